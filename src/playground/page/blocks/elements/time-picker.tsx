import type { Control, ElementOf } from './control.ts';
import { textIn } from './text-in.ts';

/** A time of day, as `09:30`. */
export function TimePicker({
  element,
  filled,
  field,
  isRequired,
  onChange,
}: Control<ElementOf<'timepicker'>>) {
  return (
    <input
      {...field}
      type="time"
      class="field"
      aria-required={isRequired}
      value={textIn(filled, element.initial_time)}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
