import { workspaceBlocks } from '../../../../../i18n/da/workspace-blocks.ts';
import { withEmoji } from '../../emoji.ts';
import type { Choice } from './choices.ts';

type Props = { readonly chosen: readonly Choice[]; readonly onRemove: (choice: Choice) => void };

/** What was chosen in a menu for several, each to be taken out again. */
export function Picked({ chosen, onRemove }: Props) {
  if (chosen.length === 0) return null;
  return (
    <ul class="picked">
      {chosen.map((choice) => (
        <li key={choice.value}>
          <button
            type="button"
            class="button button-quiet"
            aria-label={workspaceBlocks.menu.remove(choice.text)}
            onClick={() => onRemove(choice)}
          >
            {withEmoji(choice.text)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
