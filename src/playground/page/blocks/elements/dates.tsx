import type { Control, ElementOf } from './control.ts';
import { textIn } from './typing.ts';
import { fromLocal, toLocal } from './local-time.ts';

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
