import type { Control, ElementOf } from './control.ts';
import { textIn } from './text-in.ts';
import { useTyping } from './typing.ts';

/** A web address. */
export function UrlInput(control: Control<ElementOf<'url_text_input'>>) {
  const { element, filled, field, isRequired } = control;
  return (
    <input
      {...field}
      {...useTyping(control)}
      type="url"
      class="field"
      aria-required={isRequired}
      placeholder={element.placeholder?.text}
      value={textIn(filled, element.initial_value)}
    />
  );
}
