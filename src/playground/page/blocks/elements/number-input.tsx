import type { Control, ElementOf } from './control.ts';
import { textIn } from './text-in.ts';
import { useTyping } from './typing.ts';

/** A number, with or without decimals. */
export function NumberInput(control: Control<ElementOf<'number_input'>>) {
  const { element, filled, field, isRequired } = control;
  return (
    <input
      {...field}
      {...useTyping(control)}
      type="number"
      class="field"
      step={element.is_decimal_allowed ? 'any' : 1}
      min={element.min_value}
      max={element.max_value}
      aria-required={isRequired}
      placeholder={element.placeholder?.text}
      value={textIn(filled, element.initial_value)}
    />
  );
}
