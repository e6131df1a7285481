import { withEmoji } from '../emoji.ts';

/** As much as Slack shows of a button, although it takes 75 characters. */
const VISIBLE = 30;

/** What a button's label looks like. */
export function visibleLabel(text: string): string {
  const characters = Array.from(withEmoji(text));
  return characters.length <= VISIBLE ? characters.join('') : `${characters.slice(0, VISIBLE - 1).join('')}…`;
}
