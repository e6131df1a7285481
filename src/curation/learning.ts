import type { Miss } from '../storage/misses/misses.ts';
import type { ActKind } from './coordinators.ts';
import type { CurationOptions, Refused, Stored } from './curation.ts';
import { writeChange, type Change } from './learned-change.ts';
import type { MissBook } from './misses.ts';
import type { TakeUp } from './take-up.ts';

/** What a coordinator does to the knowledge. */
type Deed = {
  readonly act: ActKind;
  readonly by: string;
  /** The id of what it is about: an entry, or a miss. */
  readonly subject: string;
  readonly changes: readonly Change[];
  /** The open miss that it closes: answered by an entry, or not for us. */
  readonly closes: { readonly miss: Miss; readonly entryId: string | null } | null;
};

/** Does it, all or nothing, and takes it up. `miss` is as it is now. */
export type Learn = (
  deed: Deed,
) => Promise<{ readonly outcome: 'in-use'; readonly miss: Miss | null } | Stored | Refused>;

export function createLearn(
  { storage, clock }: Pick<CurationOptions, 'storage' | 'clock'>,
  misses: MissBook,
  takeUp: TakeUp,
): Learn {
  return async ({ act, by, subject, changes, closes }) => {
    const missId = closes?.miss.id ?? null;
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
    });
    if (numbers === null) return closedBefore(missId);
    const obstacle = await takeUp(numbers);
    const miss = missId === null ? null : await misses.changed(missId);
    return obstacle === null ? { outcome: 'in-use', miss } : { outcome: 'not-in-use', obstacle, miss };
  };

  /** Another process was first, or the miss expired meanwhile. */
  async function closedBefore(missId: string | null): Promise<Refused> {
    const miss = missId === null ? null : await misses.changed(missId);
    return miss === null ? { outcome: 'gone' } : { outcome: 'already-closed', miss };
  }
}
