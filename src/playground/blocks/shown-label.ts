/** As much as Slack shows of a button, although it takes 75 characters. */
const VISIBLE = 30;

/** As much of a button's label as people see. */
export function shownOf(label: string): string {
  const characters = Array.from(label);
  return characters.length <= VISIBLE ? label : `${characters.slice(0, VISIBLE - 1).join('')}…`;
}
