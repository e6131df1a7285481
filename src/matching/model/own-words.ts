import { isStopStem } from '../../text/stop-words.ts';
import { inTurns } from '../../time/in-turns.ts';
import { toStems } from '../features/words.ts';
import type { TrainingSet } from './training-set.ts';

/** A word of the field stands in at least so many wordings of entries, */
const FEWEST = 8;
/** and in at most one wording of another subject for so many of them, each counted against all there are. */
const OWN = 12;

/** The stems of the words that people use when they ask what the entries answer, and hardly ever otherwise. */
export async function findOwnWords({ wordings, entries }: TrainingSet): Promise<string[]> {
  const inEntries = new Map<string, number>();
  const inSubjects = new Map<string, number>();
  let ofEntries = 0;
  await inTurns(wordings, ({ text, label }) => {
    const isEntry = label < entries;
    if (isEntry) ofEntries += 1;
    const counts = isEntry ? inEntries : inSubjects;
    for (const stem of new Set(toStems(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  });
  const subjectsWeight = ofEntries / Math.max(1, wordings.length - ofEntries);
  return [...inEntries].flatMap(([stem, times]) => {
    const elsewhere = (inSubjects.get(stem) ?? 0) * subjectsWeight;
    return times >= FEWEST && !isStopStem(stem) && times >= OWN * elsewhere ? [stem] : [];
  });
}
