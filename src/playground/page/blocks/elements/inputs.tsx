import type { Control, ElementOf } from './control.ts';
import { textIn, useTyping } from './typing.ts';

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
