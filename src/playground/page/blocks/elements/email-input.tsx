import type { Control, ElementOf } from './control.ts';
import { textIn } from './text-in.ts';
import { useTyping } from './typing.ts';

/** A mail address. */
export function EmailInput(control: Control<ElementOf<'email_text_input'>>) {
  const { element, filled, field, isRequired } = control;
  return (
    <input
      {...field}
      {...useTyping(control)}
      type="email"
      class="field"
      aria-required={isRequired}
      placeholder={element.placeholder?.text}
      value={textIn(filled, element.initial_value)}
    />
  );
}
