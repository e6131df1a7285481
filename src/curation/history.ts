import type { Entry } from '../knowledge/snapshot.ts';
import type { Miss } from '../storage/misses/misses.ts';
import type { Coordinating } from './coordinators.ts';
import type { NotInUse, Perform, Refused } from './deeds.ts';
import type { CurationOptions } from './options.ts';
import { isBuiltOn, pastDeeds, type PastDeed } from './past-deeds.ts';

/** What was done to an answer, newest first. `entry` null: it is not there (any more). */
export type History = { readonly entry: Entry | null; readonly deeds: readonly PastDeed[] };

/** `built-on`: something later, or another answer, stands on it. `in-files`: it was exported, and a new edit changes it. */
export type TakenBack =
  | { readonly outcome: 'taken-back'; readonly miss: Miss | null }
  | { readonly outcome: 'already' | 'built-on' | 'in-files' | 'gone' }
  | NotInUse;

/** Each throws `not-a-coordinator` unless `by` is one, except where the person acts on what is theirs. */
export type Histories = {
  readonly history: (entryId: string) => Promise<History>;
  /** Takes a deed back, by the number of one of its changes; the miss that it answered waits again. */
  readonly takeBack: (act: {
    readonly entryId: string;
    readonly change: number;
    readonly by: string;
  }) => Promise<TakenBack>;
  /** `by` sees to an answer from now on, or (`isOn` false) nobody does. */
  readonly seeTo: (act: {
    readonly entryId: string;
    readonly isOn: boolean;
    readonly by: string;
  }) => Promise<{ readonly outcome: 'in-use' } | NotInUse | Refused>;
  /** Somebody who is forgotten sees to no answer any more, also where a file says so. */
  readonly giveUp: (userId: string) => Promise<void>;
};

/** What coordinators did to answers, and how they undo it. */
export function createHistories(
  { storage, matcher }: Pick<CurationOptions, 'storage' | 'matcher'>,
  { requireCoordinator }: Pick<Coordinating, 'requireCoordinator'>,
  perform: Perform,
): Histories {
  return {
    history,
    takeBack: async ({ entryId, change, by }) => {
      await requireCoordinator(by);
      const { deed, refused } = await find(entryId, change);
      if (deed === null) return { outcome: refused };
      const done = await perform({
        act: 'taken-back',
        by,
        subject: entryId,
        changes: [],
        closes: null,
        takesBack: { changes: deed.changes, missId: deed.missId },
      });
      if (done.outcome === 'in-use') return { outcome: 'taken-back', miss: done.miss };
      if (done.outcome === 'not-in-use') return done;
      // Somebody was first: taken back, or exported.
      const now = await find(entryId, change);
      return { outcome: now.deed === null ? now.refused : 'gone' };
    },
    seeTo: async ({ entryId, isOn, by }) => {
      await requireCoordinator(by);
      if (!matcher().snapshot.entries.has(entryId)) return { outcome: 'gone' };
      return own(entryId, isOn ? by : null, by);
    },
    giveUp: async (userId) => {
      for (const { id, owner } of matcher().snapshot.entries.values())
        if (owner === userId) await own(id, null, userId);
    },
  };

  async function history(entryId: string): Promise<History> {
    const { entries, inFiles } = matcher().snapshot;
    const entry = entries.get(entryId) ?? null;
    const deeds = pastDeeds(await storage.learned.of(entryId), entry).map((deed): PastDeed =>
      // Written by an export that was ended before it marked that.
      deed.state === 'learned' && deed.changes.some((one) => inFiles.has(one))
        ? { ...deed, state: 'in-files' }
        : deed,
    );
    return { entry, deeds };
  }

  /** The deed, or why it cannot be taken back. */
  async function find(
    entryId: string,
    change: number,
  ): Promise<
    | { readonly deed: PastDeed; readonly refused: null }
    | { readonly deed: null; readonly refused: 'already' | 'built-on' | 'in-files' | 'gone' }
  > {
    const { deeds } = await history(entryId);
    const deed = deeds.find(({ changes }) => changes.includes(change));
    if (deed === undefined) return { deed: null, refused: 'gone' };
    if (deed.state === 'taken-back') return { deed: null, refused: 'already' };
    if (deed.state === 'in-files') return { deed: null, refused: 'in-files' };
    const leadingHere = [...matcher().snapshot.entries.values()].filter(
      ({ related, choices }) => related.includes(entryId) || choices.some(({ to }) => to === entryId),
    );
    return isBuiltOn(deed, deeds, leadingHere)
      ? { deed: null, refused: 'built-on' }
      : { deed, refused: null };
  }

  async function own(entry: string, owner: string | null, by: string) {
    const change = { kind: 'owner', entry, owner } as const;
    return perform({ act: 'owner', by, subject: entry, changes: [change], closes: null });
  }
}
