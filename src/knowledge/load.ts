import { join } from 'node:path';
import type { z } from 'zod';
import { buildSnapshot } from './build-snapshot.ts';
import { parseYaml, type KnowledgeDocument } from './document.ts';
import { readEntry, type EntryReading, type LocatedEntry } from './entry-document.ts';
import { readEveryday, type Everyday } from './everyday.ts';
import {
  readFolder,
  splitEntryPath,
  type FolderReading,
  type KnowledgeFiles,
  type Overlaid,
  type Overlay,
} from './files.ts';
import { CALIBRATION, LISTS, shownPath, SOURCE_WATCH } from './folder.ts';
import { checkForm } from './form.ts';
import { giveWay, inTurns } from '../time/in-turns.ts';
import { fileProblem, sortProblems, type Findings, type Problem } from './problems.ts';
import { checkReferences } from './references.ts';
import { CalibrationFile } from './calibration.ts';
import { GlossaryFile, NotCoveredFile, SourcesFile, TopicsFile } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { WatchedPages } from './watched-pages.ts';

/** A snapshot when there is no problem at all, otherwise every problem of every file; warnings in both cases. */
export type Knowledge = Findings & {
  readonly snapshot: Snapshot | null;
  /** Every entry whose own form is right, also when others are broken. */
  readonly entries: readonly LocatedEntry[];
  /** Every source, when all of them are right. */
  readonly sources: SourcesFile;
  /** What pages said when they were last opened. */
  readonly watched: WatchedPages;
};

/** `today` is an ISO date; later dates are problems. `overlay` changes the texts of the files before they are parsed. */
export type LoadOptions = { readonly today: string; readonly overlay?: Overlay | undefined };

/** Reads a knowledge folder. A folder that is not there is a problem. */
export async function loadKnowledge(dir: string, { today, overlay }: LoadOptions): Promise<Knowledge> {
  const folder = await readFolder(dir);
  if (folder === null) {
    const problems = [fileProblem(shownPath(dir), 'knowledge-dir-missing')];
    return { snapshot: null, problems, warnings: [], entries: [], sources: [], watched: {} };
  }
  const { files, ...overlaid } = overlay?.(folder.files) ?? withoutOverlay(folder.files);
  return parseKnowledge({ ...folder, files }, { dir, today, ...overlaid, everyday: await readEveryday() });
}

function withoutOverlay(files: KnowledgeFiles): Overlaid {
  return { files, addedOn: new Map(), learned: new Map(), inFiles: new Set() };
}

type Circumstances = Omit<Overlaid, 'files'> & {
  readonly dir: string;
  readonly today: string;
  readonly everyday: Everyday;
};

async function parseKnowledge(
  { files, unread, problems: readProblems }: FolderReading,
  { dir, today, addedOn, learned, inFiles, everyday }: Circumstances,
): Promise<Knowledge> {
  const readings: EntryReading[] = [];
  await inTurns([...files], ([path, text]) => {
    const place = splitEntryPath(path);
    if (place !== null) readings.push(readEntry({ ...place, path: join(dir, path) }, text));
  });
  const isUnread = new Set(unread);
  const list = async <T>(path: string, schema: z.ZodType<T>): Promise<List<T>> => {
    await giveWay();
    const text = files.get(path) ?? null;
    return readList({ path: join(dir, path), text, isThere: isUnread.has(path) }, schema);
  };
  const sources = await list(LISTS.sources, SourcesFile);
  const glossary = await list(LISTS.glossary, GlossaryFile);
  const topics = await list(LISTS.topics, TopicsFile);
  const notCovered = await list(LISTS.notCovered, NotCoveredFile);
  const calibration = await list(CALIBRATION, CalibrationFile);
  const watched = await list(SOURCE_WATCH, WatchedPages);
  await giveWay();
  const entries = readings.flatMap(({ located }) => located ?? []);
  const entryPaths = [...files.keys(), ...unread].flatMap((path) => splitEntryPath(path) ?? []);
  const references = checkReferences(
    {
      entries: readings.flatMap(({ document }) => document ?? []),
      entryNames: entryPaths.map(({ name }) => name),
      topicFolders: new Set(entryPaths.map(({ topic }) => topic)),
      sources: sources.document,
      glossary: glossary.document,
      topics: topics.document,
      notCovered: notCovered.document,
    },
    today,
  );
  const problems = [
    ...readProblems,
    ...readings.flatMap((reading) => reading.problems),
    ...(sources.isThere ? [] : [fileProblem(shownPath(join(dir, LISTS.sources)), 'sources-missing')]),
    ...[sources, glossary, topics, notCovered, calibration, watched].flatMap((one) => one.problems),
    ...references.problems,
  ];
  await giveWay();
  const snapshot =
    problems.length > 0
      ? null
      : buildSnapshot({
          entries,
          addedOn,
          learned,
          inFiles,
          sources: sources.value ?? [],
          glossary: glossary.value ?? [],
          topics: topics.value ?? [],
          notCovered: notCovered.value ?? [],
          everyday,
          calibration: calibration.value,
          watched: watched.value ?? {},
        });
  return {
    snapshot,
    problems: sortProblems(problems),
    warnings: sortProblems(references.warnings),
    entries,
    sources: sources.value ?? [],
    watched: watched.value ?? {},
  };
}

type List<T> = {
  readonly isThere: boolean;
  readonly document: KnowledgeDocument | null;
  readonly value: T | null;
  readonly problems: readonly Problem[];
};

/** Reads one of the lists; a file with nothing but comments is an empty list. A file that cannot be read `isThere` too. */
function readList<T>(
  { path, text, isThere }: { path: string; text: string | null; isThere: boolean },
  schema: z.ZodType<T>,
): List<T> {
  if (text === null) return { isThere, document: null, value: null, problems: [] };
  const { document, problems } = parseYaml(shownPath(path), text);
  if (document === null) return { isThere: true, document, value: null, problems };
  const list = { ...document, value: document.value ?? [] };
  const form = checkForm(list, schema);
  return { isThere: true, document: list, value: form.value, problems: [...problems, ...form.problems] };
}
