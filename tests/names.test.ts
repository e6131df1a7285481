import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

/* A name in backticks, in a comment or a document, is one that a reader will look for. */

const CODE = ['src', 'tests', 'bin', 'vitest.config.ts'];
const DATA = ['package.json', 'manifest.json', 'tsconfig.json', '.oxlintrc.json', '.env.example'];
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs'];
const SOURCE = /\.(?:tsx?|mjs)$/u;
const FILE = /\.(?:tsx?|mjs|json|md|yaml|txt|css)$/u;

/** Names that only other people's code has. */
const ELSEWHERE = new Set(['SQLITE_CORRUPT_INDEX']);

type Mentioned = { readonly file: string; readonly name: string };

let files: readonly string[];
let texts: ReadonlyMap<string, string>;
let words: ReadonlySet<string>;

beforeAll(async () => {
  files = (await Promise.all([...CODE, ...DATA, ...DOCUMENTS, 'knowledge'].map(filesUnder))).flat();
  const read = files.filter((file) => SOURCE.test(file) || DATA.includes(file) || file.endsWith('.md'));
  texts = new Map(await Promise.all(read.map(async (file) => [file, await readFile(file, 'utf8')] as const)));
  const code = [...texts].filter(([file]) => !file.endsWith('.md'));
  words = new Set(code.flatMap(([, text]) => text.replace(COMMENT, '').match(/[A-Za-z_$][\w$]*/gu) ?? []));
});

describe('names in backticks', () => {
  it('of files and folders lead somewhere', () => {
    expect(mentioned().filter(({ name }) => isPath(name) && !leadsSomewhere(name))).toEqual([]);
  });

  it('of functions, types and constants are in the code', () => {
    const unknown = mentioned().filter(({ name }) => identifiersIn(name).some((one) => !words.has(one)));
    expect(unknown).toEqual([]);
  });
});

it('links in documents lead to files', () => {
  const links = documents().flatMap(([file, text]) =>
    [...text.matchAll(/\]\((?!https?:)([^)#\s]+)|^\[[^\]]+\]: (?!https?:)(\S+)/gmu)].map((link) => ({
      file,
      name: link[1] ?? link[2] ?? '',
    })),
  );
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter(({ file, name }) => !existsSync(join(file, '..', name)))).toEqual([]);
});

it('the picture of the house shows what is there', () => {
  const picture = /^```\n([^]+?)^```/mu.exec(texts.get('ARCHITECTURE.md') ?? '')?.[1] ?? '';
  const around: string[] = [];
  const shown = picture.split('\n').flatMap((line) => {
    const [, indent = '', names = ''] = /^( {0,4})([\w.-]+\/?(?:, [\w.-]+\/?)*)(?: {2}|$)/u.exec(line) ?? [];
    if (names === '') return [];
    around.splice(indent.length / 2, Infinity, names);
    return names.split(', ').map((name) => join(...around.slice(0, -1), name));
  });
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter((path) => !existsSync(path))).toEqual([]);
});

const COMMENT = /^[ \t]*\/\*[^]*?\*\/|(?<=^|[ \t])\/\/ .*$/gmu;

/** Every name in backticks, in comments of the code and in documents outside of their examples. */
function mentioned(): Mentioned[] {
  const comments = [...texts].flatMap(([file, text]) =>
    SOURCE.test(file) ? (text.match(COMMENT) ?? []).map((comment) => [file, comment] as const) : [],
  );
  const prose = documents().map(([file, text]) => [file, text.replace(/^ *```[^]*?^ *```/gmu, '')] as const);
  return [...comments, ...prose].flatMap(([file, text]) =>
    [...text.matchAll(/`([^`\n]+)`/gu)]
      .map(([, name = '']) => ({ file, name }))
      .filter(({ name }) => !ELSEWHERE.has(name)),
  );
}

function documents(): (readonly [file: string, text: string])[] {
  return [...texts].filter(([file]) => file.endsWith('.md') && !file.startsWith('knowledge/'));
}

/** `src/bot.ts`, `matching/model`, `blocks.tsx`: begins with a folder of ours or ends like a file; no pattern. */
function isPath(name: string): boolean {
  if (!/^\w[\w.-]*(?:\/[\w.-]+)*\/?$/u.test(name)) return false;
  const [first = ''] = name.split('/');
  return FILE.test(name) || (name.includes('/') && (existsSync(first) || existsSync(join('src', first))));
}

function leadsSomewhere(name: string): boolean {
  const places = [name, `${name}.ts`, join('src', name), join('src', `${name}.ts`), join('knowledge', name)];
  return places.some((place) => existsSync(place)) || files.some((file) => file.endsWith(`/${name}`));
}

/** `Matcher.thresholds` names two things; a word in small letters alone may be any word. */
function identifiersIn(name: string): string[] {
  if (isPath(name)) return [];
  const parts = /^([A-Za-z][\w$]*(?:\.[A-Za-z][\w$]*)*)(?:\(.*\))?$/u.exec(name)?.[1]?.split('.') ?? [];
  const isCode = parts.some((part) => /^[a-z]+[A-Z]|^[A-Z][a-z]\w*$|^[A-Z]+(?:_[A-Z0-9]+)+$/u.test(part));
  return isCode ? parts : [];
}

async function filesUnder(path: string): Promise<string[]> {
  if (SOURCE.test(path) || FILE.test(path) || path === '.env.example') return [path];
  const found = await readdir(path, { recursive: true, withFileTypes: true });
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}
