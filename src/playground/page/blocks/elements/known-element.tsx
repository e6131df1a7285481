import type { Interactive } from '../../../blocks/elements.ts';
import { Unknown } from '../unknown.tsx';
import { Button, FeedbackButtons, IconButton, Overflow } from './buttons.tsx';
import { ChannelsSelect, ConversationsSelect, StaticSelect, UsersSelect } from './menus.tsx';
import { Checkboxes, RadioButtons } from './ticks.tsx';
import type { Control } from './control.ts';
import { DatePicker, DateTimePicker, TimePicker } from './dates.tsx';
import { EmailInput, FileInput, NumberInput, PlainTextInput, UrlInput } from './inputs.tsx';
import { ExternalSelect } from './external-select.tsx';

/** Which file shows which element. */
export function KnownElement({ element, ...rest }: Control<Interactive>) {
  const { type }: { type: string } = element;
  switch (element.type) {
    case 'button':
      return <Button element={element} {...rest} />;
    case 'icon_button':
      return <IconButton element={element} {...rest} />;
    case 'feedback_buttons':
      return <FeedbackButtons element={element} {...rest} />;
    case 'overflow':
      return <Overflow element={element} {...rest} />;
    case 'static_select':
    case 'multi_static_select':
      return <StaticSelect element={element} {...rest} />;
    case 'external_select':
    case 'multi_external_select':
      return <ExternalSelect element={element} {...rest} />;
    case 'users_select':
    case 'multi_users_select':
      return <UsersSelect element={element} {...rest} />;
    case 'conversations_select':
    case 'multi_conversations_select':
      return <ConversationsSelect element={element} {...rest} />;
    case 'channels_select':
    case 'multi_channels_select':
      return <ChannelsSelect element={element} {...rest} />;
    case 'checkboxes':
      return <Checkboxes element={element} {...rest} />;
    case 'radio_buttons':
      return <RadioButtons element={element} {...rest} />;
    case 'datepicker':
      return <DatePicker element={element} {...rest} />;
    case 'timepicker':
      return <TimePicker element={element} {...rest} />;
    case 'datetimepicker':
      return <DateTimePicker element={element} {...rest} />;
    case 'plain_text_input':
      return <PlainTextInput element={element} {...rest} />;
    case 'email_text_input':
      return <EmailInput element={element} {...rest} />;
    case 'url_text_input':
      return <UrlInput element={element} {...rest} />;
    case 'number_input':
      return <NumberInput element={element} {...rest} />;
    case 'file_input':
      return <FileInput element={element} {...rest} />;
    default:
      return <Unknown type={type} />;
  }
}
