import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';
import type { Control, ElementOf } from './control.ts';
import { asChoice } from './select/choices.ts';
import { ListedSelect } from './select/listed-select.tsx';
import { conversationChoices } from './select/conversations.ts';

/** A menu, for one or several, with choices that the app listed. */
export function StaticSelect(control: Control<ElementOf<'static_select' | 'multi_static_select'>>) {
  const { element, filled, field, isRequired, onChange } = control;
  const isSeveral = element.type === 'multi_static_select';
  const groups = element.option_groups ?? [{ label: null, options: element.options ?? [] }];
  const words = workspaceBlocks.menu;
  return (
    <ListedSelect
      field={field}
      isRequired={isRequired}
      placeholder={element.placeholder?.text ?? (isSeveral ? words.chooseSeveral : words.choose)}
      groups={groups.map(({ label, options }) => ({
        label: label?.text ?? null,
        choices: options.map(asChoice),
      }))}
      filled={filled === undefined ? initialOptions(element) : filled}
      isSeveral={isSeveral}
      most={isSeveral ? element.max_selected_items : undefined}
      onChange={onChange}
    />
  );
}

function initialOptions(element: ElementOf<'static_select' | 'multi_static_select'>) {
  return (element.type === 'static_select' ? element.initial_option : element.initial_options) ?? null;
}

/** A menu, for one or several, with the people of the workspace. */
export function UsersSelect(control: Control<ElementOf<'users_select' | 'multi_users_select'>>) {
  const { element, filled, field, isRequired, names, onChange } = control;
  const isSeveral = element.type === 'multi_users_select';
  const initial = (isSeveral ? element.initial_users : element.initial_user) ?? null;
  const choices = names.people.map(({ id, name, role }) => ({
    value: id,
    text: name,
    description: role ?? undefined,
  }));
  return (
    <ListedSelect
      field={field}
      isRequired={isRequired}
      placeholder={element.placeholder?.text ?? workspaceBlocks.menu.choosePerson}
      groups={[{ label: null, choices }]}
      filled={filled === undefined ? initial : filled}
      isSeveral={isSeveral}
      most={isSeveral ? element.max_selected_items : undefined}
      onChange={onChange}
    />
  );
}

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
