/*
 * Text as the search for personal data sees it: digits, dashes and spaces of every kind are the same, letters are small,
 * and what nobody can see is left out. Each character knows where it stands in the text as it was written.
 */
export type View = {
  readonly characters: readonly string[];
  /** Offsets in the original, one more than there are characters: the last is its length. */
  readonly offsets: readonly number[];
};

/** Stands for what is not to be looked into. */
export const MARK = '\uE000';

/** Soft hyphens, zero-width and direction signs, and the signs that make a digit a keycap emoji. */
const INVISIBLE = /[\p{Cf}\uFE00-\uFE0F\u20E3]/u;
const DASH = /[\p{Pd}\u2212]/u;
const DIGIT = /\p{Nd}/u;
/**
 * Slack's references to people, channels and groups: their ids are letters and digits, and nobody's secret. And how it begins
 * a telephone number, for which it takes what people write on a phone: what follows is looked at.
 */
const REFERENCE = /<[@#!][^<>\s]{1,80}>|<tel:/gu;

/** Sees a text; what `marks` match, and Slack's references, become one MARK each. */
export function viewOf(text: string, marks: RegExp): View {
  const hidden = [...text.matchAll(marks), ...text.matchAll(REFERENCE)];
  const endOfHidden = new Map(hidden.map((found) => [found.index, found.index + found[0].length]));
  const characters: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  while (offset < text.length) {
    const end = endOfHidden.get(offset);
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const seen = end === undefined ? seenAs(character) : MARK;
    if (seen !== '') {
      characters.push(seen);
      offsets.push(offset);
    }
    offset = end ?? offset + character.length;
  }
  return { characters, offsets: [...offsets, text.length] };
}

/** Any letter outside the basic plane is as good as another: one place in the view is one character. */
function seenAs(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (DIGIT.test(character)) return digitValue(character);
  if (/\s/u.test(character)) return /[\n\r\u2028\u2029]/u.test(character) ? '\n' : ' ';
  // Signs of full width are as good as those of half.
  const small = /\p{P}/u.test(character) ? character.normalize('NFKC') : character.toLowerCase();
  return small.length === 1 ? small : (small[0] ?? '');
}

/** Every script's digits follow one another from zero. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  const compatible = digit.normalize('NFKC');
  if (/^[0-9]$/.test(compatible)) return compatible;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
