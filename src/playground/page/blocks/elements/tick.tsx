import type { InputHTMLAttributes } from 'preact';
import type { Names } from '../props.ts';
import { Text, type TextObject } from '../text.tsx';

type Props = {
  readonly option: { readonly text: TextObject; readonly description?: TextObject | undefined };
  readonly names: Names;
  readonly input: InputHTMLAttributes;
};

/** One checkbox or radio button with its words. */
export function Tick({ option, names, input }: Props) {
  return (
    <label class="tick">
      <input {...input} />
      <span>
        <Text of={option.text} names={names} />
        {option.description !== undefined && (
          <span class="tick-description">
            <Text of={option.description} names={names} />
          </span>
        )}
      </span>
    </label>
  );
}
