import { readdir, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, relative, sep } from 'node:path';
import { suggestion } from './nearest.ts';
import { fileProblem, type Problem } from './problems.ts';
import { Id } from './schema.ts';

/** The lists that lie beside the topics; only the sources must be there. */
export const LISTS = {
  sources: 'sources.yaml',
  glossary: 'glossary.yaml',
  topics: 'topics.yaml',
  notCovered: 'not-covered.yaml',
} as const;

/** What `npm run calibrate` writes. No curator edits it, but a broken one is reported like any other file. */
export const CALIBRATION = 'calibration.json';

/** What `npm run check -- --online` writes; see watched-pages.ts. */
export const SOURCE_WATCH = 'source-watch.json';

/** An entry's file: `path` as the file system has it, `name` without `.md`. */
export type EntryPath = { readonly topic: string; readonly name: string; readonly path: string };

export type Folder = { readonly entries: readonly EntryPath[]; readonly problems: readonly Problem[] };

const ENTRY_EXTENSIONS = ['.md', '.markdown', '.mdown', '.txt'];
const LIST_EXTENSIONS = ['.yaml', '.yml'];
/** Dotfiles, README and what editors leave while someone types: `x~`, `#x#`, `x.swp`. */
const LEFT_OUT = /^\.|^readme\.|~$|^#.*#$|\.sw[a-z]$|\.tmp$/i;

/** Whether a path inside a knowledge folder is ignored: see LEFT_OUT; `schema/` is for editors. */
export function isLeftOut(inside: string): boolean {
  const steps = inside.split(sep);
  return steps[0] === 'schema' || steps.some((step) => LEFT_OUT.test(step));
}

/** Finds a knowledge folder's entries, and the files with a wrong place or name; null when there is no such folder. */
export async function listFolder(dir: string): Promise<Folder | null> {
  const isFolder = await stat(dir).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  const entries: EntryPath[] = [];
  const problems: Problem[] = [];
  for await (const path of filesIn(dir, dir, problems)) {
    const [topic, ...rest] = relative(dir, path).split(sep);
    const name = basename(path);
    if (topic === undefined) continue;
    if (rest.length === 1 && name.endsWith('.md')) {
      entries.push({ topic, name: basename(path, '.md'), path });
      continue;
    }
    problems.push(...misplaced(path, rest.length));
  }
  const badTopics = new Set(
    entries.map(({ topic }) => topic).filter((topic) => !Id.safeParse(topic).success),
  );
  problems.push(
    ...[...badTopics].map((topic) =>
      fileProblem(shownPath(join(dir, topic)), 'bad-topic-name', { value: topic }),
    ),
  );
  if (entries.length === 0) problems.push(fileProblem(shownPath(dir), 'no-entries'));
  return { entries, problems };
}

/** A path as people read it: relative to `from` when it lies below, otherwise as it was given; always with `/`. */
export function shownPath(path: string, from = process.cwd()): string {
  const inside = relative(from, path);
  const isBelow = inside !== '' && !isAbsolute(inside) && inside.split(sep)[0] !== '..';
  return (isBelow ? inside : path).replaceAll(sep, '/');
}

async function* filesIn(dir: string, root: string, problems: Problem[]): AsyncGenerator<string> {
  const found = await readdir(dir, { withFileTypes: true }).catch((error: unknown) => {
    // Deleted since its parent was read: the next load sees that.
    if (errorCode(error) !== 'ENOENT') {
      problems.push(fileProblem(shownPath(dir), 'unreadable', { reason: errorCode(error) }));
    }
    return [];
  });
  for (const entry of found) {
    const path = join(dir, entry.name);
    if (isLeftOut(relative(root, path))) continue;
    if (entry.isDirectory()) yield* filesIn(path, root, problems);
    else yield path;
  }
}

/** What is wrong with the place or name of a file that is no entry; `depth` is how many folders it lies in. */
function misplaced(path: string, depth: number): Problem[] {
  const file = shownPath(path);
  const name = basename(path);
  const extension = extname(path).toLowerCase();
  const lists: string[] = Object.values(LISTS);
  if (ENTRY_EXTENSIONS.includes(extension)) {
    if (depth === 0) return [fileProblem(file, 'entry-outside-topic')];
    if (depth > 1) return [fileProblem(file, 'entry-too-deep')];
    return [fileProblem(file, 'wrong-extension', { expected: `${basename(path, extname(path))}.md` })];
  }
  if (!LIST_EXTENSIONS.includes(extension)) return [];
  const expected = `${basename(path, extname(path))}.yaml`.toLowerCase();
  const isList = lists.includes(expected);
  if (depth > 0) {
    return isList
      ? [fileProblem(file, 'list-in-topic')]
      : [fileProblem(file, 'wrong-extension', { expected: `${basename(path, extname(path))}.md` })];
  }
  if (name === expected && isList) return [];
  return isList
    ? [fileProblem(file, 'wrong-extension', { expected })]
    : [fileProblem(file, 'unknown-file', suggestion(name, lists))];
}

/** The system's code for a failure of the file system: `EACCES`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
