/** The shortcodes that answers and buttons use; any other stays the text it is. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['white_check_mark', '✅'],
  ['heavy_check_mark', '✔️'],
  ['x', '❌'],
  ['warning', '⚠️'],
  ['information_source', 'ℹ️'],
  ['bulb', '💡'],
  ['question', '❓'],
  ['thumbsup', '👍'],
  ['+1', '👍'],
  ['thumbsdown', '👎'],
  ['-1', '👎'],
  ['wave', '👋'],
  ['eyes', '👀'],
  ['tada', '🎉'],
  ['heart', '❤️'],
  ['lock', '🔒'],
  ['calendar', '📅'],
  ['mag', '🔍'],
  ['pencil2', '✏️'],
  ['telephone_receiver', '📞'],
  ['trash', '🗑️'],
  ['wastebasket', '🗑️'],
]);

/** Takes the name of an emoji without colons; gives its character, or null when the page has none. */
export function emojiOf(name: string): string | null {
  return CHARACTERS.get(name) ?? null;
}

/** Puts characters in the place of the shortcodes that the page knows: `:wave: Hej` -> `👋 Hej`. */
export function withEmoji(text: string): string {
  return text.replaceAll(/:([\w+-]+):/g, (shortcode, name: string) => emojiOf(name) ?? shortcode);
}
