import type { Snapshot } from '../knowledge/snapshot.ts';
import { inTurns } from '../time/in-turns.ts';
import { toStems } from '../matching/features/words.ts';

/** How much a stem says: from 1, when every question has it, up to about 9, when nobody wrote it before. */
export type Rarity = (stem: string) => number;

const known = new WeakMap<Snapshot, Promise<Rarity>>();

/** Learns from the Danish wordings of a snapshot how rare each stem is; once for each snapshot, in turns with all else. */
export async function rarityIn(snapshot: Snapshot): Promise<Rarity> {
  const before = known.get(snapshot);
  if (before !== undefined) return before;
  const learning = learn(snapshot);
  known.set(snapshot, learning);
  return learning;
}

async function learn({ entries, notCovered }: Snapshot): Promise<Rarity> {
  const wordings = [...entries.values(), ...notCovered].flatMap(({ title, questions }) => [
    title,
    ...questions.da,
  ]);
  const seenIn = new Map<string, number>();
  await inTurns(wordings, (wording) => {
    for (const stem of new Set(toStems(wording))) seenIn.set(stem, (seenIn.get(stem) ?? 0) + 1);
  });
  return (stem) => Math.log((1 + wordings.length) / (1 + (seenIn.get(stem) ?? 0))) + 1;
}
