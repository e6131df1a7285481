import { MEASURE, OTHER_NUMBER_BEFORE } from './code-words.ts';
import { MARK } from './view.ts';

/** A part of a view: from the first place up to the one after the last. */
export type Span = { readonly start: number; readonly end: number };

/** Any sign but those that part a list. */
const SIGN = `[^\\p{L}\\p{N}\\s:,;|\\\\${MARK}]`;
/** Between the date and the last four digits: nothing, or up to three signs, perhaps with spaces around. */
const BETWEEN = `(?:\\s{0,3}${SIGN}{0,3}\\s{0,3}|[:,;|\\\\]\\s?)`;
/** Behind `+` it is a telephone number. */
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
/** Added to the day in a replacement number, for whoever has no CPR number. */
const REPLACED = 60;
/** Ten digits behind a word for a CPR number, in any groups. */
const NAMED = /(?<=(?:cpr|personnummer|person-?nr|p\.?nr)[^\d\n]{0,25})\d(?:[-. /]{0,2}\d){9}(?!\d)/gu;

/** Danish and English, by their number less one. */
const MONTHS = [
  'jan(?:uar|uary)?',
  'feb(?:ruar|ruary)?',
  'mar(?:ts|ch)?',
  'apr(?:il)?',
  'ma[jy]',
  'jun[ie]?',
  'jul[iy]?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'o[kc]t(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
].map((month) => new RegExp(`^${month}$`, 'u'));
const DAY = '(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?';
const MONTH = '(?<month>[a-z]{3,9})\\.?';
/** A sign before the last digits, or at least that the year is of the last century: times follow dates. */
const YEAR_AND_MORE = `,? ?(?:19(?<old>\\d{2})(?: ?${SIGN}{1,2} ?|[:,;|\\\\]? ?)|(?:20)?(?<year>\\d{2}) ?${SIGN}{1,2} ?)\\d{4}(?!\\d)`;
/** 1. januar 1990 - 1234; January 1, 1990 - 1234 */
const IN_WORDS = [`${DAY} ?${MONTH}`, `(?<!\\p{L})${MONTH} ${DAY}(?=[, ])`].map(
  (date) => new RegExp(`(?<!\\d)${date}${YEAR_AND_MORE}`, 'gu'),
);

/**
 * Finds CPR numbers in a view's text: six digits that can be a date, and four more, right by modulus 11 or not. The date may
 * have its month in words, and may be that of a replacement number.
 */
export function findCprNumbers(text: string): Span[] {
  const inDigits = FORMS.flatMap((form) =>
    [...text.matchAll(form)].filter((found) => isDate(found[0]) && !isOtherNumber(found, text)),
  );
  const named = [...text.matchAll(NAMED)].filter(([written]) => isDate(written));
  const inWords = IN_WORDS.flatMap((form) => [...text.matchAll(form)].filter(isDateInWords)).filter(
    ({ 0: written, index }) => !isMeasured(text.slice(index + written.length)),
  );
  return [...inDigits, ...named, ...inWords].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
  }));
}

/** Whether digits begin with a day, a month and a year in which that day exists. */
function isDate(written: string): boolean {
  const digits = written.replace(/\D/gu, '');
  const day = Number(digits.slice(0, 2));
  const year = digits.length === 12 ? digits.slice(6, 8) : digits.slice(4, 6);
  return exists(day > REPLACED ? day - REPLACED : day, Number(digits.slice(2, 4)), Number(year));
}

function isDateInWords({ groups }: RegExpMatchArray): boolean {
  const month = MONTHS.findIndex((name) => name.test(groups?.['month'] ?? ''));
  return exists(Number(groups?.['day']), month + 1, Number(groups?.['old'] ?? groups?.['year']));
}

/** The century is unknown, and 2000 was a leap year. */
function exists(day: number, month: number, year: number): boolean {
  const days =
    month === 2 && year % 4 === 0 ? 29 : [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** Whether what stands before says what else it is; with a dash it is written as nothing else is. */
function isOtherNumber({ 0: written, index }: RegExpExecArray, text: string): boolean {
  if (written.includes('-')) return false;
  // +61 12 34 56 78
  const isAbroad = text[index - 1] === '+' && Number(written.slice(0, 2)) > REPLACED;
  return isAbroad || OTHER_NUMBER_BEFORE.test(text.slice(Math.max(0, index - 40), index));
}

/** Whether digits are an amount: "1500 kr." */
function isMeasured(after: string): boolean {
  return MEASURE.test(/^ ?(\p{L}+)/u.exec(after.slice(0, 20))?.[1] ?? '') || /^ ?,-/u.test(after);
}
