import { createHash } from 'node:crypto';
import { inTurns } from '../../time/in-turns.ts';
import type { Entry, NotCovered, Snapshot } from '../../knowledge/snapshot.ts';
import type { Synonyms } from '../features/lexicon.ts';

/** A wording that is known to belong to a label. */
export type Wording = {
  readonly text: string;
  readonly label: number;
  /** What it was written for: an entry or a subject. */
  readonly group: number;
  /** False for what only an answer says. */
  readonly isAsked: boolean;
};

/**
 * What there is to learn from. Labels below `entries` are entries, from there to `labels` kinds of subjects that are not
 * covered; groups below `entries` are entries too, the further ones single subjects.
 */
export type TrainingSet = {
  readonly wordings: readonly Wording[];
  readonly entries: number;
  readonly labels: number;
  readonly synonyms: Synonyms;
};

/** With so many wordings of an entry, its answer teaches nothing more. */
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
          ...wordingsOfEntry(entry).map((text) => ({ text, ...place, isAsked: true })),
          ...answersOfEntry(entry).map((text) => ({ text, ...place, isAsked: false })),
        ];
      }),
      ...snapshot.notCovered.flatMap((subject, at) => {
        const place = { label: entries.length + kinds.indexOf(subject.kind), group: entries.length + at };
        return wordingsOfSubject(subject).map((text) => ({ text, ...place, isAsked: true }));
      }),
    ],
    entries: entries.length,
    labels: entries.length + kinds.length,
    synonyms: { glossary: snapshot.glossary, everydayWords: snapshot.everydayWords },
  };
}

function wordingsOfEntry({ title, questions, keywords }: Entry): string[] {
  return [title, ...questions.da, ...questions.en, [title, ...keywords].join(' ')];
}

/**
 * What an entry with few wordings answers; the English answer sentence by sentence, as there are few English questions to
 * learn from.
 */
function answersOfEntry({ questions, answer, english }: Entry): string[] {
  if (questions.da.length + questions.en.length >= ENOUGH_TO_LEARN) return [];
  return [answer, ...(english ?? '').split(/(?<=[.!?])\s+/u)].filter((text) => text !== '');
}

function wordingsOfSubject({ title, questions }: NotCovered): string[] {
  return [title, ...questions.da, ...questions.en];
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
