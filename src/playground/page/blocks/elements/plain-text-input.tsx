import type { Control, ElementOf } from './control.ts';
import { textIn } from './text-in.ts';
import { useTyping } from './typing.ts';

/* https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
const LONGEST = 3000;

/** A line of text, or several. */
export function PlainTextInput(control: Control<ElementOf<'plain_text_input'>>) {
  const { element, filled, field, isRequired } = control;
  const shared = {
    ...field,
    ...useTyping(control),
    class: 'field',
    'aria-required': isRequired,
    placeholder: element.placeholder?.text,
    value: textIn(filled, element.initial_value),
    minLength: element.min_length,
    maxLength: element.max_length ?? LONGEST,
  };
  return element.multiline === true ? <textarea {...shared} rows={4} /> : <input {...shared} type="text" />;
}
