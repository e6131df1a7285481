import type { Span } from './cpr.ts';
import { MARK } from './view.ts';

/** What people call a secret of digits, alone and at the end of compounds: pinkode, engangskoden, sms-kode. */
const NAME =
  /^(?:[\p{L}-]*(?:kode(?:n|r|rne|ord|ordet|nummer|nummeret|tal|tallet)?|adgangsord(?:et)?)|(?:[\p{L}-]*-)?(?:pin|puk)(?:['’]?(?:n?en|s))?|pin(?:code|number)s?|pass(?:word|code|wort|ord)(?:et|en|s)?|løsen(?:et)?|codes?)$/u;
/** Codes that are no secrets. */
const NO_SECRET =
  /^(?:(?:fejl|lande|områdenummer|område|post|streg|qr-?|farve|kilde|rabat|valuta|bar|zip|tids|produkt)-?(?:kode|code)\p{L}*|barcodes?|postcodes?|zipcodes?)$/u;
const NO_SECRET_BEFORE = /^(?:fejl|error|country|area|post|zip|qr|status|http|postal)$/u;
/** "De sidste fire (cifre)": what is missing of somebody's CPR number. */
const LAST_FOUR = /^(?:sidste|last)$/u;
const FOUR = /^(?:fire|4|four)$/u;

const CODE = { minimum: 4, maximum: 8 } as const;

/** So many words may stand between the name and the digits, counted over punctuation that ends no sentence. */
const WORDS_BEFORE = 6;
const WORDS_AFTER = 4;
/** Words that only lead from a name to its digits. */
const LEADING =
  /^(?:er|var|hedder|lyder|bliver|blev|is|was|nu|altså|den|det|som|mit|min|mine|den|nye|gamle|nr|nummer|to|og)$/u;

/** Words before digits that say what else they are. */
const SOMETHING_ELSE =
  /^(?:tlf|telefonnummer|telefonnummeret|tlfnr|mobilnummer|mobilnr|ring|ringe|ringer|ringet|opkald|hotline|fejl|fejlkode\p{L}*|fejlmeddelelse\p{L}*|error|version|versionen|ios|android|kl|klokken|kr|dkk|konto|kontonummer|reg|cvr|cvr-nummer|postnummer|postnr|medlemsnummer|medlemsnr|sagsnummer|sagsnr|ordrenummer|kundenummer|side|paragraf|cirka|ca|vej|vejen|gade|gaden)$/u;
const BEFORE_YEAR =
  /^(?:i|fra|siden|til|efter|før|inden|år|året|årgang|omkring|marts|juni|juli|[\p{L}]{2,6}(?:uar|il|ust|ber)|in|from|since|until|before|after|year|maj|født|mellem|sommeren|foråret|efteråret|vinteren)$/u;
/** Words after digits that make an amount of them. */
const MEASURE =
  /^(?:kr|kroner|krone|dkk|euro|eur|dollar|cifre|cifret|ciffer|tal|tegn|bogstaver|gange|dage|timer|minutter|sekunder|måneder|år|mennesker|personer|brugere|borgere|mb|gb|km|digits?|characters?|times|people|pct|procent|tallet)$/u;

type Token = Span & {
  readonly text: string;
  readonly isDigits: boolean;
  /** What stands between this one and the next. */
  readonly gap: string;
};

const TOKEN = new RegExp(`\\d+|${MARK}+|\\p{L}+(?:[-'’]\\p{L}+)*`, 'gu');
/** A full stop behind one or two letters or behind digits belongs to them: "d. 24. november". */
const endsSentence = ({ text, isDigits, gap }: Token): boolean =>
  /[!?;\n]/u.test(gap) ||
  (/\.(?:\s|$)/u.test(gap) && (text.length > 2 || text.startsWith(MARK)) && !isDigits);

/** Finds codes in a view's text: 4 to 8 digits that stand beside a word for a code. */
export function findCodes(text: string): Span[] {
  const tokens = tokensOf(text);
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const length = codeAt(tokens, at);
    const first = tokens[at];
    const last = tokens[at + length - 1];
    if (length === 0 || first === undefined || last === undefined) continue;
    found.push({ start: first.start, end: last.end });
    at += length - 1;
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

/** How many tokens from there on make a code: one, several when it is written in groups, or 0. */
function codeAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined || !token.isDigits || isPartOfMore(tokens, at)) return 0;
  const groups = groupLength(tokens, at);
  if (groups > 1) return isBeside(tokens, at, at + groups - 1, 'close') ? groups : 0;
  if (token.text.length < CODE.minimum || token.text.length > CODE.maximum) return 0;
  return isBeside(tokens, at, at, token.text.length === CODE.maximum ? 'close' : 'near') ? 1 : 0;
}

/** Digits beside digits: a date, a version, an amount, a time; or letters and digits in one word. */
function isPartOfMore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  const after = tokens[at + 1];
  const joins = (one: Token | undefined, two: Token | undefined): boolean =>
    one !== undefined &&
    two !== undefined &&
    ((/^[.,:/-]$/u.test(one.gap) &&
      one.isDigits &&
      two.isDigits &&
      Math.min(one.text.length, two.text.length) < 4) ||
      (one.gap === '' && !isName(tokens, one.isDigits ? at + 1 : at - 1)));
  return joins(before, token) || joins(token, after) || /^\s?(?:,-|%|€|\$)/u.test(token?.gap ?? '');
}

/** The number of groups of a code written like "12 34" or "1 2 3 4"; 1 when it is not. Four pairs are a telephone number. */
function groupLength(tokens: readonly Token[], at: number): number {
  let length = 1;
  while (
    length <= CODE.maximum &&
    tokens[at + length]?.isDigits === true &&
    /^[ -]$/u.test(tokens[at + length - 1]?.gap ?? '')
  )
    length += 1;
  const groups = tokens.slice(at, at + length).map(({ text }) => text.length);
  const digits = groups.reduce((sum, count) => sum + count, 0);
  const isPhone = digits === 8 && groups.every((count) => count === groups[0]) && length < 8;
  const isGrouped =
    length > 1 &&
    digits >= CODE.minimum &&
    digits <= CODE.maximum &&
    groups.every((count) => count < 4) &&
    !isPhone;
  return isGrouped ? length : 1;
}

/** Whether a name of a code stands by the digits from `first` to `last`; `close`: with nothing between but leading words. */
function isBeside(tokens: readonly Token[], first: number, last: number, how: 'close' | 'near'): boolean {
  return isNamedBefore(tokens, first, last, how) || isNamedAfter(tokens, last, how);
}

function isNamedBefore(
  tokens: readonly Token[],
  first: number,
  last: number,
  how: 'close' | 'near',
): boolean {
  const isYear = /^(?:19|20)\d\d$/u.test(tokens[first]?.text ?? '');
  if (isYear && BEFORE_YEAR.test(tokens[first - 1]?.text ?? '')) return false;
  if (MEASURE.test(wordAfter(tokens, last))) return false;
  const introduced = /^(?:er|hedder|lyder|is|var|was)$/u.test(tokens[first - 1]?.text ?? '');
  const reach = introduced ? WORDS_BEFORE * 2 : WORDS_BEFORE;
  for (let at = first - 1, words = 0; at >= 0 && words <= reach; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (endsSentence(token)) {
      // "Kode? 1234", or the digits on the next line; but a telephone number has eight, too.
      return at === first - 1 && isName(tokens, at) && (how === 'near' || !/[.!?]/u.test(token.gap));
    }
    if (isName(tokens, at)) return true;
    const isCode = token.text.startsWith(MARK) || token.isDigits;
    if (!isCode && (SOMETHING_ELSE.test(token.text) || (how === 'close' && !LEADING.test(token.text))))
      return false;
    words += 1;
  }
  return false;
}

/** "1234 er min pin" */
function isNamedAfter(tokens: readonly Token[], last: number, how: 'close' | 'near'): boolean {
  if (MEASURE.test(wordAfter(tokens, last))) return false;
  for (let at = last + 1; at <= last + WORDS_AFTER + 1; at += 1) {
    const token = tokens[at];
    const gap = tokens[at - 1]?.gap ?? '';
    if (token === undefined || /[,.!?;:\n]/u.test(gap) || token.isDigits || token.text.startsWith(MARK))
      return false;
    if (isName(tokens, at)) return !isOtherThing(tokens, last);
    if (how === 'close' && !LEADING.test(token.text)) return false;
  }
  return false;
}

/** Whether the word before the last group of digits says that they are something else. */
function isOtherThing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || endsSentence(before)) return false;
  const isYear = /^(?:19|20)\d\d$/u.test(tokens[at]?.text ?? '');
  return SOMETHING_ELSE.test(before.text) || (isYear && BEFORE_YEAR.test(before.text));
}

function isName(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (FOUR.test(word)) return LAST_FOUR.test(tokens[at - 1]?.text ?? '');
  if (!NAME.test(word) || NO_SECRET.test(word)) return false;
  return !NO_SECRET_BEFORE.test(tokens[at - 1]?.text ?? '');
}

function wordAfter(tokens: readonly Token[], at: number): string {
  return /^[\s-]{0,2}$/u.test(tokens[at]?.gap ?? '') ? (tokens[at + 1]?.text ?? '') : '';
}
