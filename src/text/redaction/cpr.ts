import { MARK } from './view.ts';

/** A part of a view: from the first place up to the one after the last. */
export type Span = { readonly start: number; readonly end: number };

/** Between the date and the last four digits: nothing, or up to three signs, perhaps with spaces around. */
const BETWEEN = '(?:\\s{0,3}[-./*~_+\'"`()=·•…]{0,3}\\s{0,3}|[:,;|\\\\]\\s?)';
const ALONE = `(?<![\\d${MARK}][-. /]?|[+])`;
const NO_MORE = `(?![-. /]?[\\d${MARK}])`;

/** The ways to write ten digits that may be a CPR number. */
const FORMS: readonly RegExp[] = [
  // 010190-1234, 0101901234, 010190 1234, (010190) 1234
  new RegExp(`(?<!\\d)\\d{6}${BETWEEN}\\d{4}(?!\\d)`, 'gu'),
  // 01.01.90-1234, 01 01 90 1234
  new RegExp(`(?<!\\d)\\d{2}([-. /])\\d{2}\\1\\d{2}${BETWEEN}\\d{4}(?!\\d)`, 'gu'),
  // 01-01-1990-1234; with a space only of the last century, because times follow dates
  /(?<!\d)\d{2}([-. /])\d{2}\1(?:(?:19|20)\d{2} ?- ?|19\d{2} )\d{4}(?!\d)/gu,
  // 01011990-1234, 01011990 1234, 010119901234
  /(?<!\d)\d{4}(?:19|20)\d{2}(?: ?- ?| ?)\d{4}(?!\d)/gu,
  // 01 01 90 12 34, 0101 90 1234, 010190 12 34, 0 1 0 1 9 0 1 2 3 4: in any groups only when they stand alone, because
  // telephone numbers follow each other so; 10.12.2026 14 is a date and something else
  new RegExp(
    `${ALONE}(?!\\d{1,2}[-. /]\\d{1,2}[-. /](?:19|20)\\d{2}(?!\\d))\\d(?:[-. /]?\\d){9}${NO_MORE}`,
    'gu',
  ),
];
/** Ten digits behind a word for a CPR number, in any groups. */
const NAMED = /(?<=(?:cpr|personnummer|person-?nr|p\.?nr)[^\d\n]{0,25})\d(?:[-. /]{0,2}\d){9}(?!\d)/gu;

/** Finds CPR numbers in a view's text: six digits that can be a date, and four more, right by modulus 11 or not. */
export function findCprNumbers(text: string): Span[] {
  return [...FORMS, NAMED].flatMap((form) =>
    [...text.matchAll(form)]
      .filter(([written]) => canBeDate(written.replace(/\D/gu, '')))
      .map((found) => ({ start: found.index, end: found.index + found[0].length })),
  );
}

/** Whether digits begin with a day and a month, and with a year in which that day exists. */
function canBeDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const year = Number(digits.length === 12 ? digits.slice(6, 8) : digits.slice(4, 6));
  // The century is unknown, and 2000 was a leap year.
  const days =
    month === 2 && year % 4 === 0 ? 29 : [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
