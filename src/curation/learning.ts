import type { Entry } from '../knowledge/snapshot.ts';
import type { Miss } from '../storage/storage.ts';
import { writeDown, type ActKind } from './coordinators.ts';
import type { CurationOptions, Learnt, Refused } from './curation.ts';
import { writeChange, type Change } from './learned-change.ts';
import type { MissBook } from './misses.ts';

type Lesson = {
  readonly act: ActKind;
  readonly by: string;
  /** The entry that the changes are about; it may come with them. */
  readonly entryId: string;
  readonly changes: readonly Change[];
  /** The open miss that it answers. */
  readonly miss: Miss | null;
};

/** Learns something and closes the miss that it answers. What is learned is in use when it resolves. */
export type Learn = (lesson: Lesson) => Promise<Learnt | Refused>;

export function createLearn(
  { storage, matcher, clock }: Pick<CurationOptions, 'storage' | 'matcher' | 'clock'>,
  misses: MissBook,
  catchUp: () => Promise<void>,
): Learn {
  return async ({ act, by, entryId, changes, miss }) => {
    const entry = await takeUp(changes, by, entryId);
    if (miss !== null) {
      // Only now: whoever asked may be told from here on.
      const how = { status: 'answered', entryId, at: clock().toISOString() } as const;
      const isFirst = await storage.misses.close(miss.id, how);
      const now = await misses.changed(miss.id);
      if (!isFirst) return { outcome: 'already-closed', miss: now };
    }
    await writeDown(storage.acts, { kind: act, subject: entryId, by, at: clock() });
    return { outcome: 'learnt', entry, miss: miss === null ? null : await storage.misses.find(miss.id) };
  };

  /** Stores the changes and loads them; takes them back when the entry cannot be used with them. */
  async function takeUp(changes: readonly Change[], by: string, entryId: string): Promise<Entry> {
    const numbers: number[] = [];
    try {
      for (const change of changes) {
        numbers.push(
          await storage.learned.add({ at: clock().toISOString(), by, change: writeChange(change) }),
        );
      }
      await catchUp();
      const entry = matcher().snapshot.entries.get(entryId);
      if (entry === undefined) throw new Error('What was learned is not in use.');
      return entry;
    } catch (error) {
      await storage.learned.exported(numbers, clock().toISOString());
      throw error;
    }
  }
}
