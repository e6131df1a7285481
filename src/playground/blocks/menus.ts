import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { Confirm, Option, OptionGroup, OverflowOption, plainText, RichOption } from './composition.ts';
import { ActionId } from './ids.ts';

/* Elements to choose from. https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */

const common = {
  action_id: ActionId,
  placeholder: plainText(150).optional(),
  confirm: Confirm.optional(),
  focus_on_load: z.boolean().optional(),
};
const severalOf = { max_selected_items: z.int().min(1).optional() };
const listed = {
  options: z.array(Option).min(1).max(100).optional(),
  option_groups: z.array(OptionGroup).min(1).max(100).optional(),
};

type Listed = {
  options?: readonly unknown[] | undefined;
  option_groups?: readonly { options: readonly unknown[] }[] | undefined;
};
const ONE_LIST = 'must provide either options or option_groups';
const INITIAL = 'initial options must match the options';
const oneList = (menu: Listed) => (menu.options === undefined) !== (menu.option_groups === undefined);
const choices = (menu: Listed) => menu.options ?? menu.option_groups?.flatMap((group) => group.options) ?? [];
const amongChoices = (menu: Listed, initial: readonly unknown[]) =>
  initial.every((option) => choices(menu).some((choice) => isDeepStrictEqual(choice, option)));

export const StaticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...common,
    ...listed,
    initial_option: Option.optional(),
  })
  .refine(oneList, ONE_LIST)
  .refine(
    (menu) => amongChoices(menu, menu.initial_option === undefined ? [] : [menu.initial_option]),
    INITIAL,
  );

export const MultiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...common,
    ...severalOf,
    ...listed,
    initial_options: z.array(Option).min(1).max(100).optional(),
  })
  .refine(oneList, ONE_LIST)
  .refine((menu) => amongChoices(menu, menu.initial_options ?? []), INITIAL);

/** `min_query_length` is 3 unless set. */
export const ExternalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...common,
  initial_option: Option.optional(),
  min_query_length: z.int().min(0).optional(),
});

export const MultiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...common,
  ...severalOf,
  initial_options: z.array(Option).min(1).max(100).optional(),
  min_query_length: z.int().min(0).optional(),
});

export const UsersSelect = z.strictObject({
  type: z.literal('users_select'),
  ...common,
  initial_user: z.string().optional(),
});

export const MultiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...common,
  ...severalOf,
  initial_users: z.array(z.string()).optional(),
});

const Filter = z.strictObject({
  include: z
    .array(z.enum(['im', 'mpim', 'private', 'public']))
    .min(1)
    .optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
});

export const ConversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...common,
  initial_conversation: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: Filter.optional(),
});

export const MultiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  ...common,
  ...severalOf,
  initial_conversations: z.array(z.string()).optional(),
  default_to_current_conversation: z.boolean().optional(),
  filter: Filter.optional(),
});

export const ChannelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...common,
  initial_channel: z.string().optional(),
  response_url_enabled: z.boolean().optional(),
});

export const MultiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  ...common,
  ...severalOf,
  initial_channels: z.array(z.string()).optional(),
});

/** The three dots. */
export const Overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: ActionId,
  options: z.array(OverflowOption).min(1).max(5),
  confirm: Confirm.optional(),
});

const ticks = {
  action_id: ActionId,
  options: z.array(RichOption).min(1).max(10),
  confirm: Confirm.optional(),
  focus_on_load: z.boolean().optional(),
};

export const Checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...ticks,
    initial_options: z.array(RichOption).min(1).max(10).optional(),
  })
  .refine((menu) => amongChoices(menu, menu.initial_options ?? []), INITIAL);

export const RadioButtons = z
  .strictObject({ type: z.literal('radio_buttons'), ...ticks, initial_option: RichOption.optional() })
  .refine(
    (menu) => amongChoices(menu, menu.initial_option === undefined ? [] : [menu.initial_option]),
    INITIAL,
  );
