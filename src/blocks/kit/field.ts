import type { types } from '@slack/bolt';
import { plain } from './modal.ts';

type Element = types.InputBlock['element'];

/** A labelled field. Its name is the id of both block and element, by which values and errors are found. */
type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
};

/** A text field; `value` is in it from the beginning, `most` is its limit in characters. */
export function typed(
  field: Field & {
    readonly value?: string | null | undefined;
    readonly lines?: boolean;
    readonly most?: number;
  },
): types.InputBlock {
  const { value, lines = false, most } = field;
  return input(field, {
    type: 'plain_text_input',
    action_id: field.name,
    multiline: lines,
    ...(most === undefined ? {} : { max_length: most }),
    ...(value === undefined || value === null || value === '' ? {} : { initial_value: value.slice(0, most) }),
  });
}

/** A field with any other element. */
export function input({ name, label, hint, optional = false }: Field, element: Element): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label),
    element,
    optional,
    ...(hint === undefined ? {} : { hint: plain(hint) }),
  };
}
