/**
 * Text as the search for personal data sees it: one kind of digits, dashes and spaces, lower case, no invisible characters.
 * Each character knows its offset in the original text.
 */
export type View = {
  readonly characters: readonly string[];
  /** Offsets in the original, one more than there are characters: the last is its length. */
  readonly offsets: readonly number[];
};

/** Replaces what is not to be searched. */
export const MARK = '\uE000';

/** Soft hyphens, zero-width and direction signs, and the signs that make a digit a keycap emoji. */
const INVISIBLE = /[\p{Cf}\uFE00-\uFE0F\u20E3]/u;
const DASH = /[\p{Pd}\u2212\u2043]/u;
const DIGIT = /\p{Nd}/u;
/**
 * Slack's references to people, channels and groups, whose ids hold digits but are no secret. And the beginning of Slack's
 * telephone links: Slack makes one of any number typed on a phone, so what follows is searched.
 */
const REFERENCE = /<[@#!][^<>\s]{1,80}>|<tel:/gu;

/**
 * Signs as web addresses, Slack and web pages write them: `%2D`, `&lt;`, `&#45;`. `%20` only between digits that it parts, because
 * it may be a percentage.
 */
const ESCAPED = /%[2-7][A-F]|(?<=\d\d)%2\d(?=\d{4}(?!\d))|&(?:[a-z]{2,6}|#\d{2,5}|#x[\dA-F]{2,4});/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  minus: '-',
  shy: '',
};

/** Sees a text; what `marks` match, and Slack's references, become one MARK each. */
export function viewOf(text: string, marks: RegExp): View {
  const hidden = [...text.matchAll(marks), ...text.matchAll(REFERENCE)];
  const endOfHidden = new Map(hidden.map((found) => [found.index, found.index + found[0].length]));
  const escaped = new Map([...text.matchAll(ESCAPED)].map((found) => [found.index, found[0]]));
  const characters: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  while (offset < text.length) {
    const end = endOfHidden.get(offset);
    const escape = escaped.get(offset);
    const sign = escape === undefined ? null : unescaped(escape);
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const seen = end === undefined ? seenAs(sign ?? character) : MARK;
    if (seen !== '') {
      characters.push(seen);
      offsets.push(offset);
    }
    offset = end ?? offset + (sign === null ? character : (escape ?? '')).length;
  }
  return { characters, offsets: [...offsets, text.length] };
}

/** The sign that stands escaped; null for letters, digits and what is no escape, which are seen as they stand. */
function unescaped(escape: string): string | null {
  const [, hexadecimal, decimal, name = ''] = /^(?:%|&#x)([\da-f]+)|&#(\d+)|&([a-z]+)/iu.exec(escape) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const sign = Number.isNaN(code) ? ENTITIES[name.toLowerCase()] : String.fromCodePoint(code);
  return sign === undefined || /[\p{L}\p{N}]/u.test(sign) ? null : sign;
}

/** A character as the search sees it: one UTF-16 unit, or empty for an invisible character. */
function seenAs(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (DIGIT.test(character)) return digitValue(character);
  if (/\s/u.test(character)) return /[\n\r\u2028\u2029]/u.test(character) ? '\n' : ' ';
  // Full-width punctuation becomes ordinary punctuation.
  const small = /\p{P}/u.test(character) ? character.normalize('NFKC') : character.toLowerCase();
  return small.length === 1 ? small : (small[0] ?? '');
}

/** The value of a digit of any script. Unicode has the ten digits of a script in a row, zero first. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  const compatible = digit.normalize('NFKC');
  if (/^[0-9]$/.test(compatible)) return compatible;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
