import { join } from 'node:path';
import { CALIBRATION, LISTS, listFolder, SOURCE_WATCH } from './folder.ts';
import type { Problem } from './problems.ts';
import type { LearnedInUse } from './snapshot.ts';
import { readText } from './read-text.ts';

/**
 * The texts of a knowledge folder by their paths in it, always with `/`: `problemer/glemt-pin.md`, `sources.yaml`. Without
 * byte order marks, line ends are `\n`.
 */
export type KnowledgeFiles = ReadonlyMap<string, string>;

/** Texts with learned changes applied. `addedOn`: by id, the ISO date since when an entry is used that is in no file yet. */
export type Overlaid = {
  readonly files: KnowledgeFiles;
  readonly addedOn: ReadonlyMap<string, string>;
  readonly learned: LearnedInUse;
  /** The numbers of changes that the files hold already. */
  readonly inFiles: ReadonlySet<number>;
};
export type Overlay = (files: KnowledgeFiles) => Overlaid;

/** A folder as it was read. */
export type FolderReading = {
  readonly files: KnowledgeFiles;
  /** The paths of entries whose texts could not be read. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
};

/** The path of an entry's file in a knowledge folder. */
export function entryFilePath(topic: string, id: string): string {
  return `${topic}/${id}.md`;
}

/** The topic and the name in the path of an entry's file; null for other files. */
export function splitEntryPath(path: string): { readonly topic: string; readonly name: string } | null {
  const [topic, file, ...rest] = path.split('/');
  if (topic === undefined || file === undefined || rest.length > 0 || !file.endsWith('.md')) return null;
  return { topic, name: file.slice(0, -'.md'.length) };
}

/** Reads all the texts of a knowledge folder; null when there is no such folder. */
export async function readFolder(dir: string): Promise<FolderReading | null> {
  const folder = await listFolder(dir);
  if (folder === null) return null;
  const files = new Map<string, string>();
  const unread: string[] = [];
  const problems = [...folder.problems];
  const entries = folder.entries.map(({ topic, name }) => entryFilePath(topic, name));
  for (const path of [...entries, ...Object.values(LISTS), CALIBRATION, SOURCE_WATCH]) {
    const read = await readText(join(dir, path));
    if (read === null) continue;
    if ('text' in read) files.set(path, read.text);
    else {
      problems.push(read.problem);
      unread.push(path);
    }
  }
  return { files, unread, problems };
}
