import { isChat, type NotCovered } from '../knowledge/snapshot.ts';
import { isStopStem } from '../text/stop-words.ts';
import type { Split } from './confidence/signals.ts';
import { toStems } from './features/words.ts';
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
  { repeated, nearest }: Prediction,
  { entries: ranked, notCovered: held }: Split,
  { entries, notCovered, ownWords }: Subjects,
): NotCovered | null {
  const [known] = repeated;
  if (known !== undefined) return notCovered[known.group - entries] ?? null;
  const [kind] = held;
  if (kind === undefined || kind.probability <= (ranked[0]?.probability ?? 0)) return null;
  const found = nearest(kind.label);
  const subject = notCovered[(found?.wording.group ?? 0) - entries];
  if (found === null || subject === undefined) return null;
  if (isChat(subject)) {
    const enough = subject.kind === 'smalltalk' ? CHAT.smalltalk : CHAT.others;
    return kind.probability >= CHAT.probability && found.likeness >= enough ? subject : null;
  }
  const others = held.reduce((sum, { probability }) => sum + probability, 0);
  if (others < NAMED.probability || found.likeness < NAMED.likeness) return null;
  const stems = toStems(question);
  if (stems.some((stem) => ownWords.has(stem))) return null;
  const telling = new Set(toStems(found.wording.text).filter((stem) => !isStopStem(stem)));
  return stems.some((stem) => telling.has(stem)) ? subject : null;
}
