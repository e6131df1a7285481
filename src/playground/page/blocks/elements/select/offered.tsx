import { useEffect, useRef } from 'preact/hooks';
import { withEmoji } from '../../emoji.ts';
import type { FieldAttributes } from '../control.ts';
import type { Choice, ChoiceGroup } from './choices.ts';

type Props = {
  readonly id: string;
  /** Its names are the list's too. */
  readonly field: FieldAttributes;
  readonly groups: readonly ChoiceGroup[];
  readonly chosen: readonly Choice[];
  /** The choice that Enter would pick, counted through all groups; -1 for none. */
  readonly at: number;
  readonly isSeveral: boolean;
  readonly onPick: (choice: Choice) => void;
};

/** The list that belongs to a menu's field. The focus stays in the field. */
export function Offered({ id, field, groups, chosen, at, isSeveral, onPick }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), []);
  useEffect(() => {
    if (at >= 0)
      document.querySelector(`#${CSS.escape(`${id}-${at}`)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, group) => sum + group.choices.length, 0),
  );
  return (
    <div
      ref={list}
      id={id}
      class="popup"
      // Else the field would lose the focus before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      role="listbox"
      aria-multiselectable={isSeveral}
      aria-label={field['aria-label']}
      aria-labelledby={field['aria-labelledby']}
    >
      {groups.map((group, index) => (
        <div key={index} role="group" aria-label={group.label ?? undefined}>
          {group.label !== null && (
            <div class="popup-heading" aria-hidden="true">
              {group.label}
            </div>
          )}
          {group.choices.map((choice, position) => (
            <div
              key={choice.value}
              id={`${id}-${(starts[index] ?? 0) + position}`}
              role="option"
              class={(starts[index] ?? 0) + position === at ? 'popup-choice popup-active' : 'popup-choice'}
              aria-selected={chosen.some((one) => one.value === choice.value)}
              onClick={() => onPick(choice)}
            >
              {withEmoji(choice.text)}
              {choice.description !== undefined && <small>{choice.description}</small>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
