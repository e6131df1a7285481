import { isChat, type NotCovered } from '../knowledge/snapshot.ts';
import { isStopStem } from '../text/stop-words.ts';
import type { Split } from './confidence/signals.ts';
import { toStems } from './features/words.ts';
import type { SubjectEvidence } from './match.ts';
import type { Prediction } from './model/model.ts';

/**
 * Chat is taken for chat when it is so likely, and its nearest wording so like it (a cosine). Small talk is answered with small
 * talk, which is of no use to whoever asked for help; a complaint or a wish leads on to help.
 */
const CHAT = { probability: 0.6, smalltalk: 0.4, others: 0.25 } as const;
/** A subject is named when something other than the entries is so likely, and its nearest wording is so like the question. */
const NAMED = { probability: 0.8, likeness: 0.3 } as const;

/** What the choice of a subject needs of a matcher. */
export type Subjects = {
  /** How many labels are entries; the next ones are kinds of subjects. */
  readonly entries: number;
  readonly notCovered: readonly NotCovered[];
  /** The stems of words that only the entries use. */
  readonly ownWords: ReadonlySet<string>;
};

/** Whether a question holds a word that only the entries use. */
export function holdsOwnWord(question: string, { ownWords }: Pick<Subjects, 'ownWords'>): boolean {
  return toStems(question).some((stem) => ownWords.has(stem));
}

/**
 * What it is instead of a question for the entries; null when that is not sure. A subject is only named when it shares a telling
 * word with the question, and no word of the field stands there: a wrong name is worse than none.
 */
export function subjectOf(
  question: string,
  prediction: Prediction,
  split: Split,
  subjects: Subjects,
): NotCovered | null {
  const found = likeliest(prediction, split, subjects);
  if (found === null || found.against !== null) return null;
  return objectionTo(found, wordsOf(question, found, subjects)) === null ? found.subject : null;
}

/** The likeliest thing that it may be instead, and what speaks against it; null where there is none. */
export function weighSubject(
  question: string,
  prediction: Prediction,
  split: Split,
  subjects: Subjects,
): SubjectEvidence | null {
  const found = likeliest(prediction, split, subjects);
  if (found === null) return null;
  const words = wordsOf(question, found, subjects);
  const { subject, probability, nearest, likeness } = found;
  const against = found.against ?? objectionTo(found, words);
  return { subject, probability, nearest, likeness, ...words, against };
}

type Found = Omit<SubjectEvidence, 'shared' | 'ours'> & {
  /** The question repeats one of its wordings. */
  readonly isRepeated: boolean;
};
type Words = Pick<SubjectEvidence, 'shared' | 'ours'>;

/** The likeliest subject, and what speaks against it whatever the words. */
function likeliest(
  { repeated, nearest }: Prediction,
  { entries: ranked, notCovered: held }: Split,
  { entries, notCovered }: Subjects,
): Found | null {
  const [known] = repeated;
  const [kind] = held;
  const near = kind === undefined ? null : nearest(kind.label);
  const found = known === undefined ? near : { wording: known, likeness: 1 };
  const subject = notCovered[(found?.wording.group ?? 0) - entries];
  if (found === null || subject === undefined) return null;
  const isRepeated = known !== undefined;
  const { likeness, wording } = found;
  const likely = kind?.probability ?? 0;
  const others = held.reduce((sum, { probability }) => sum + probability, 0);
  const believed = isChat(subject) ? likely : others;
  const probability = isRepeated ? 1 : believed;
  const enough = enoughFor(subject);
  const weighed = { subject, probability, nearest: wording.text, likeness, isRepeated };
  if (isRepeated) return { ...weighed, against: null };
  if (likely <= (ranked[0]?.probability ?? 0)) return { ...weighed, against: 'entry-likelier' };
  if (probability < enough.probability) return { ...weighed, against: 'unlikely' };
  return { ...weighed, against: likeness < enough.likeness ? 'unlike' : null };
}

function enoughFor(subject: NotCovered): { readonly probability: number; readonly likeness: number } {
  if (!isChat(subject)) return NAMED;
  const { probability, smalltalk, others } = CHAT;
  return { probability, likeness: subject.kind === 'smalltalk' ? smalltalk : others };
}

function wordsOf(question: string, { nearest }: Found, { ownWords }: Subjects): Words {
  const stems = toStems(question);
  const telling = new Set(toStems(nearest).filter((stem) => !isStopStem(stem)));
  return {
    shared: stems.filter((stem) => telling.has(stem)),
    ours: stems.filter((stem) => ownWords.has(stem)),
  };
}

/** What the words say against naming a subject. */
function objectionTo({ subject, isRepeated }: Found, { shared, ours }: Words): SubjectEvidence['against'] {
  if (isRepeated || isChat(subject)) return null;
  if (ours.length > 0) return 'ours';
  return shared.length === 0 ? 'nothing-shared' : null;
}
