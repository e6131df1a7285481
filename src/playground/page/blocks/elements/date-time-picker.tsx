import type { Control, ElementOf } from './control.ts';
import { fromLocal, toLocal } from './local-time.ts';
import { textIn } from './text-in.ts';

/** A day and a time in this browser's time zone; kept as seconds since 1970. */
export function DateTimePicker(control: Control<ElementOf<'datetimepicker'>>) {
  const { element, filled, field, isRequired, onChange } = control;
  const seconds = textIn(filled, element.initial_date_time?.toString());
  return (
    <input
      {...field}
      type="datetime-local"
      class="field"
      aria-required={isRequired}
      value={seconds === '' ? '' : toLocal(seconds)}
      onChange={(event) => onChange(fromLocal(event.currentTarget.value))}
    />
  );
}
