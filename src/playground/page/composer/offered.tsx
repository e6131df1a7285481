import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import type { Choice, Completions } from './completions.ts';

type Props = {
  readonly id: string;
  readonly completions: Completions;
  readonly chosen: Choice | undefined;
  readonly onPick: (choice: Choice) => void;
};

/** The commands or people to pick from; the field keeps the focus. */
export function Offered({ id, completions, chosen, onPick }: Props) {
  return (
    <ul id={id} class="popup offered" role="listbox" aria-label={workspacePage.composer[completions.kind]}>
      {completions.choices.map((choice) => (
        <li
          key={choice.key}
          id={`${id}-${choice.key}`}
          role="option"
          aria-selected={choice === chosen}
          class="popup-choice"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(choice)}
        >
          {choice.label} <small>{choice.detail}</small>
        </li>
      ))}
    </ul>
  );
}
