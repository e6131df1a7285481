import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';
import type { Control, ElementOf } from './control.ts';
import { conversationChoices } from './select/conversations.ts';
import { ListedSelect } from './select/listed-select.tsx';

/** A menu, for one or several, with the public channels. */
export function ChannelsSelect(control: Control<ElementOf<'channels_select' | 'multi_channels_select'>>) {
  const { element, filled, field, isRequired, names, onChange } = control;
  const isSeveral = element.type === 'multi_channels_select';
  const initial = (isSeveral ? element.initial_channels : element.initial_channel) ?? null;
  return (
    <ListedSelect
      field={field}
      isRequired={isRequired}
      placeholder={element.placeholder?.text ?? workspaceBlocks.menu.chooseChannel}
      groups={[{ label: null, choices: conversationChoices(names, { include: ['public'] }) }]}
      filled={filled === undefined ? initial : filled}
      isSeveral={isSeveral}
      most={isSeveral ? element.max_selected_items : undefined}
      onChange={onChange}
    />
  );
}
