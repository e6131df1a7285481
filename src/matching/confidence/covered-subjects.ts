import type { Snapshot } from '../../knowledge/snapshot.ts';
import type { LabelledObservation } from './cross-validation.ts';
import type { TrainingSet } from '../model/training-set.ts';

/** When so large a share of an entry's wordings is taken for an everyday subject, the entry is about that subject. */
const TOO_MANY = 0.25;
/** The least number of such wordings. */
const FEWEST = 2;

/** The snapshot without those everyday subjects that its entries are about, judged by the entries' held-out wordings. */
export function withoutCoveredSubjects(
  snapshot: Snapshot,
  { wordings }: TrainingSet,
  seen: readonly LabelledObservation[],
): Snapshot {
  const wordingsOf = new Map<number, number>();
  for (const { group } of wordings) wordingsOf.set(group, (wordingsOf.get(group) ?? 0) + 1);
  const taken = new Map<string, number>();
  const covered = new Set<number>();
  for (const { mistaken } of seen) {
    if (mistaken === null) continue;
    const key = `${mistaken.entry} ${mistaken.subject}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    if (count >= FEWEST && count >= TOO_MANY * (wordingsOf.get(mistaken.entry) ?? 0)) {
      covered.add(mistaken.subject - snapshot.entries.size);
    }
  }
  const notCovered = snapshot.notCovered.filter((subject, at) => !(subject.isEveryday && covered.has(at)));
  return { ...snapshot, notCovered };
}
