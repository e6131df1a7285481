import { createHash } from 'node:crypto';
import { inTurns } from '../../time/in-turns.ts';
import type { Entry, NotCovered, Snapshot } from '../../knowledge/snapshot.ts';
import { wholeOf } from '../../text/answer-parts.ts';
import type { Language } from '../../text/language.ts';
import type { Synonyms } from '../features/lexicon.ts';

/** A wording that is known to belong to a label. */
export type Wording = {
  readonly text: string;
  readonly label: number;
  /** The entry or single subject that it was written for. */
  readonly group: number;
  /** False for text of an answer. */
  readonly isAsked: boolean;
  readonly language: Language;
};

/**
 * What the model learns from. Labels and groups below `entries` are entries. Labels from `entries` to `labels` are kinds of
 * uncovered subjects; groups from `entries` on are single subjects.
 */
export type TrainingSet = {
  readonly wordings: readonly Wording[];
  readonly entries: number;
  readonly labels: number;
  /** The labels of entries about fraud, misuse or loss. */
  readonly safety: readonly number[];
  readonly synonyms: Synonyms;
};

/** From so many wordings on, an entry's answer is not learnt from. */
const ENOUGH_TO_LEARN = 20;

/** The wordings of a snapshot's entries, and of the subjects that it does not cover. */
export function trainingSetOf(snapshot: Snapshot): TrainingSet {
  const entries = [...snapshot.entries.values()];
  const kinds = [...new Set(snapshot.notCovered.map(({ kind }) => kind))];
  return {
    wordings: [
      ...entries.flatMap((entry, at) => {
        const place = { label: at, group: at };
        return [
          ...wordingsOfEntry(entry).map((wording) => ({ ...wording, ...place, isAsked: true })),
          ...answersOfEntry(entry).map((wording) => ({ ...wording, ...place, isAsked: false })),
        ];
      }),
      ...snapshot.notCovered.flatMap((subject, at) => {
        const place = { label: entries.length + kinds.indexOf(subject.kind), group: entries.length + at };
        return asked(subject).map((wording) => ({ ...wording, ...place, isAsked: true }));
      }),
    ],
    entries: entries.length,
    labels: entries.length + kinds.length,
    safety: entries.flatMap(({ safety }, at) => (safety ? [at] : [])),
    synonyms: { glossary: snapshot.glossary, everydayWords: snapshot.everydayWords },
  };
}

type Text = Pick<Wording, 'text' | 'language'>;

function wordingsOfEntry(entry: Entry): Text[] {
  return [...asked(entry), { text: [entry.title, ...entry.keywords].join(' '), language: 'da' }];
}

/**
 * The answers of an entry with few wordings, to learn from as well; the English one sentence by sentence, because there are
 * few English questions.
 */
function answersOfEntry({ questions, answer, english }: Entry): Text[] {
  if (questions.da.length + questions.en.length >= ENOUGH_TO_LEARN) return [];
  const inEnglish = english === null ? [] : wholeOf(english).split(/(?<=[.!?])\s+/u);
  return [
    { text: wholeOf(answer), language: 'da' },
    ...inEnglish.map((text): Text => ({ text, language: 'en' })),
  ];
}

function asked({ title, questions }: Entry | NotCovered): Text[] {
  return [
    { text: title, language: 'da' },
    ...questions.da.map((text): Text => ({ text, language: 'da' })),
    ...questions.en.map((text): Text => ({ text, language: 'en' })),
  ];
}

/** A hash that is the same for equal training sets only. `isCalibrated`: false where confidence is fitted to the set as well. */
export async function fingerprintOf(
  { wordings, ...rest }: TrainingSet,
  isCalibrated: boolean,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify({ ...rest, isCalibrated }));
  await inTurns(wordings, (wording) => hash.update(JSON.stringify(wording)));
  return hash.digest('hex');
}
