import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Ends all claims on what waits to be answered, told, posted or said: for a process that alone has the database, at its start. What
 * was claimed keeps an empty time, which is over, and says that somebody may have done it.
 */
export async function freeClaims(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('inbox').set({ claimed_until: null }).where('answered_at', 'is', null).execute();
  await db
    .updateTable('askers')
    .set({ telling_until: '' })
    .where('told_at', 'is', null)
    .where('telling_until', 'is not', null)
    .execute();
  await db
    .updateTable('letters')
    .set({ posting_until: '' })
    .where('state', '=', 'owed')
    .where('posting_until', 'is not', null)
    .execute();
  await db.updateTable('errands').set({ not_before: '' }).where('done_at', 'is', null).execute();
}
