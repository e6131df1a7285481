import type { Interactive } from '../../../blocks/elements.ts';
import { Unknown } from '../unknown.tsx';
import { Button } from './button.tsx';
import { ChannelsSelect } from './channels-select.tsx';
import { Checkboxes } from './checkboxes.tsx';
import type { Control } from './control.ts';
import { ConversationsSelect } from './conversations-select.tsx';
import { DatePicker } from './date-picker.tsx';
import { DateTimePicker } from './date-time-picker.tsx';
import { EmailInput } from './email-input.tsx';
import { ExternalSelect } from './external-select.tsx';
import { FeedbackButtons } from './feedback-buttons.tsx';
import { FileInput } from './file-input.tsx';
import { IconButton } from './icon-button.tsx';
import { NumberInput } from './number-input.tsx';
import { Overflow } from './overflow.tsx';
import { PlainTextInput } from './plain-text-input.tsx';
import { RadioButtons } from './radio-buttons.tsx';
import { StaticSelect } from './static-select.tsx';
import { TimePicker } from './time-picker.tsx';
import { UrlInput } from './url-input.tsx';
import { UsersSelect } from './users-select.tsx';

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
