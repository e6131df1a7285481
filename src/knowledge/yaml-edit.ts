import { Document, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Path } from './problems.ts';

/*
 * Edits of a YAML text that people can review: only lines whose content changes are touched, comments and order stay.
 * Where a list is written in brackets or missing, the whole file is written anew from its Document, which may move line
 * breaks elsewhere. All functions take valid YAML and plain data, and give the whole text.
 */

/** The width of the curated files, in characters. */
const WIDTH = 118;

/** Sets the value at a path; the parts around it must exist. */
export function setInYaml(text: string, path: Path, value: unknown): string {
  const document = parseDocument(text);
  const node = document.getIn(path, true);
  if (isScalar(node) && isOnOneLine(node.type) && typeof value === 'string' && !value.includes('\n')) {
    const [start, end] = node.range ?? [0, 0];
    return text.slice(0, start) + writeYaml(value).trimEnd() + text.slice(end);
  }
  const [key] = path;
  if (path.length === 1 && typeof key === 'string') {
    const pair = pairIn(document, key);
    const line = writeYaml({ [key]: value });
    return pair === null ? ended(text) + line : replaceLines(text, pair, line);
  }
  document.setIn(path, document.createNode(value));
  return rewriteYaml(document);
}

/** Takes a key of the outermost map away. */
export function deleteFromYaml(text: string, key: string): string {
  const pair = pairIn(parseDocument(text), key);
  return pair === null ? text : replaceLines(text, pair, '');
}

/** Puts values into the list at a path, before the first or behind the last; a list that is not there is made. */
export function insertInYaml(
  text: string,
  path: Path,
  place: 'first' | 'last',
  values: readonly unknown[],
): string {
  if (values.length === 0) return text;
  const document = parseDocument(text, { keepSourceTokens: true });
  const list = path.length === 0 ? document.contents : document.getIn(path, true);
  if (path.length === 0 && !isSeq(list)) return ended(text) + writeYaml(values);
  if (isSeq(list) && list.srcToken?.type === 'block-seq' && list.items.length > 0) {
    const { indent } = list.srcToken;
    const [start, end] = list.range ?? [0, text.length];
    const at = place === 'first' ? text.lastIndexOf('\n', start - 1) + 1 : endOfLine(text, end);
    const before = ended(text.slice(0, at));
    const lines = values.map((value) => writeYaml([value]).replace(/^(?=.)/gmu, ' '.repeat(indent)));
    // Where empty lines separate the rows, one separates the new row too.
    if (!standApart(text, list.items.at(-1))) return before + lines.join('') + text.slice(at);
    return (
      [before.trimEnd(), ...lines.map((one) => one.trimEnd())].join('\n\n') +
      ended(`\n${text.slice(at).trimStart()}`)
    );
  }
  if (path.length === 1 && !isSeq(list)) return setInYaml(text, path, values);
  const nodes = values.map((value) => document.createNode(value));
  if (!isSeq(list)) document.setIn(path, document.createNode(values));
  else if (place === 'first') list.items.unshift(...nodes);
  else list.items.push(...nodes);
  return rewriteYaml(document);
}

function pairIn(
  document: Document.Parsed,
  key: string,
): { readonly start: number; readonly end: number } | null {
  if (!isMap(document.contents)) return null;
  const pair = document.contents.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (!isScalar(pair?.key)) return null;
  const value: unknown = pair.value;
  const [start, keyEnd] = pair.key.range ?? [0, 0];
  const end = isScalar(value) || isMap(value) || isSeq(value) ? value.range?.[1] : undefined;
  return { start, end: end ?? keyEnd + 1 };
}

function standApart(text: string, row: unknown): boolean {
  const start = isNode(row) ? (row.range?.[0] ?? 0) : 0;
  return /\n[ \t]*\n[ \t]*- $/u.test(text.slice(Math.max(0, start - 40), start));
}

function replaceLines(text: string, { start, end }: { start: number; end: number }, lines: string): string {
  return text.slice(0, start) + lines + text.slice(endOfLine(text, end));
}

/** Where the line after a value begins; the value of a block ends there already. */
function endOfLine(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function isOnOneLine(type: unknown): boolean {
  return type === 'PLAIN' || type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
}

/** Plain data as YAML lines. Answers become blocks: literal when they have line breaks, otherwise folded at WIDTH. */
export function writeYaml(value: unknown): string {
  const document = new Document(value);
  let hasFolds = false;
  visit(document, {
    Pair: (_, { key, value: text }) => {
      if (!isScalar(key) || !isScalar(text) || typeof text.value !== 'string') return;
      if (key.value !== 'answer' && key.value !== 'english') return;
      text.type = text.value.includes('\n') ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED';
      hasFolds = true;
    },
  });
  return document.toString({ lineWidth: hasFolds ? WIDTH : 0, singleQuote: true });
}

function rewriteYaml(document: Document): string {
  return document.toString({ lineWidth: 0, singleQuote: true });
}
