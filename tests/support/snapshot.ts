import { answerTextOf, type AnswerText } from '../../src/text/answer-parts.ts';
import type { Entry, NotCovered, Snapshot, Source } from '../../src/knowledge/snapshot.ts';

export const SOURCE: Source = {
  id: 'kilde',
  title: 'Om MitID',
  publisher: 'mitid.dk',
  url: 'https://www.mitid.dk/om',
  published: null,
  language: 'da',
};

/** What a test gives of an entry; its answers as they stand in its file, or in their parts. */
type Given = Partial<Omit<Entry, 'answer' | 'english'>> & {
  readonly id: string;
  readonly answer?: string | AnswerText;
  readonly english?: string | AnswerText | null;
};

/** An entry that is complete in form; a test gives what its story is about. */
export function entryOf({ answer, english = null, ...given }: Given): Entry {
  return {
    topic: 'emne',
    title: `Hvad er ${given.id}?`,
    kind: 'answer',
    questions: { da: [], en: [] },
    keywords: [],
    related: [],
    choices: [],
    sources: [{ source: SOURCE, checked: '2026-11-23' }],
    further: [],
    checked: '2026-11-23',
    review: '2027-11-23',
    owner: null,
    sourceChangedOn: null,
    varies: [],
    safety: false,
    alike: null,
    addedOn: null,
    earlier: [],
    lacks: [],
    english: english === null ? null : inParts(english),
    answer: inParts(answer ?? `Svaret om ${given.id}.`),
    ...given,
  };
}

function inParts(answer: string | AnswerText): AnswerText {
  return typeof answer === 'string' ? answerTextOf(answer) : answer;
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
    inFiles: new Set(),
    topics: topics.map((id) => ({ id, title: `Emnet ${id}`, example: null })),
    sources: [SOURCE],
    glossary,
    everydayWords: [],
    notCovered: [],
    calibration: null,
  };
}
