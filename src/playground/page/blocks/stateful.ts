const PRESSED_ONLY = new Set(['button', 'icon_button', 'feedback_buttons', 'overflow']);

/** Elements keep what is filled in, except those that are only pressed. */
export function isFilledIn(type: string): boolean {
  return !PRESSED_ONLY.has(type);
}
