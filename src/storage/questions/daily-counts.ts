import { sql, type Transaction } from 'kysely';
import type { Counted } from './table.ts';
import type { Tables } from '../tables.ts';

/** One thing to count, when it happened, and the entry it was about where it is counted by entry. */
export type Happening = { readonly figure: Counted; readonly at: string; readonly entryId?: string };

type Count = Tables['daily_counts'];

/** Adds what happened to the counts of its days. */
export async function addToCounts(trx: Transaction<Tables>, happenings: readonly Happening[]): Promise<void> {
  for (const count of countByDay(happenings)) {
    await trx
      .insertInto('daily_counts')
      .values(count)
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'figure', 'entry_id'])
          .doUpdateSet({ count: sql`daily_counts.count + excluded.count` }),
      )
      .execute();
  }
}

/** In a fixed order, so that two processes that add to the same counts cannot deadlock. */
function countByDay(happenings: readonly Happening[]): Count[] {
  const counts = new Map<string, Count>();
  for (const { figure, at, entryId = '' } of happenings) {
    const day = at.slice(0, 10);
    const key = `${day} ${figure} ${entryId}`;
    const count = counts.get(key) ?? { day, figure, entry_id: entryId, count: 0 };
    counts.set(key, { ...count, count: count.count + 1 });
  }
  return [...counts.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

/** What is counted of a vote that is not kept. */
export function ofVote({
  at,
  vote,
  entry_id: entryId,
}: Pick<Tables['votes'], 'at' | 'vote' | 'entry_id'>): Happening {
  return { figure: vote, at, ...(entryId === null ? {} : { entryId }) };
}

/** What is counted of a question that is not kept. */
export function ofQuestion({
  at,
  outcome,
  entry_id: entryId,
}: Pick<Tables['questions'], 'at' | 'outcome' | 'entry_id'>): Happening[] {
  return [{ figure: outcome, at }, ...(entryId === null ? [] : [{ figure: 'shown', at, entryId } as const])];
}
