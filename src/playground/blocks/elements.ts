import { z } from 'zod';
import { Button, FeedbackButtons, IconButton } from './buttons.ts';
import { DatePicker, DateTimePicker, TimePicker } from './dates.ts';
import { ImageElement } from './images.ts';
import { EmailInput, FileInput, NumberInput, PlainTextInput, UrlInput } from './inputs.ts';
import {
  ChannelsSelect,
  Checkboxes,
  ConversationsSelect,
  ExternalSelect,
  MultiChannelsSelect,
  MultiConversationsSelect,
  MultiExternalSelect,
  MultiStaticSelect,
  MultiUsersSelect,
  Overflow,
  RadioButtons,
  StaticSelect,
  UsersSelect,
} from './menus.ts';

/* Which elements may stand where. https://docs.slack.dev/reference/block-kit/block-elements */

const selects = [
  StaticSelect,
  MultiStaticSelect,
  ExternalSelect,
  MultiExternalSelect,
  UsersSelect,
  MultiUsersSelect,
  ConversationsSelect,
  MultiConversationsSelect,
  ChannelsSelect,
  MultiChannelsSelect,
] as const;
const ticks = [Checkboxes, RadioButtons] as const;

export const ActionsElement = z.discriminatedUnion('type', [
  Button,
  Overflow,
  DatePicker,
  TimePicker,
  DateTimePicker,
  ...ticks,
  ...selects,
]);

export const Accessory = z.discriminatedUnion('type', [
  ImageElement,
  Button,
  Overflow,
  DatePicker,
  TimePicker,
  ...ticks,
  ...selects,
]);

export const InputElement = z.discriminatedUnion('type', [
  PlainTextInput,
  EmailInput,
  UrlInput,
  NumberInput,
  FileInput,
  DatePicker,
  TimePicker,
  DateTimePicker,
  ...ticks,
  ...selects,
]);

export const ContextAction = z.discriminatedUnion('type', [FeedbackButtons, IconButton]);

/** Everything that a person can press, choose or fill in. */
export type Interactive =
  z.infer<typeof ActionsElement> | z.infer<typeof InputElement> | z.infer<typeof ContextAction>;
