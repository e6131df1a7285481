import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';
import type { Control, ElementOf } from './control.ts';
import { asChoice } from './select/choices.ts';
import { ListedSelect } from './select/listed-select.tsx';
import { conversationChoices } from './select/conversations.ts';

type Menu = `${'' | 'multi_'}${'static' | 'users' | 'conversations' | 'channels'}_select`;

/** What every menu has, whatever its choices are. */
function shared({ element, field, isRequired, onChange }: Control<ElementOf<Menu>>) {
  const most = 'max_selected_items' in element ? element.max_selected_items : undefined;
  return { field, isRequired, onChange, isSeveral: element.type.startsWith('multi_'), most };
}

/** A menu, for one or several, with choices that the app listed. */
export function StaticSelect(control: Control<ElementOf<'static_select' | 'multi_static_select'>>) {
  const { element, filled } = control;
  const groups = element.option_groups ?? [{ label: null, options: element.options ?? [] }];
  const words = workspaceBlocks.menu;
  return (
    <ListedSelect
      {...shared(control)}
      placeholder={
        element.placeholder?.text ?? (element.type === 'static_select' ? words.choose : words.chooseSeveral)
      }
      groups={groups.map(({ label, options }) => ({
        label: label?.text ?? null,
        choices: options.map(asChoice),
      }))}
      filled={filled === undefined ? initialOptions(element) : filled}
    />
  );
}

function initialOptions(element: ElementOf<'static_select' | 'multi_static_select'>) {
  return (element.type === 'static_select' ? element.initial_option : element.initial_options) ?? null;
}

/** A menu, for one or several, with the people of the workspace. */
export function UsersSelect(control: Control<ElementOf<'users_select' | 'multi_users_select'>>) {
  const { element, filled, names } = control;
  const initial = (element.type === 'users_select' ? element.initial_user : element.initial_users) ?? null;
  const choices = names.people.map(({ id, name, role }) => ({
    value: id,
    text: name,
    description: role ?? undefined,
  }));
  return (
    <ListedSelect
      {...shared(control)}
      placeholder={element.placeholder?.text ?? workspaceBlocks.menu.choosePerson}
      groups={[{ label: null, choices }]}
      filled={filled === undefined ? initial : filled}
    />
  );
}

type Element = ElementOf<'conversations_select' | 'multi_conversations_select'>;

/** A menu, for one or several, with channels and direct messages, as far as the app's filter lets them through. */
export function ConversationsSelect(control: Control<Element>) {
  const { element, filled, names, at } = control;
  const choices = conversationChoices(names, element.filter ?? {});
  const here = element.default_to_current_conversation === true && 'channel' in at ? at.channel : undefined;
  const current = choices.find((choice) => choice.value === here)?.value;
  const initial =
    element.type === 'conversations_select'
      ? (element.initial_conversation ?? current ?? null)
      : (element.initial_conversations ?? (current === undefined ? null : [current]));
  return (
    <ListedSelect
      {...shared(control)}
      placeholder={element.placeholder?.text ?? workspaceBlocks.menu.chooseConversation}
      groups={[{ label: null, choices }]}
      filled={filled === undefined ? initial : filled}
    />
  );
}

/** A menu, for one or several, with the public channels. */
export function ChannelsSelect(control: Control<ElementOf<'channels_select' | 'multi_channels_select'>>) {
  const { element, filled, names } = control;
  const initial =
    (element.type === 'channels_select' ? element.initial_channel : element.initial_channels) ?? null;
  return (
    <ListedSelect
      {...shared(control)}
      placeholder={element.placeholder?.text ?? workspaceBlocks.menu.chooseChannel}
      groups={[{ label: null, choices: conversationChoices(names, { include: ['public'] }) }]}
      filled={filled === undefined ? initial : filled}
    />
  );
}
