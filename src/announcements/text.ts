/*
 * Parses the text of an announcement: `*bold*`, `_italic_`, lists and bare addresses; everything else is plain text. How it
 * is shown is up to the edges.
 */

/** Characters in one style. */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  /** `text`: as it was typed, perhaps without `https://`. */
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly text: string;
      readonly bold: boolean;
      readonly italic: boolean;
    };

/** A line of text; empty ones keep paragraphs apart. */
export type Line = { readonly kind: 'line'; readonly spans: readonly Span[] };
/** Lines of a list, one after the other. `first` numbers an ordered one. */
export type List = {
  readonly kind: 'list';
  readonly first: number | null;
  readonly lines: readonly (readonly Span[])[];
};

const BULLET = /^\s*[-*•]\s+(?=\S)/u;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(?=\S)/u;
const ADDRESS = /(?:https?:\/\/|(?<![\p{L}\p{N}.@/_-])www\.(?=[\p{L}\p{N}]))[^\s<>|]+/iu;
/** Punctuation behind an address that belongs to the sentence. */
const BEHIND_ADDRESS = /(?<![.,;:!?)\]}'"*_])[.,;:!?)\]}'"*_]+$/u;
/** A pair of marks directly around words; `2 * 3 * 4` and `mit_id_app` have no style. */
const STYLED = /(?<![\p{L}\p{N}*_])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}*_])/u;

/** Reads the text of an announcement. */
export function parseText(text: string): (Line | List)[] {
  const parts: (Line | List)[] = [];
  for (const line of text.trim().split(/\r\n|\r|\n/u)) {
    const number = NUMBER.exec(line)?.[1];
    const marker = BULLET.exec(line)?.[0] ?? NUMBER.exec(line)?.[0];
    if (marker === undefined) {
      parts.push({ kind: 'line', spans: spansOf(line.trimEnd(), PLAIN) });
      continue;
    }
    const spans = spansOf(line.slice(marker.length).trimEnd(), PLAIN);
    const last = parts.at(-1);
    if (last?.kind === 'list' && (last.first === null) === (number === undefined))
      parts.splice(-1, 1, { ...last, lines: [...last.lines, spans] });
    else parts.push({ kind: 'list', first: number === undefined ? null : Number(number), lines: [spans] });
  }
  return parts;
}

/** The text without marks, for notifications and screen readers. */
export function wordsOf(text: string): string {
  return parseText(text)
    .flatMap((part) => (part.kind === 'line' ? [plain(part.spans)] : part.lines.map(listed(part))))
    .join('\n');
}

function listed({ first }: List): (spans: readonly Span[], at: number) => string {
  return (spans, at) => `${first === null ? '•' : `${first + at}.`} ${plain(spans)}`;
}

function plain(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}

type Style = { readonly bold: boolean; readonly italic: boolean };
const PLAIN: Style = { bold: false, italic: false };

function spansOf(text: string, style: Style): Span[] {
  const address = ADDRESS.exec(text);
  const styled = STYLED.exec(text);
  // Marks inside an address belong to it.
  if (address !== null && (styled === null || address.index < styled.index)) {
    const typed = address[0].replace(BEHIND_ADDRESS, '');
    const url = /^www\./iu.test(typed) ? `https://${typed}` : typed;
    return [
      ...asText(text.slice(0, address.index), style),
      ...(URL.canParse(url) ? [{ kind: 'link' as const, url, text: typed, ...style }] : asText(typed, style)),
      ...spansOf(text.slice(address.index + typed.length), style),
    ];
  }
  if (styled === null) return asText(text, style);
  const [whole, mark, inner = ''] = styled;
  return [
    ...asText(text.slice(0, styled.index), style),
    ...spansOf(inner, mark === '*' ? { ...style, bold: true } : { ...style, italic: true }),
    ...spansOf(text.slice(styled.index + whole.length), style),
  ];
}

function asText(text: string, style: Style): Span[] {
  return text === '' ? [] : [{ kind: 'text', text, ...style }];
}
