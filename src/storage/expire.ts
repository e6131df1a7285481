import type { Kysely, Transaction } from 'kysely';
import { ofMiss, rewordMisses } from './misses/erasing.ts';
import { addToCounts, ofQuestion, ofVote } from './questions/daily-counts.ts';
import type { Tables } from './tables.ts';

/** Deletes what is older and adds it to the counts. Two processes may do so at once: whoever deletes a row counts it. */
export async function expire(db: Kysely<Tables>, before: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const questions = await trx
      .deleteFrom('questions')
      .where('at', '<', before)
      .returning(['at', 'outcome', 'entry_id'])
      .execute();
    const votes = await trx
      .deleteFrom('votes')
      .where('at', '<', before)
      .returning(['at', 'vote', 'entry_id'])
      .execute();
    const misses = await trx
      .deleteFrom('misses')
      .where((is) =>
        is.or([
          is('closed_at', '<', before),
          is.and([is('status', '=', 'open'), is('last_at', '<', before)]),
        ]),
      )
      .returning(['first_at', 'closed_at'])
      .execute();
    await trx.deleteFrom('askers').where('at', '<', before).execute();
    await trx.deleteFrom('letters').where('at', '<', before).execute();
    await rewordMisses(trx);
    await trx.deleteFrom('inbox').where('at', '<', before).execute();
    await trx.deleteFrom('threads').where('at', '<', before).execute();
    // The row stays, because the version of what was learned is made from the number of rows.
    await trx
      .updateTable('learned')
      .set({ change: '', by: null, miss_id: null, taken_back_by: null })
      .where((is) => is.or([is('exported_at', '<', before), is('taken_back_at', '<', before)]))
      .execute();
    await expireAnnouncements(trx, before);
    await addToCounts(trx, [
      ...questions.flatMap(ofQuestion),
      ...votes.map(ofVote),
      ...misses.flatMap(ofMiss),
    ]);
  });
}

/** Receipts, reminders and unused drafts are deleted; announcements and their counts of receipts stay. */
async function expireAnnouncements(trx: Transaction<Tables>, before: string): Promise<void> {
  await trx.deleteFrom('receipts').where('at', '<', before).execute();
  await trx.deleteFrom('deliveries').where('kind', '=', 'reminder').where('due_at', '<', before).execute();
  await trx
    .deleteFrom('announcements')
    .where('status', '=', 'draft')
    .where('changed_at', '<', before)
    .execute();
}
