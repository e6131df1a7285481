import { shownOf } from '../../../blocks/shown-label.ts';
import { withEmoji } from '../emoji.ts';

/** What a button's label looks like. */
export function visibleLabel(text: string): string {
  return shownOf(withEmoji(text));
}
