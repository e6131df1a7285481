import type { Control, ElementOf } from './control.ts';

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
