import { emojiToName, nameToEmoji } from 'gemoji';

/** `:+1:`, `:wave::skin-tone-3:`: an emoji as Slack sends it. Between the colons of a time or a port stands no letter. */
const SHORTCODE = /:([+-]1|100|(?=[\d_-]*[\p{Ll}\p{Lo}])[\p{Ll}\p{Lo}\d_-]+):/gu;
/** An emoji as a character, with what joins and colours it; not the digit of a keycap. */
const CHARACTER =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*/gu;

/** A text without its emoji, in either form; a space stands where one was. */
export function withoutEmoji(text: string): string {
  return text.replace(SHORTCODE, ' ').replace(CHARACTER, ' ');
}

/* By the names that GitHub and Slack give them. */
const COMPLAINTS: ReadonlySet<string> = new Set(['-1', 'thumbsdown']);
const THANKS =
  /^(?:\+1|thumbsup|100|pray|clap|raised_hands|ok_hand|muscle|tada|trophy|rose|bouquet|sunflower|sparkles|(?:white|heavy)_check_mark|.*heart.*|star.*)$/u;

/**
 * What a text of emoji alone says, in words that people use for it: thanks, that it did not help, or else a greeting. Null where
 * there are words, or no emoji.
 */
export function saidByEmoji(text: string): string | null {
  const names = [
    ...[...text.matchAll(SHORTCODE)].map(([, name = '']) => name),
    ...[...text.matchAll(CHARACTER)].map(
      ([character]) => emojiToName[character.replace(/\p{Emoji_Modifier}/gu, '')] ?? '',
    ),
  ];
  if (names.length === 0 || /[\p{L}\p{N}]/u.test(withoutEmoji(text))) return null;
  if (names.some((name) => COMPLAINTS.has(name))) return 'det hjalp ikke';
  return names.some((name) => THANKS.test(name)) ? 'tak' : 'goddag';
}

const TONED = new RegExp(`(?<![\\p{L}\\p{N}])${SHORTCODE.source}(?::skin-tone-([2-6]):)?`, 'gu');
const TONES = ['🏻', '🏼', '🏽', '🏾', '🏿'];

/** A text with the characters of the shortcodes that there are: `:tada:` is 🎉. Others stay, as those of one workspace alone. */
export function withCharacters(text: string): string {
  return text.replace(TONED, (shortcode, name: string, tone: string | undefined) => {
    const character = Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
    return character === undefined ? shortcode : character + (TONES[Number(tone) - 2] ?? '');
  });
}

/** `name`: as Slack calls it; `unicode`: its code points in hexadecimal, with hyphens between. */
export type EmojiPart = { readonly text: string } | { readonly name: string; readonly unicode: string };

/** A text in parts: the emoji that have a name, and what stands between them. */
export function emojiParts(text: string): EmojiPart[] {
  const parts: EmojiPart[] = [];
  let end = 0;
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const name = emojiToName[character];
    if (name === undefined) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    const unicode = Array.from(character)
      .map((point) => (point.codePointAt(0) ?? 0).toString(16))
      .join('-');
    parts.push({ name, unicode });
    end = index + character.length;
  }
  return end < text.length ? [...parts, { text: text.slice(end) }] : parts;
}
