import type { Miss } from '../storage/misses/misses.ts';
import { writeChange, type KnowledgeChange } from './learned/change.ts';
import type { Obstacle, TakeUp } from './learned/take-up.ts';
import type { MissBook } from './misses.ts';
import type { CurationOptions } from './options.ts';

/** What a coordinator does to the knowledge. */
export type KnowledgeDeed = {
  readonly act: 'wording' | 'answer' | 'not-for-us' | 'edit' | 'checked' | 'owner' | 'taken-back';
  readonly by: string;
  /** The id of what it is about: an entry, or a miss. */
  readonly subject: string;
  readonly changes: readonly KnowledgeChange[];
  /** The open miss that it closes: answered by an entry, or (null) not for us. */
  readonly closes: { readonly miss: Miss; readonly entryId: string | null } | null;
  /** Changes that are taken back, by number, and the miss that one of them answered. */
  readonly takesBack?: { readonly changes: readonly number[]; readonly missId: string | null };
};

/**
 * `already-closed`: somebody was first; `by` is null when that is not known any more. `gone`: the miss, the entry or what is to be taken back is not there (any more).
 * Nothing was stored.
 */
export type Refused =
  | { readonly outcome: 'already-closed'; readonly miss: Miss; readonly by: string | null }
  | { readonly outcome: 'gone' };

/** What a coordinator did is stored and the miss closed, but answers only when what is in its way is gone. */
export type NotInUse = {
  readonly outcome: 'not-in-use';
  readonly obstacle: Obstacle;
  readonly miss: Miss | null;
};

/** Does it, all or nothing, and takes it up. `miss` is as it is now. */
export type Perform = (
  deed: KnowledgeDeed,
) => Promise<{ readonly outcome: 'in-use'; readonly miss: Miss | null } | NotInUse | Refused>;

/** A deed is one transaction; it is taken up in this process afterwards. */
export function createPerform(
  { storage, clock }: Pick<CurationOptions, 'storage' | 'clock'>,
  misses: Pick<MissBook, 'changed'>,
  takeUp: TakeUp,
): Perform {
  return async ({ act, by, subject, changes, closes, takesBack }) => {
    const missId = closes?.miss.id ?? takesBack?.missId ?? null;
    const numbers = await storage.acts.perform({
      at: clock().toISOString(),
      by,
      kind: act,
      subject,
      changes: changes.map(writeChange),
      closes:
        closes === null
          ? null
          : {
              missId: closes.miss.id,
              status: closes.entryId === null ? 'not-for-us' : 'answered',
              entryId: closes.entryId,
            },
      ...(takesBack === undefined ? {} : { takesBack: takesBack.changes, reopens: takesBack.missId }),
    });
    if (numbers === null) return closedBefore(closes?.miss.id ?? null);
    const obstacle = await takeUp(numbers, takesBack?.changes);
    const miss = missId === null ? null : await misses.changed(missId);
    return obstacle === null ? { outcome: 'in-use', miss } : { outcome: 'not-in-use', obstacle, miss };
  };

  /** Another process was first, or the miss expired meanwhile. */
  async function closedBefore(missId: string | null): Promise<Refused> {
    const miss = missId === null ? null : await misses.changed(missId);
    return miss === null ? { outcome: 'gone' } : alreadyClosed(storage, miss);
  }
}

/** Refuses a deed about a miss that is closed, with who closed it. */
export async function alreadyClosed(
  { misses }: Pick<CurationOptions['storage'], 'misses'>,
  miss: Miss,
): Promise<Refused> {
  return { outcome: 'already-closed', miss, by: await misses.closedBy(miss.id) };
}
