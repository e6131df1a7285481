import type { Span } from './cpr.ts';

/** Digits in groups. Two letters in front make it another kind of number: an IBAN. */
const GROUPS = /(?<!\d|(?<!\p{L})\p{L}{2})\d{1,19}(?:[ -]\d{1,19})*(?!\d)/gu;
/** Groups as printed on cards, four of 4 digits or 4, 6 and 5, with one to three characters between them. */
const PRINTED =
  /(?<!\d|(?<!\p{L})\p{L}{2})(?:\d{4}(?:[^\p{L}\d]{1,3}\d{4}){3}|\d{4}[^\p{L}\d]{1,3}\d{6}[^\p{L}\d]{1,3}\d{5})(?!\d)/gu;
/** How payment cards of so many digits begin (ISO/IEC 7812); of 13 and 15 digits are article numbers and telephones (IMEI) too. */
const BEGINNINGS: Readonly<Record<number, RegExp>> = {
  13: /^4/u,
  14: /^3/u,
  15: /^3[47]/u,
  16: /^[2-6]/u,
  17: /^[4-6]/u,
  18: /^[4-6]/u,
  19: /^[4-6]/u,
};
const LONGEST = 19;

/**
 * Finds card numbers in a view's text: 13 to 19 digits, together or in groups, with a right check digit (Luhn) and a
 * beginning that payment cards have. One account number in ten has a right check digit by chance; the check of the beginning
 * leaves most of them alone.
 */
export function findCardNumbers(text: string): Span[] {
  return [GROUPS, PRINTED].flatMap((form) =>
    [...text.matchAll(form)].flatMap((found) => cardsIn(groupsOf(found[0], found.index))),
  );
}

type Group = Span & { readonly digits: string };

function groupsOf(written: string, at: number): Group[] {
  return [...written.matchAll(/\d+/gu)].map((group) => ({
    digits: group[0],
    start: at + group.index,
    end: at + group.index + group[0].length,
  }));
}

function cardsIn(groups: readonly Group[]): Span[] {
  const cards: Span[] = [];
  let from = 0;
  while (from < groups.length) {
    const count = cardLength(groups, from);
    const first = groups[from];
    const last = groups[from + count - 1];
    if (first !== undefined && last !== undefined && count > 0)
      cards.push({ start: first.start, end: last.end });
    from += Math.max(count, 1);
  }
  return cards;
}

/** How many groups from there on make a card number, as many as possible; 0 when none do. */
function cardLength(groups: readonly Group[], from: number): number {
  let digits = '';
  let best = 0;
  for (let at = from; at < groups.length && digits.length <= LONGEST; at += 1) {
    digits += groups[at]?.digits ?? '';
    if (isCard(digits)) best = at - from + 1;
  }
  return best;
}

function isCard(digits: string): boolean {
  return BEGINNINGS[digits.length]?.test(digits) === true && hasCheckDigit(digits);
}

/** Luhn's formula, ISO/IEC 7812-1 annex B. */
function hasCheckDigit(digits: string): boolean {
  const sum = digits
    .split('')
    .toReversed()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}
