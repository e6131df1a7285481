import type { Entry } from '../knowledge/snapshot.ts';
import type { Asker, Miss } from '../storage/misses/misses.ts';
import { momentAfter } from '../time/days.ts';
import type { CurationOptions } from './options.ts';

/** For how long somebody is left to other processes whose answer is not in use here. */
const NOT_HERE_MS = 2000;

/** Somebody to tell of an answer, at `place`. `isAgain`: somebody may have told them already. */
export type ToTell = Asker & { readonly miss: Miss; readonly entry: Entry; readonly isAgain: boolean };

/** Who is to be told that there is an answer. Each is in one process's hands at a time, until they were told. */
export type Telling = {
  /**
   * Somebody to tell that there is an answer now, taken on for so many milliseconds; null when there is nobody. Whoever is
   * not reported as told by then is handed out again.
   */
  readonly nextToTell: (forMs: number) => Promise<ToTell | null>;
  /** They were told, or cannot be. */
  readonly told: (asker: ToTell) => Promise<void>;
  /** They surely were not: they are handed out again after so many milliseconds. */
  readonly tellLater: (asker: ToTell, afterMs: number) => Promise<void>;
};

/** A process tells of those answers only that are in use in it. */
export function createTelling(
  { storage: { misses, learned }, matcher, clock }: Pick<CurationOptions, 'storage' | 'matcher' | 'clock'>,
  catchUp: () => Promise<void>,
): Telling {
  const now = (): string => clock().toISOString();
  const after = (ms: number): string => momentAfter(clock(), ms);
  return {
    nextToTell: async (forMs) => {
      for (;;) {
        const asker = await misses.nextToTell({ at: now(), until: after(forMs) });
        if (asker === null) return null;
        // Another process may have learned the answer.
        await catchUp();
        const entry = matcher().snapshot.entries.get(asker.miss.entryId ?? '');
        // Otherwise the files here are broken, or the entry was taken out: perhaps somebody else has it, or it comes back.
        if (entry !== undefined && (await isAnswered(asker.missId))) return { ...asker, entry };
        await misses.tellLater(asker, after(NOT_HERE_MS));
      }
    },
    told: async (asker) => misses.told(asker, now()),
    tellLater: async (asker, afterMs) => misses.tellLater(asker, after(afterMs)),
  };

  /** Whether all that answers a miss is in use here: in the files, or laid over them. */
  async function isAnswered(missId: string): Promise<boolean> {
    const { learned: inUse } = matcher().snapshot;
    const changes = await learned.active();
    return changes.every((change) => change.missId !== missId || inUse.get(change.id) === null);
  }
}
