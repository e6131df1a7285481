import { findCardNumbers } from './redaction/cards.ts';
import { findCodes } from './redaction/codes.ts';
import { findCprNumbers, type Span } from './redaction/cpr.ts';
import { findPasswords } from './redaction/passwords.ts';
import { MARK, viewOf } from './redaction/view.ts';

export type RedactedKind = 'cpr' | 'card' | 'code';

/** What replaces personal data. Stored texts hold these marks, so never change one. */
const MARKS: Readonly<Record<RedactedKind, string>> = {
  cpr: '[CPR-nummer fjernet]',
  card: '[kortnummer fjernet]',
  code: '[kode fjernet]',
};
const ANY_MARK = /\[(?:CPR-nummer|kortnummer|kode) fjernet\]/gu;

/** In this order: what is found first is not looked at again. */
const SEARCHES: readonly (readonly [RedactedKind, (text: string) => Span[]])[] = [
  ['cpr', findCprNumbers],
  ['card', findCardNumbers],
  ['code', (text) => [...findPasswords(text), ...findCodes(text)]],
];

/**
 * Takes CPR numbers, card numbers, codes and passwords out of a text; all else stays byte for byte. Gives the text and the kinds of
 * what was taken out, each once; a text that was redacted before comes back as it is, with no kinds.
 */
export function redact(text: string): { readonly text: string; readonly kinds: readonly RedactedKind[] } {
  const view = viewOf(text, ANY_MARK);
  const found = findAll([...view.characters]);
  if (found.length === 0) return { text, kinds: [] };
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, kind } of found.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, view.offsets[start]), MARKS[kind]);
    // Up to the end of the last digit: invisible characters behind it stay.
    from = endOf(view.offsets[end - 1] ?? 0, text);
  }
  const kinds = SEARCHES.map(([kind]) => kind).filter((kind) => found.some((one) => one.kind === kind));
  return { text: [...parts, text.slice(from)].join(''), kinds };
}

type Found = Span & { readonly kind: RedactedKind };

/** Searches until nothing more is found: digits beside a find may stand alone afterwards. Overwrites finds with MARK. */
function findAll(characters: string[]): Found[] {
  const found = SEARCHES.flatMap(([kind, find]) =>
    find(characters.join('')).flatMap((span) => {
      if (characters.slice(span.start, span.end).includes(MARK)) return [];
      characters.fill(MARK, span.start, span.end);
      return [{ ...span, kind }];
    }),
  );
  return found.length === 0 ? [] : [...found, ...findAll(characters)];
}

/** A text without the marks of what was taken out. */
export function withoutMarks(text: string): string {
  return text.replace(ANY_MARK, ' ');
}

function endOf(offset: number, text: string): number {
  return offset + ((text.codePointAt(offset) ?? 0) > 0xff_ff ? 2 : 1);
}
