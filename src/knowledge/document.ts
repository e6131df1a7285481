import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import { LRUCache } from 'lru-cache';
import { readPlainYaml } from './plain-yaml.ts';
import {
  fileProblem,
  writePath,
  type Details,
  type Path,
  type Place,
  type Problem,
  type ProblemCode,
} from './problems.ts';

/** A YAML text that could be read: what it says, and where each part of it stands in its file. */
export type KnowledgeDocument = {
  readonly file: string;
  readonly value: unknown;
  /** The place of a value, or of the nearest part around it when the file has no such value. */
  readonly placeOf: (path: Path) => Place;
  readonly placeOfKey: (path: Path) => Place;
};

/** A problem with the value at `path`; `at: 'key'` points at its key instead. */
export function problemAt(
  document: KnowledgeDocument,
  path: Path,
  code: ProblemCode,
  details: Details = {},
  at: 'value' | 'key' = 'value',
): Problem {
  const place = at === 'key' ? document.placeOfKey(path) : document.placeOf(path);
  return { ...fileProblem(document.file, code, details, place), path: writePath(path) };
}

type Reading = { readonly document: KnowledgeDocument | null; readonly problems: readonly Problem[] };

/** More files than a knowledge base written by people has. */
const REMEMBERED_FILES = 20_000;
/** The last reading of each file: at a reload most files are unchanged, and parsing is most of its cost. */
const lastReadings = new LRUCache<
  string,
  { readonly text: string; readonly firstLine: number; readonly reading: Reading }
>({ max: REMEMBERED_FILES });

/**
 * Reads YAML that begins on `firstLine` of a file. A syntax error gives no document; a duplicate key is a problem, but
 * the rest is still checked. Tags, anchors and aliases are refused: a curator who begins a text with `!`, `&` or `*` has
 * forgotten the quotes, and nested aliases could exhaust memory.
 */
export function parseYaml(file: string, text: string, firstLine = 1): Reading {
  const last = lastReadings.get(file);
  if (last?.text === text && last.firstLine === firstLine) return last.reading;
  const reading = readYaml(file, text, firstLine);
  lastReadings.set(file, { text, firstLine, reading });
  return reading;
}

function readYaml(file: string, text: string, firstLine: number): Reading {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const plain = readPlainYaml(text);
  if (plain !== null)
    return {
      document: { file, value: plain.value, ...locate(() => parseTree(text, lines), placeAt) },
      problems: [],
    };
  const parsed = parseTree(text, lines);
  const signs = specialSigns(parsed, text).map(({ sign, offset }) =>
    fileProblem(file, 'yaml-special-sign', { sign }, placeAt(offset)),
  );
  // The parser's warnings are only about tags, which are among the special signs.
  const problems = onePerLine([...signs, ...parsed.errors.map((fault) => yamlProblem(fault))]);
  const broken = problems.some(({ code }) => code !== 'yaml-duplicate-key');
  const value: unknown = broken ? null : parsed.toJS({ maxAliasCount: 0 });
  return { document: broken ? null : { file, value, ...locate(() => parsed, placeAt) }, problems };

  function yamlProblem({ code, pos: [offset] }: YAMLError): Problem {
    const place = placeAt(offset);
    if (code !== 'DUPLICATE_KEY') return fileProblem(file, 'yaml-syntax', { reason: code }, place);
    const key = /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
    return fileProblem(file, 'yaml-duplicate-key', { key }, place);
  }
}

/** One mistake often gives several YAML errors on its line; the first says where it is. */
function onePerLine(problems: readonly Problem[]): Problem[] {
  return problems.filter(
    (problem, index) => problems.findIndex(({ line }) => line === problem.line) === index,
  );
}

function specialSigns(parsed: Document.Parsed, text: string): { sign: string; offset: number }[] {
  const found: { sign: string; offset: number }[] = [];
  visit(parsed, {
    Node: (_, node) => {
      const sign = signOf(node);
      const offset = node.range?.[0] ?? 0;
      if (sign !== null) found.push({ sign, offset: sign === '*' ? offset : tagBefore(text, offset) });
    },
  });
  return found;
}

/** Where the anchor or tag of a node begins; the node's range begins behind it. */
function tagBefore(text: string, offset: number): number {
  const before = text.slice(0, offset).trimEnd();
  const word = before.split(/\s/u).at(-1) ?? '';
  return before.length - word.length + word.search(/[!&]/u);
}

function signOf(node: Node): '*' | '&' | '!' | null {
  if (isAlias(node)) return '*';
  if (node.anchor !== undefined) return '&';
  return node.tag === undefined ? null : '!';
}

function parseTree(text: string, lineCounter: LineCounter): Document.Parsed {
  return parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true });
}

/** Finds the places of a text's parts. The syntax tree is large and rarely needed, so it is made on first use. */
function locate(
  parse: () => Document.Parsed,
  placeAt: (offset: number) => Place,
): Pick<KnowledgeDocument, 'placeOf' | 'placeOfKey'> {
  let tree: Document.Parsed | undefined;
  return { placeOf, placeOfKey };

  function nodeAt(path: Path): unknown {
    tree ??= parse();
    return tree.getIn(path, true);
  }

  function placeOf(path: Path): Place {
    const node = nodeAt(path);
    if (path.length > 0 && !isNode(node)) return placeOf(path.slice(0, -1));
    if (!isNode(node)) return placeAt(0);
    const [start, end] = node.range ?? [0, 0];
    // An empty value is shown at its key.
    return start === end ? (keyPlace(path) ?? placeAt(start)) : placeAt(start);
  }

  function placeOfKey(path: Path): Place {
    return keyPlace(path) ?? placeOf(path.slice(0, -1));
  }

  function keyPlace(path: Path): Place | null {
    const parent = nodeAt(path.slice(0, -1));
    if (!isMap(parent)) return null;
    const key = parent.items
      .map((pair) => pair.key)
      .find((node) => isScalar(node) && node.value === path.at(-1));
    return isScalar(key) ? placeAt(key.range?.[0] ?? 0) : null;
  }
}
