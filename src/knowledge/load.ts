import { join } from 'node:path';
import type { z } from 'zod';
import { buildSnapshot } from './build-snapshot.ts';
import { parseYaml, type KnowledgeDocument } from './document.ts';
import { readEntry, type EntryReading, type LocatedEntry } from './entry-document.ts';
import { CALIBRATION, LISTS, listFolder, shownPath, type EntryPath } from './folder.ts';
import { readEveryday } from './everyday.ts';
import { checkForm } from './form.ts';
import { fileProblem, sortProblems, type Findings, type Problem } from './problems.ts';
import { readText } from './read-text.ts';
import { checkReferences } from './references.ts';
import { CalibrationFile, GlossaryFile, NotCoveredFile, SourcesFile, TopicsFile } from './schema.ts';
import type { Snapshot } from './snapshot.ts';

/** A snapshot when there is no problem at all, otherwise every problem of every file; warnings in both cases. */
export type Knowledge = Findings & {
  readonly snapshot: Snapshot | null;
  /** Every entry whose own form is right, also when others are broken. */
  readonly entries: readonly LocatedEntry[];
};

/**
 * Reads a knowledge folder. `today` is an ISO date; what was checked or said after it is a problem, and so is a folder
 * that is not there.
 */
export async function loadKnowledge(dir: string, { today }: { today: string }): Promise<Knowledge> {
  const folder = await listFolder(dir);
  if (folder === null) {
    const problems = [fileProblem(shownPath(dir), 'knowledge-dir-missing')];
    return { snapshot: null, problems, warnings: [], entries: [] };
  }
  const readings: EntryReading[] = [];
  for (const path of folder.entries) readings.push(...(await readEntryFile(path)));
  const sources = await readList(join(dir, LISTS.sources), SourcesFile);
  const glossary = await readList(join(dir, LISTS.glossary), GlossaryFile);
  const topics = await readList(join(dir, LISTS.topics), TopicsFile);
  const notCovered = await readList(join(dir, LISTS.notCovered), NotCoveredFile);
  const calibration = await readList(join(dir, CALIBRATION), CalibrationFile);
  const entries = readings.flatMap(({ located }) => located ?? []);
  const references = checkReferences(
    {
      entries: readings.flatMap(({ document }) => document ?? []),
      entryNames: folder.entries.map(({ name }) => name),
      topicFolders: new Set(folder.entries.map(({ topic }) => topic)),
      sources: sources.document,
      glossary: glossary.document,
      topics: topics.document,
      notCovered: notCovered.document,
    },
    today,
  );
  const problems = [
    ...folder.problems,
    ...readings.flatMap((reading) => reading.problems),
    ...(sources.isThere ? [] : [fileProblem(shownPath(join(dir, LISTS.sources)), 'sources-missing')]),
    ...[sources, glossary, topics, notCovered, calibration].flatMap((list) => list.problems),
    ...references.problems,
  ];
  const snapshot =
    problems.length > 0
      ? null
      : buildSnapshot({
          entries,
          sources: sources.value ?? [],
          glossary: glossary.value ?? [],
          topics: topics.value ?? [],
          notCovered: notCovered.value ?? [],
          everyday: await readEveryday(),
          calibration: calibration.value,
        });
  return { snapshot, problems: sortProblems(problems), warnings: sortProblems(references.warnings), entries };
}

async function readEntryFile(path: EntryPath): Promise<EntryReading[]> {
  const read = await readText(path.path);
  if (read === null) return [];
  return [
    'problem' in read
      ? { document: null, located: null, problems: [read.problem] }
      : readEntry(path, read.text),
  ];
}

type List<T> = {
  readonly isThere: boolean;
  readonly document: KnowledgeDocument | null;
  readonly value: T | null;
  readonly problems: readonly Problem[];
};

/** Reads one of the lists; a file with nothing but comments is an empty list. */
async function readList<T>(path: string, schema: z.ZodType<T>): Promise<List<T>> {
  const read = await readText(path);
  if (read === null) return { isThere: false, document: null, value: null, problems: [] };
  if ('problem' in read) return { isThere: true, document: null, value: null, problems: [read.problem] };
  const { document, problems } = parseYaml(shownPath(path), read.text);
  if (document === null) return { isThere: true, document, value: null, problems };
  const list = { ...document, value: document.value ?? [] };
  const form = checkForm(list, schema);
  return { isThere: true, document: list, value: form.value, problems: [...problems, ...form.problems] };
}
