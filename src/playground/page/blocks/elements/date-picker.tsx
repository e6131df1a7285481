import type { Control, ElementOf } from './control.ts';
import { textIn } from './text-in.ts';

/** A day, as `2026-11-23`. */
export function DatePicker({
  element,
  filled,
  field,
  isRequired,
  onChange,
}: Control<ElementOf<'datepicker'>>) {
  return (
    <input
      {...field}
      type="date"
      class="field"
      aria-required={isRequired}
      value={textIn(filled, element.initial_date)}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
