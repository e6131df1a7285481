import type { Control, ElementOf } from './control.ts';
import { textIn, useTyping } from './typing.ts';

/* https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
const LONGEST = 3000;

type Typed = 'plain_text_input' | 'email_text_input' | 'url_text_input' | 'number_input';

/** What every field to type in has. */
function useField(control: Control<ElementOf<Typed>>) {
  const { element, filled, field, isRequired } = control;
  return {
    ...field,
    ...useTyping(control),
    class: 'field',
    'aria-required': isRequired,
    placeholder: element.placeholder?.text,
    value: textIn(filled, element.initial_value),
  };
}

/** A line of text, or several. */
export function PlainTextInput(control: Control<ElementOf<'plain_text_input'>>) {
  const { min_length: minLength, max_length: maxLength = LONGEST, multiline } = control.element;
  const shared = { ...useField(control), minLength, maxLength };
  return multiline === true ? <textarea {...shared} rows={4} /> : <input {...shared} type="text" />;
}

/** A mail address. */
export function EmailInput(control: Control<ElementOf<'email_text_input'>>) {
  return <input {...useField(control)} type="email" />;
}

/** A web address. */
export function UrlInput(control: Control<ElementOf<'url_text_input'>>) {
  return <input {...useField(control)} type="url" />;
}

/** A number, with or without decimals. */
export function NumberInput(control: Control<ElementOf<'number_input'>>) {
  const { is_decimal_allowed: isDecimal, min_value: min, max_value: max } = control.element;
  return <input {...useField(control)} type="number" step={isDecimal ? 'any' : 1} min={min} max={max} />;
}

/* https://docs.slack.dev/reference/block-kit/block-elements/file-input-element */
const MOST_FILES = 10;

/** Files to hand in. Only their names go to the workspace: nothing is uploaded. */
export function FileInput({ element, field, isRequired, onChange }: Control<ElementOf<'file_input'>>) {
  return (
    <input
      {...field}
      type="file"
      class="field"
      aria-required={isRequired}
      accept={element.filetypes?.map((ending) => `.${ending}`).join(',')}
      multiple={(element.max_files ?? MOST_FILES) > 1}
      onChange={(event) => {
        const fileNames = [...(event.currentTarget.files ?? [])].map((file) => file.name);
        onChange(fileNames.length > 0 ? fileNames : null);
      }}
    />
  );
}
