import {
  BEFORE_YEAR,
  FOUR,
  INTRODUCING,
  LAST_FOUR,
  LEADING,
  MEASURE,
  NAME,
  NO_SECRET,
  NO_SECRET_BEFORE,
  OTHER_NUMBER,
  SEVERAL,
  SOMETHING_ELSE,
  SOMETHING_ELSE_BEFORE,
} from './code-words.ts';
import type { Span } from './cpr.ts';
import { MARK } from './view.ts';

const CODE = { minimum: 4, maximum: 8 } as const;

/** The most words between a code's name and its digits, in the same sentence. */
const WORDS_BEFORE = 6;
const WORDS_AFTER = 4;

type Token = Span & {
  readonly text: string;
  readonly isDigits: boolean;
  /** What stands between this one and the next. */
  readonly gap: string;
};

const TOKEN = new RegExp(`\\d+|${MARK}+|\\p{L}+(?:[-'’]\\p{L}+)*`, 'gu');
/** A full stop behind one or two letters or behind digits belongs to them: "d. 24. november". */
const endsSentence = ({ text, isDigits, gap }: Token): boolean =>
  /[!?;\n]/u.test(gap) || (/\.\s/u.test(gap) && (text.length > 2 || text.startsWith(MARK)) && !isDigits);

/** Finds codes in a view's text: 4 to 8 digits that stand beside a word for a code. */
export function findCodes(text: string): Span[] {
  const tokens = tokensOf(text);
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.isDigits !== true) continue;
    const end = endOfRun(tokens, at);
    found.push(...codesIn(tokens, at, end));
    at = end;
  }
  return found;
}

function tokensOf(text: string): Token[] {
  const matches = [...text.matchAll(TOKEN)];
  return matches.map((match, index) => {
    const end = match.index + match[0].length;
    const next = matches[index + 1]?.index ?? text.length;
    return {
      text: match[0],
      isDigits: /^\d/u.test(match[0]),
      start: match.index,
      end,
      gap: text.slice(end, Math.min(next, end + 40)),
    };
  });
}

/** The last of the digits that follow one another with no more than one sign between. */
function endOfRun(tokens: readonly Token[], first: number): number {
  let last = first;
  while (tokens[last + 1]?.isDigits === true && /^(?:[ .,:/-]|, )$/u.test(tokens[last]?.gap ?? '')) last += 1;
  return last;
}

/** The codes in a run of digits: the whole run when it is one code in groups, otherwise each part that is a code. */
function codesIn(tokens: readonly Token[], first: number, last: number): Span[] {
  const run = tokens.slice(first, last + 1);
  const spanOf = (from: number, to: number): Span[] => {
    const [start, end] = [tokens[from]?.start, tokens[to]?.end];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  };
  if (isGrouped(run))
    return isBeside(tokens, first, last, isPhone(run) ? 'introduced' : 'close') ? spanOf(first, last) : [];
  return run.flatMap(({ text }, index) => {
    const at = first + index;
    if (text.length < CODE.minimum || text.length > CODE.maximum || isPartOfMore(tokens, at)) return [];
    return isBeside(tokens, at, at, text.length === CODE.maximum ? 'close' : 'near') ? spanOf(at, at) : [];
  });
}

/** Whether digits belong to something longer: a date, a version, an amount, a time, or a word with letters and digits. */
function isPartOfMore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  const after = tokens[at + 1];
  const isOrdinary = (word: number): boolean =>
    tokens[word]?.text.startsWith(MARK) === false && !isName(tokens, word);
  const joins = (one: Token | undefined, two: Token | undefined): boolean =>
    one !== undefined &&
    two !== undefined &&
    ((/^[.,:/-]$/u.test(one.gap) &&
      one.isDigits &&
      two.isDigits &&
      Math.min(one.text.length, two.text.length) < 4) ||
      (one.gap === '' && isOrdinary(one.isDigits ? at + 1 : at - 1)));
  return joins(before, token) || joins(token, after) || /^\s?(?:,-|%|€|\$)/u.test(token?.gap ?? '');
}

/** Whether digits are written as one code in groups: "12 34", "123-456", "1 2 3 4", and "1.2.3.4", but no date or version. */
function isGrouped(run: readonly Token[]): boolean {
  const digits = run.reduce((sum, { text }) => sum + text.length, 0);
  const longest = Math.max(...run.map(({ text }) => text.length));
  const gaps = run.slice(0, -1).map(({ gap }) => gap);
  return (
    run.length > 1 &&
    digits >= CODE.minimum &&
    digits <= CODE.maximum &&
    longest < 4 &&
    gaps.every((gap) => /[ -]/u.test(gap) || (longest === 1 && /[.,]/u.test(gap)))
  );
}

/** Four pairs, as telephone numbers are written. */
function isPhone(run: readonly Token[]): boolean {
  return run.length === 4 && run.every(({ text }) => text.length === 2);
}

/**
 * How near a name must stand. `near`: a few words away. `close`: with only LEADING words between, unless a word such as "er"
 * introduces the digits. `introduced`: with such a word, because four pairs of digits are usually a telephone number.
 */
type Nearness = 'near' | 'close' | 'introduced';

/** Whether a name of a code stands by the digits from `first` to `last`. */
function isBeside(tokens: readonly Token[], first: number, last: number, how: Nearness): boolean {
  if (MEASURE.test(wordAfter(tokens, last))) return false;
  return (
    isNamedBefore(tokens, first, how) || (how !== 'introduced' && isNamedAfter(tokens, first, last, how))
  );
}

/** "min pin er 1234" */
function isNamedBefore(tokens: readonly Token[], first: number, how: Nearness): boolean {
  if (isYearOf(tokens, first)) return false;
  const before = tokens[first - 1];
  const isIntroduced = INTRODUCING.test(before?.text ?? '') || /[:=]/u.test(before?.gap ?? '');
  if (how === 'introduced' && !isIntroduced) return false;
  const isClose = how === 'introduced' || (how === 'close' && !isIntroduced);
  const reach = isIntroduced ? WORDS_BEFORE * 2 : WORDS_BEFORE;
  for (let at = first - 1, words = 0; at >= 0 && words <= reach; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (endsSentence(token)) {
      // "Kode? 1234", or the digits on the next line. Eight digits may be a telephone number: those only on the next line.
      return at === first - 1 && isName(tokens, at) && (how === 'near' || !/[.!?]/u.test(token.gap));
    }
    if (isName(tokens, at)) return true;
    const isCode = token.text.startsWith(MARK) || token.isDigits;
    if (!isCode && isClose && !LEADING.test(token.text)) return false;
    // "koden til min konto er 1234" is about the code, "mit nummer er 1234" is not.
    const isElse = isIntroduced
      ? at === first - 2 && OTHER_NUMBER.test(token.text)
      : SOMETHING_ELSE.test(token.text);
    if (!isCode && isElse) return false;
    words += 1;
  }
  return false;
}

/** "1234 er min pin" */
function isNamedAfter(tokens: readonly Token[], first: number, last: number, how: Nearness): boolean {
  let isLed = true;
  for (let at = last + 1, words = 0; words <= WORDS_AFTER; at += 1) {
    const token = tokens[at];
    const gap = tokens[at - 1]?.gap ?? '';
    if (token === undefined || token.isDigits) return false;
    const isCode = token.text.startsWith(MARK);
    if (/[.!?;:\n]/u.test(gap) || (gap.includes(',') && !isCode)) return false;
    // "1200 frivillige mangler koder": a plural counts only with nothing but LEADING words between.
    if (isName(tokens, at)) return (isLed || !SEVERAL.test(token.text)) && !isOtherThing(tokens, first);
    isLed &&= isCode || LEADING.test(token.text);
    words += isCode ? 0 : 1;
    if (how === 'close' && !isLed) return false;
  }
  return false;
}

/** Whether what stands before digits says that they are something else. */
function isOtherThing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || endsSentence(before)) return false;
  const phrase = tokens.slice(Math.max(0, at - 4), at).map(({ text, gap }) => text + gap);
  return (
    SOMETHING_ELSE.test(before.text) || SOMETHING_ELSE_BEFORE.test(phrase.join('')) || isYearOf(tokens, at)
  );
}

/** "siden 2019" */
function isYearOf(tokens: readonly Token[], at: number): boolean {
  return /^(?:19|20)\d\d$/u.test(tokens[at]?.text ?? '') && BEFORE_YEAR.test(tokens[at - 1]?.text ?? '');
}

function isName(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (word === 'viser') return tokens[at - 1]?.text.startsWith('kodeviser') === true;
  if (FOUR.test(word)) return LAST_FOUR.test(tokens[at - 1]?.text ?? '');
  if (!NAME.test(word) || NO_SECRET.test(word)) return false;
  return !NO_SECRET_BEFORE.test(tokens[at - 1]?.text ?? '');
}

function wordAfter(tokens: readonly Token[], at: number): string {
  return /^[\s-]{0,2}$/u.test(tokens[at]?.gap ?? '') ? (tokens[at + 1]?.text ?? '') : '';
}
