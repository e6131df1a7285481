import { decode, type Leaf, type Marker, type Token, tokensOf } from './tokens.ts';

/*
 * A strict subset of Slack's markup, read as Slack reads it: a marker counts only at the edge of a word and within its line,
 * and whatever does not come to an end stays the text it is.
 */

export type Inline =
  Leaf | { readonly type: 'bold' | 'italic' | 'strike'; readonly children: readonly Inline[] };
/** A line break stands between any two lines. */
export type Line = readonly Inline[];
export type Piece =
  | { readonly type: 'lines' | 'quote'; readonly lines: readonly Line[] }
  | { readonly type: 'preformatted'; readonly text: string };

const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const PREFORMATTED = /\n?```\n?([\s\S]+?)\n?```\n?/;
const QUOTE = /^(?:>|&gt;) ?/;
const LONG_QUOTE = /^(?:>>>|&gt;&gt;&gt;) ?/;

/** Takes Slack's mrkdwn (`&`, `<`, `>` of people escaped); gives what to show, top to bottom. Never throws. */
export function parseMrkdwn(mrkdwn: string): Piece[] {
  return mrkdwn
    .split(PREFORMATTED)
    .flatMap((part, index): Piece[] =>
      index % 2 === 1 ? [{ type: 'preformatted', text: decode(part) }] : part === '' ? [] : linesOf(part),
    );
}

function linesOf(text: string): Piece[] {
  const pieces: { type: 'lines' | 'quote'; lines: Line[] }[] = [];
  let isQuotedToTheEnd = false;
  for (const written of text.split('\n')) {
    const startsLong: boolean = !isQuotedToTheEnd && LONG_QUOTE.test(written);
    const isQuoted = isQuotedToTheEnd || QUOTE.test(written);
    const line = isQuotedToTheEnd ? written : written.replace(startsLong ? LONG_QUOTE : QUOTE, '');
    isQuotedToTheEnd ||= startsLong;
    const type = isQuoted ? 'quote' : 'lines';
    const last = pieces.at(-1);
    if (last?.type === type) last.lines.push(parseLine(line));
    else pieces.push({ type, lines: [parseLine(line)] });
  }
  return pieces;
}

/** One line, without quotes or preformatted text. */
export function parseLine(line: string): Line {
  const tokens = tokensOf(line);
  return inline(tokens, 0, tokens.length);
}

/**
 * The tokens from `from` up to `to`. The first closer ends a marked stretch, so no marker is nested in itself: three deep at
 * most.
 */
function inline(tokens: readonly Token[], from: number, to: number): Inline[] {
  const found: Inline[] = [];
  const unclosed = new Set<Marker>();
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.marker === null) {
      found.push(token.leaf);
      continue;
    }
    const { marker } = token;
    const isOpener = !unclosed.has(marker) && opens(tokens, index, from, to);
    const end = isOpener ? closerOf(tokens, index, to) : null;
    if (end === null) {
      // Nothing further on closes it either: looking again for every opener would take quadratic time.
      if (isOpener) unclosed.add(marker);
      found.push({ type: 'text', text: marker });
    } else {
      found.push({ type: STYLES[marker], children: inline(tokens, index + 1, end) });
      index = end;
    }
  }
  return joined(found);
}

function opens(tokens: readonly Token[], index: number, from: number, to: number): boolean {
  const before = index > from ? tokens[index - 1]?.source.at(-1) : undefined;
  const after = index + 1 < to ? tokens[index + 1]?.source.at(0) : undefined;
  return !isWord(before) && before !== tokens[index]?.source && isInside(after, tokens[index]);
}

function closerOf(tokens: readonly Token[], opener: number, to: number): number | null {
  for (let index = opener + 2; index < to; index += 1) {
    const token = tokens[index];
    if (token?.marker !== tokens[opener]?.marker) continue;
    const before = tokens[index - 1]?.source.at(-1);
    const after = index + 1 < to ? tokens[index + 1]?.source.at(0) : undefined;
    if (isInside(before, token) && !isWord(after) && after !== token?.source) return index;
  }
  return null;
}

/** A character that may stand next to a marker on the side of the marked stretch. */
function isInside(character: string | undefined, marker: Token | undefined): boolean {
  return character !== undefined && !/\s/.test(character) && character !== marker?.source;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function joined(parts: readonly Inline[]): Inline[] {
  const together: Inline[] = [];
  for (const part of parts) {
    const last = together.at(-1);
    if (last?.type === 'text' && part.type === 'text') {
      together[together.length - 1] = { type: 'text', text: last.text + part.text };
    } else together.push(part);
  }
  return together;
}
