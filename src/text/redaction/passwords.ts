import { MEASURE, NAME, NO_PASSWORD, NO_SECRET, NO_SECRET_BEFORE, PASSWORD } from './code-words.ts';
import type { Span } from './cpr.ts';
import { MARK } from './view.ts';

/** A word, and behind it a colon, or a few words and "er"; then what may be a password. */
const INTRODUCED =
  /(?<![\p{L}\d-])(?<name>[\p{L}-]{3,40})(?=\s?(?:(?<sign>[:=])\s{0,2}|(?: [\p{L}.-]{1,20}){0,4} (?:er|hedder|lyder|is|was) )["'«»“”„(*_~]{0,3}(?<secret>\S{4,64}))/dgu;
/** Signs behind a password that belong to the sentence. */
const BEHIND = /(?<![.,;:?)\]}"'«»“”’*_~])[.,;:?)\]}"'«»“”’*_~]+$/u;
const ADDRESS = /^<|:\/\/|^www\.|\.(?:dk|com|org|net|eu)(?:\/|$)/u;
/** "6-cifret", "2-faktor"; and "8tegn" where the word says so, or nothing says that it is the password. */
const COUNTED = /^\d+(?<dash>-?)(?<what>\p{L}+)/u;
const NOTHING_BEHIND = /^[.,;!?)\]}"'«»“”’*_~]*(?:\s*$|\n|[.,;!?] )/u;

/**
 * Finds passwords with letters in a view's text: behind a name and a colon or "er", letters mixed with digits or signs, or, where
 * the name is one of a password and nothing more is said, a word alone.
 */
export function findPasswords(text: string): Span[] {
  return [...text.matchAll(INTRODUCED)].flatMap(({ index, groups, indices }) => {
    const [start] = indices?.groups?.['secret'] ?? [];
    const { name = '', sign, secret = '' } = groups ?? {};
    if (start === undefined || !isName(name, text.slice(Math.max(0, index - 20), index))) return [];
    const bare = secret.replace(BEHIND, '');
    const end = start + bare.length;
    const isAlone = PASSWORD.test(name) && isWordAlone(bare, text.slice(end, end + 80));
    const isSecret = sign === undefined ? isMixed(bare) && !COUNTED.test(bare) : isMixed(bare) || isAlone;
    return isSecret && !isPlain(bare) ? [{ start, end }] : [];
  });
}

function isName(name: string, before: string): boolean {
  const wordBefore = /(?<!\p{L})(\p{L}+)\s$/u.exec(before)?.[1] ?? '';
  return NAME.test(name) && !NO_SECRET.test(name) && !NO_SECRET_BEFORE.test(wordBefore);
}

/** Letters with digits or signs between them. */
function isMixed(secret: string): boolean {
  return secret.length >= 4 && /\p{L}/u.test(secret) && /\d|\S[#!@$%&*+=^~_]\S/u.test(secret);
}

function isWordAlone(secret: string, after: string): boolean {
  return /^[\p{L}-]{4,}$/u.test(secret) && !NO_PASSWORD.test(secret) && NOTHING_BEHIND.test(after);
}

/** An address, an amount, or what was taken out before. */
function isPlain(secret: string): boolean {
  const { dash, what = '' } = COUNTED.exec(secret)?.groups ?? {};
  return secret.includes(MARK) || ADDRESS.test(secret) || dash === '-' || MEASURE.test(what);
}
