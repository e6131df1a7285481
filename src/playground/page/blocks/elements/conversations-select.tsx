import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';
import type { Control, ElementOf } from './control.ts';
import { conversationChoices } from './select/conversations.ts';
import { ListedSelect } from './select/listed-select.tsx';

type Element = ElementOf<'conversations_select' | 'multi_conversations_select'>;

/** A menu, for one or several, with channels and direct messages, as far as the app's filter lets them through. */
export function ConversationsSelect(control: Control<Element>) {
  const { element, filled, field, isRequired, names, at, onChange } = control;
  const isSeveral = element.type === 'multi_conversations_select';
  const choices = conversationChoices(names, element.filter ?? {});
  const here = element.default_to_current_conversation === true && 'channel' in at ? at.channel : undefined;
  const current = choices.find((choice) => choice.value === here)?.value;
  const initial = isSeveral
    ? (element.initial_conversations ?? (current === undefined ? null : [current]))
    : (element.initial_conversation ?? current ?? null);
  return (
    <ListedSelect
      field={field}
      isRequired={isRequired}
      placeholder={element.placeholder?.text ?? workspaceBlocks.menu.chooseConversation}
      groups={[{ label: null, choices }]}
      filled={filled === undefined ? initial : filled}
      isSeveral={isSeveral}
      most={isSeveral ? element.max_selected_items : undefined}
      onChange={onChange}
    />
  );
}
