import { htmlToMarkdown } from './html-to-markdown.ts';
import { pastedListsToMarkdown } from './pasted-lists.ts';

/*
 * What an answer may contain: paragraphs, lists with numbers or bullets and one level of lists inside, bold, italics, links and
 * line breaks; and the line "## Mere". Whatever takes an answer in asks here.
 */

/** What an answer may not contain. */
export const FORBIDDEN = [
  'markdown-table',
  'markdown-image',
  'markdown-html',
  'markdown-heading',
  'markdown-code',
  'markdown-quote',
  'markdown-rule',
  'markdown-strike',
  'markdown-link',
  'markdown-deep-list',
  'markdown-list-first',
] as const;
type Forbidden = (typeof FORBIDDEN)[number];

/** Where something forbidden stands: its line, from 1, and how it begins. */
export type Fault = { readonly code: Forbidden; readonly line: number; readonly text: string };

const LIST_ITEM = /^( *)(?:[-*+]|\d{1,9}[.)])[ \t]+\S/u;
/** A word so far behind its marker would be code too. */
const FAR_BEHIND_MARKER = /^( *(?:(?:[-*+]|\d{1,9}[.)]) {1,4})*(?:[-*+]|\d{1,9}[.)])) {5,}/u;
const MORE = /^ {0,3}#{1,6}[ \t]+(Mere|More)[ \t]*(?:#+[ \t]*)?$/imu;

/** An answer as it was written or pasted, as Markdown. What cannot be made into what is allowed stays, to be found. */
export function toAnswerMarkdown(written: string): string {
  const text = written.replace(/\r\n?|[\u2028\u2029]/gu, '\n');
  return withoutIndents(pastedListsToMarkdown(htmlToMarkdown(text)).replaceAll('\t', ' '))
    .replace(MORE, (_, word: string) => `## ${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`)
    .trim();
}

/** What may not stand in an answer's Markdown, each kind once, down the text. */
export function forbiddenIn(markdown: string): Fault[] {
  // Only the first such line parts an answer.
  const text = markdown.replace(/^## (?:Mere|More)$/mu, '');
  const found = PATTERNS.flatMap(([code, pattern]) => {
    const at = text.search(pattern);
    return at === -1 ? [] : [{ code, line: text.slice(0, at).split('\n').length }];
  });
  const deep = deepListLine(text);
  const lines = markdown.split('\n');
  return [...found, ...(deep === null ? [] : [{ code: 'markdown-deep-list' as const, line: deep }])]
    .map(({ code, line }) => ({ code, line, text: (lines[line - 1] ?? '').trim() }))
    .toSorted((a, b) => a.line - b.line);
}

/** What may stand before the sign of a block: spaces, and the markers of items. */
const LEAD = '^ *(?:(?:[-*+]|\\d{1,9}[.)]) +)*';

const PATTERNS: readonly (readonly [Forbidden, RegExp])[] = [
  ['markdown-table', /^ *\|.*\| *$|^ *:?-+:? *(?:\| *:?-+:? *)+(?:\| *)?$/mu],
  ['markdown-image', /!\[[^\]]*\][([]/u],
  // Words in angle brackets are read as HTML too; an address or a mail in them is a link.
  ['markdown-html', /<\/?[a-z][a-z0-9-]*(?:[\s/][^<>]*)?>|<[!?]/iu],
  [
    'markdown-heading',
    new RegExp(`${LEAD}#{1,6}(?: .*)?$|^[^\\S\\n\\r\\u2028\\u2029]*\\S.*\\n(?= *(?:=+|-+) *$)`, 'mu'),
  ],
  ['markdown-code', /`[^]*`|^ *(?:(?:[-*+]|\d{1,9}[.)]) +)*~{3}/mu],
  ['markdown-quote', new RegExp(`${LEAD}>`, 'mu')],
  ['markdown-rule', new RegExp(`${LEAD}([-*_])(?: *\\1){2,} *$`, 'mu')],
  ['markdown-strike', /(?<![~\p{L}\p{N}])(~~?)(?![\s~])[^~\n]*(?<![\s~])\1(?![~\p{L}\p{N}])/u],
  ['markdown-link', new RegExp(`\\]\\(<?(?!https?://|mailto:|tel:|<)[^)]*\\)|${LEAD}\\[[^\\]]+\\]:`, 'imu')],
  ['markdown-list-first', /(?<![\s\S]) *(?:[-*+]|\d{1,9}[.)]) /u],
];

/** The first line that lies in a list in a list in a list. */
function deepListLine(text: string): number | null {
  let indents: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const indent = LIST_ITEM.exec(line)?.[1]?.length;
    if (indent !== undefined) {
      indents = [...indents.filter((outer) => outer < indent), indent];
      if (indents.length > 2) return index + 1;
    } else if (/^\S/u.test(line)) indents = [];
  }
  return null;
}

/** What is moved in far would be code after an empty line: lists begin at the margin, and so does all else outside of them. */
function withoutIndents(text: string): string {
  let margin: number | null = null;
  return text
    .split('\n')
    .map((line) => {
      const indent = LIST_ITEM.exec(line)?.[1]?.length;
      if (indent !== undefined) {
        margin = margin === null ? indent : Math.min(margin, indent);
        return line.slice(margin).replace(FAR_BEHIND_MARKER, '$1 ');
      }
      if (/^\S/u.test(line)) margin = null;
      return margin === null ? line.trimStart() : line.replace(/^ {4,}/u, '   ');
    })
    .join('\n');
}
