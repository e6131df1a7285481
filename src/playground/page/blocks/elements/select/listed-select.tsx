import { useState } from 'preact/hooks';
import type { Filled } from '../../../../site/protocol.ts';
import type { FieldAttributes } from '../control.ts';
import { type ChoiceGroup, matching, valuesOf } from './choices.ts';
import { Select } from './select.tsx';

type Props = {
  readonly field: FieldAttributes;
  readonly isRequired: boolean;
  readonly placeholder: string;
  /** All there is to choose among. */
  readonly groups: readonly ChoiceGroup[];
  /** The value or values, or ids, that count now. */
  readonly filled: Filled | null;
  readonly isSeveral: boolean;
  readonly most?: number | undefined;
  readonly onChange: (filled: Filled | null) => void;
};

/** A menu whose choices are all known: what is typed narrows them down. */
export function ListedSelect({ groups, filled, onChange, ...props }: Props) {
  const [query, setQuery] = useState<string | null>(null);
  const all = groups.flatMap((group) => group.choices);
  const chosen = valuesOf(filled).map(
    (value) => all.find((choice) => choice.value === value) ?? { value, text: value },
  );
  return (
    <Select
      {...props}
      chosen={chosen}
      groups={matching(groups, query ?? '')}
      query={query}
      onQuery={setQuery}
      onChoose={(next) => {
        const values = next.map((choice) => choice.value);
        onChange((props.isSeveral && values.length > 0 ? values : values[0]) ?? null);
      }}
    />
  );
}
