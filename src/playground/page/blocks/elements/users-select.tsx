import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';
import type { Control, ElementOf } from './control.ts';
import { ListedSelect } from './select/listed-select.tsx';

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
