import type { Entry, NotCovered, Snapshot, Source } from '../../src/knowledge/snapshot.ts';

export const SOURCE: Source = {
  id: 'kilde',
  title: 'Om MitID',
  publisher: 'mitid.dk',
  url: 'https://www.mitid.dk/om',
  published: null,
};

/** An entry that is complete in form; a test gives what its story is about. */
export function entryOf(given: Partial<Entry> & { id: string }): Entry {
  return {
    topic: 'emne',
    title: `Hvad er ${given.id}?`,
    questions: { da: [], en: [] },
    keywords: [],
    related: [],
    sources: [{ source: SOURCE, checked: '2026-11-23' }],
    checked: '2026-11-23',
    review: '2027-11-23',
    addedOn: null,
    earlier: [],
    english: null,
    answer: `Svaret om ${given.id}.`,
    ...given,
  };
}

/** A subject that no entry answers. */
export function subjectOf(given: Partial<NotCovered>): NotCovered {
  return {
    id: 'emne-uden-svar',
    title: 'bagning af rugbrød',
    kind: 'other',
    questions: { da: ['hvordan bager jeg rugbrød'], en: [] },
    elsewhere: null,
    reply: null,
    isEveryday: false,
    ...given,
  };
}

/** A snapshot of these entries, with a topic for each folder they name. */
export function snapshotOf(
  entries: readonly Entry[],
  glossary: readonly (readonly string[])[] = [],
): Snapshot {
  const topics = [...new Set(entries.map((entry) => entry.topic))];
  return {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    learned: new Map(),
    topics: topics.map((id) => ({ id, title: `Emnet ${id}`, example: null })),
    sources: [SOURCE],
    glossary,
    everydayWords: [],
    notCovered: [],
    calibration: null,
  };
}
