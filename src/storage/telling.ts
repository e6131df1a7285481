import type { Kysely } from 'kysely';
import { toAsker, toMiss } from './rows.ts';
import type { Asker, Miss } from './storage.ts';
import type { Tables } from './tables.ts';

/**
 * Takes the one who waited longest for an answered miss. Marks everything that the same person asked there, so that
 * nobody is told twice. When another process takes that one first, the next in line is tried.
 */
export async function nextToTell(
  db: Kysely<Tables>,
  at: string,
): Promise<(Asker & { readonly miss: Miss }) | null> {
  for (;;) {
    const next = await db
      .selectFrom('askers')
      .innerJoin('misses', 'misses.id', 'askers.miss_id')
      .selectAll('askers')
      .where('misses.status', '=', 'answered')
      .where('askers.told_at', 'is', null)
      .orderBy('misses.closed_at')
      .orderBy('askers.at')
      .orderBy('askers.question_id')
      .executeTakeFirst();
    if (next === undefined) return null;
    const miss = await take(db, next, at);
    if (miss !== null) return { ...toAsker(next), miss };
  }
}

/** Gives the miss, or null when somebody else was first. */
async function take(db: Kysely<Tables>, asker: Tables['askers'], at: string): Promise<Miss | null> {
  return db.transaction().execute(async (trx) => {
    const taken = await trx
      .updateTable('askers')
      .set({ told_at: at })
      .where('miss_id', '=', asker.miss_id)
      .where('question_id', '=', asker.question_id)
      .where('told_at', 'is', null)
      .returning('miss_id')
      .execute();
    if (taken.length === 0) return null;
    await trx
      .updateTable('askers')
      .set({ told_at: at })
      .where('miss_id', '=', asker.miss_id)
      .where('user_id', '=', asker.user_id)
      .where('told_at', 'is', null)
      .execute();
    const miss = await trx
      .selectFrom('misses')
      .selectAll()
      .where('id', '=', asker.miss_id)
      .executeTakeFirstOrThrow();
    return toMiss(miss);
  });
}
