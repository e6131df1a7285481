import type { Snapshot } from '../knowledge/snapshot.ts';
import type { Misses, Wording, Wordings } from '../storage/misses/misses.ts';
import { inTurns } from '../time/in-turns.ts';
import { createSharedRuns } from '../time/shared-runs.ts';
import { rarityIn, SAME, vectorOf, type Rarity } from './same-question.ts';

/*
 * The open misses that a new question is compared with. Each is sketched once; a question is compared with those alone that
 * have something in common with it, so that thousands of them cost a millisecond.
 */

/** Gives all that are open, as the words of this snapshot weigh. What is new is sketched in turns. */
export function createOpenWordings(
  misses: Pick<Misses, 'wordings'>,
): (snapshot: Snapshot) => Promise<Wordings> {
  let now: { readonly snapshot: Snapshot; readonly ready: () => Promise<Wordings> } | null = null;
  return async (snapshot) => {
    if (now?.snapshot !== snapshot) now = { snapshot, ready: keepUp(misses, rarityIn(snapshot)) };
    return now.ready();
  };
}

/** Whoever calls while others are sketching waits with them. */
function keepUp(misses: Pick<Misses, 'wordings'>, counting: Promise<Rarity>): () => Promise<Wordings> {
  const sketching = counting.then(sketches);
  const run = createSharedRuns(async () => {
    const known = await sketching;
    await inTurns(await misses.wordings(known.upTo()), (one) => known.takeIn([one]));
  });
  return async () => {
    await run();
    return sketching;
  };
}

/** Where a word or n-gram occurs, and how much it weighs there. */
type Occurrences = { readonly slots: number[]; readonly weights: number[] };

/** Sketches of wordings. What was dropped leaves its place empty: that is made good when the knowledge changes. */
export function sketches(rarity: Rarity): Wordings {
  const slots: (Wording | null)[] = [];
  const slotOf = new Map<string, number>();
  const occurrences = new Map<string, Occurrences>();
  const numbers = new Map<string, number>();
  let upTo = 0;

  const add = (wording: Wording): void => {
    const slot = slots.push(wording) - 1;
    slotOf.set(wording.id, slot);
    for (const [key, weight] of vectorOf(wording.text, rarity)) {
      const found = occurrences.get(key) ?? { slots: [], weights: [] };
      found.slots.push(slot);
      found.weights.push(weight);
      occurrences.set(key, found);
    }
  };
  const drop = ({ id }: Pick<Wording, 'id'>): void => {
    const slot = slotOf.get(id);
    if (slot !== undefined) slots[slot] = null;
    slotOf.delete(id);
  };

  return {
    upTo: () => upTo,
    takeIn: (wordings) => {
      for (const wording of wordings) {
        const { id, number } = wording;
        // Who sketches in turns may come with an older wording than who records.
        if ((numbers.get(id) ?? 0) >= number) continue;
        drop(wording);
        add(wording);
        numbers.set(id, number);
        upTo = Math.max(upTo, number);
      }
    },
    same: ({ text, language }) => {
      const similarities = new Float64Array(slots.length);
      for (const [key, weight] of vectorOf(text, rarity)) {
        const found = occurrences.get(key);
        found?.slots.forEach((slot, at) => {
          similarities[slot] = (similarities[slot] ?? 0) + weight * (found.weights[at] ?? 0);
        });
      }
      let best: Wording | null = null;
      let most = 0;
      for (const [slot, wording] of slots.entries()) {
        const similarity = similarities[slot] ?? 0;
        if (wording?.language !== language || similarity < SAME || similarity <= most) continue;
        best = wording;
        most = similarity;
      }
      return best;
    },
    drop,
  };
}
