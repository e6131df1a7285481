import { emojiToName, nameToEmoji } from 'gemoji';

/* Slack keeps an emoji as its name between colons. GitHub's names are the same for nearly all. */

const CHARACTER = new RegExp(String.raw`\p{RGI_Emoji}`, 'gv');
const TONES = ['🏻', '🏼', '🏽', '🏾', '🏿'];
const TONE = new RegExp(TONES.join('|'), 'u');
const SHORTCODE = /:([\w+-]+):(?::skin-tone-[2-6]:)?/g;

/** What a person typed or picked, with every emoji as Slack keeps it: `👍🏽` is `:+1::skin-tone-4:`. Others stay as they are. */
export function withShortcodes(typed: string): string {
  return typed.replace(CHARACTER, (character) => {
    const name = emojiToName[character.replace(TONE, '')];
    const tone = TONES.indexOf(TONE.exec(character)?.[0] ?? '');
    if (name === undefined) return character;
    return tone < 0 ? `:${name}:` : `:${name}::skin-tone-${tone + 2}:`;
  });
}

type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emoji'; readonly name: string; readonly unicode: string };

/** A text in the parts that the editor makes of it: the emoji that there are, and what stands between them. */
export function splitAtEmoji(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: found, 1: name = '', index } of text.matchAll(SHORTCODE)) {
    const character = nameToEmoji[name];
    if (character === undefined) continue;
    if (index > end) parts.push({ type: 'text', text: text.slice(end, index) });
    parts.push({ type: 'emoji', name, unicode: hexadecimal(character) });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ type: 'text', text: text.slice(end) });
  return parts;
}

function hexadecimal(character: string): string {
  return Array.from(character)
    .map((point) => (point.codePointAt(0) ?? 0).toString(16))
    .join('-');
}
