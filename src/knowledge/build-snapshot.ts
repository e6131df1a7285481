import { answerTextOf } from '../text/answer-parts.ts';
import type { LocatedEntry } from './entry-document.ts';
import type { Everyday } from './everyday.ts';
import type { GlossaryFile, NotCoveredFile, SourcesFile, TopicsFile } from './schema.ts';
import type { Calibration } from './calibration.ts';
import type { WatchedPages } from './watched-pages.ts';
import { lacksOf } from './house-rules/house-rules.ts';
import type { Entry, LearnedInUse, NotCovered, Snapshot, Source, Topic } from './snapshot.ts';

/** What a snapshot is made of: files whose form and references are right. */
export type Parts = {
  readonly entries: readonly LocatedEntry[];
  readonly addedOn: ReadonlyMap<string, string>;
  readonly learned: LearnedInUse;
  readonly inFiles: ReadonlySet<number>;
  readonly sources: SourcesFile;
  readonly glossary: GlossaryFile;
  readonly topics: TopicsFile;
  readonly notCovered: NotCoveredFile;
  readonly everyday: Everyday;
  readonly calibration: Calibration | null;
  readonly watched: WatchedPages;
};

/** Joins the files into one frozen snapshot, entries sorted by topic and then by id. */
export function buildSnapshot({
  entries,
  addedOn,
  learned,
  inFiles,
  sources,
  glossary,
  topics,
  notCovered,
  everyday,
  calibration,
  watched,
}: Parts): Snapshot {
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  const topicsInOrder = orderTopics(topics, new Set(entries.map(({ document }) => document.topic)));
  const rank = new Map(topicsInOrder.map(({ id }, index) => [id, index]));
  const built = entries
    .map((located) => buildEntry(located, { sources: sourcesById, addedOn, watched }))
    .toSorted((a, b) => (rank.get(a.topic) ?? 0) - (rank.get(b.topic) ?? 0) || (a.id < b.id ? -1 : 1));
  return freeze({
    entries: new Map(built.map((entry) => [entry.id, entry])),
    learned,
    inFiles,
    topics: topicsInOrder,
    sources,
    glossary,
    everydayWords: everyday.words,
    calibration,
    notCovered: [
      ...notCovered.map((row) => buildSubject(row, sourcesById, false)),
      ...everyday.subjects
        .filter(({ id }) => !notCovered.some((own) => own.id === id))
        .map((row) => buildSubject(row, sourcesById, true)),
    ],
  });
}

function buildEntry(
  located: LocatedEntry,
  {
    sources,
    addedOn,
    watched,
  }: Pick<Parts, 'addedOn' | 'watched'> & { readonly sources: ReadonlyMap<string, Source> },
): Entry {
  const { document, entry } = located;
  const cited = entry.sources.map(({ id, checked }) => ({ source: sourceIn(sources, id), checked }));
  return {
    ...entry,
    topic: document.topic,
    sources: cited,
    further: entry.further.map((id) => sourceIn(sources, id)),
    checked: entry.sources.map(({ checked }) => checked).reduce((a, b) => (a < b ? a : b)),
    review: entry.review ?? null,
    owner: entry.owner ?? null,
    sourceChangedOn: changedSinceCheck(entry, watched),
    alike: entry.alike ?? null,
    addedOn: addedOn.get(entry.id) ?? null,
    earlier: entry.earlier
      .map(({ date, answer, source }) => ({ date, answer, source: sourceIn(sources, source) }))
      .toSorted((a, b) => newestFirst(a.date, b.date)),
    answer: answerTextOf(entry.answer),
    english: entry.english === undefined ? null : answerTextOf(entry.english),
    lacks: lacksOf(located),
  };
}

/** Equal dates keep the order of the file. */
function newestFirst(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

/** The first day on which a page said something else than when the answer was held against it. */
function changedSinceCheck({ sources }: LocatedEntry['entry'], watched: WatchedPages): string | null {
  const days = sources.flatMap(({ id, checked }) => {
    const changed = watched[id]?.changed ?? null;
    return changed !== null && changed > checked ? [changed] : [];
  });
  return days.toSorted()[0] ?? null;
}

function buildSubject(
  { elsewhere, reply, ...row }: NotCoveredFile[number],
  sources: ReadonlyMap<string, Source>,
  isEveryday: boolean,
): NotCovered {
  return {
    ...row,
    elsewhere: elsewhere === null ? null : sourceIn(sources, elsewhere),
    reply: reply ?? null,
    isEveryday,
  };
}

function sourceIn(sources: ReadonlyMap<string, Source>, id: string): Source {
  const source = sources.get(id);
  if (source === undefined) throw new Error(`references.ts let an unknown source pass: ${id}`);
  return source;
}

/** Listed topics first, then the other folders by name; a listed topic without entries is left out. */
function orderTopics(listed: TopicsFile, folders: ReadonlySet<string>): Topic[] {
  const known = new Set(listed.map(({ id }) => id));
  return [
    ...listed
      .filter(({ id }) => folders.has(id))
      .map(({ id, title, example }) => ({ id, title, example: example ?? null })),
    ...[...folders]
      .filter((id) => !known.has(id))
      .toSorted()
      .map((id) => ({ id, title: titleOfFolder(id), example: null })),
  ];
}

/** `bruger-id` -> "Bruger id". */
function titleOfFolder(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

/** Freezes a value and everything in it; a map refuses changes too. */
function freeze<T>(value: T): T {
  if (value instanceof Map) {
    for (const part of value.values()) freeze(part);
    Object.assign(value, { set: refuse, delete: refuse, clear: refuse });
  }
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}

function refuse(): never {
  throw new TypeError('A snapshot never changes; it is replaced as a whole.');
}
