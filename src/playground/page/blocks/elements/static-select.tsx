import { workspaceBlocks } from '../../../../i18n/da/workspace-blocks.ts';
import type { Control, ElementOf } from './control.ts';
import { asChoice } from './select/choices.ts';
import { ListedSelect } from './select/listed-select.tsx';

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
      filled={filled === undefined ? initial(element) : filled}
      isSeveral={isSeveral}
      most={isSeveral ? element.max_selected_items : undefined}
      onChange={onChange}
    />
  );
}

function initial(element: ElementOf<'static_select' | 'multi_static_select'>) {
  return (element.type === 'static_select' ? element.initial_option : element.initial_options) ?? null;
}
