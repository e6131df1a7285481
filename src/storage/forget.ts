import type { Kysely, Transaction } from 'kysely';
import { waitingMessages } from './inbox/queries.ts';
import { deleteAskedByNobody, rewordMisses } from './misses/erasing.ts';
import { namesOwner } from './learned/owner.ts';
import { addToCounts, ofQuestion, ofVote } from './questions/daily-counts.ts';
import type { Forgotten } from './storage.ts';
import type { Tables } from './tables.ts';

/** Erases a person; what they asked and voted remains in the counts, and a question of others in the words of others. */
export async function forget(db: Kysely<Tables>, userId: string): Promise<Forgotten> {
  return db.transaction().execute(async (trx) => {
    const questions = await trx
      .deleteFrom('questions')
      .where('user_id', '=', userId)
      .returning(['at', 'outcome', 'entry_id'])
      .execute();
    const votes = await trx
      .deleteFrom('votes')
      .where('user_id', '=', userId)
      .returning(['at', 'vote', 'entry_id'])
      .execute();
    const askers = await trx
      .deleteFrom('askers')
      .where('user_id', '=', userId)
      .returning('miss_id')
      .execute();
    const misses = [...new Set(askers.map(({ miss_id: missId }) => missId))];
    await trx
      .deleteFrom('letters')
      .where((is) => is.or([is('written_by', '=', userId), is('to_user', '=', userId)]))
      .execute();
    await deleteAskedByNobody(trx, misses);
    await rewordMisses(trx);
    await addToCounts(trx, [...questions.flatMap(ofQuestion), ...votes.map(ofVote)]);
    await emptyInbox(trx, userId);
    await takeNameOff(trx, userId);
    await trx.deleteFrom('welcomes').where('user_id', '=', userId).execute();
    await forgetInAnnouncements(trx, userId);
    return {
      questions: questions.length,
      votes: votes.length,
      misses: misses.length,
    };
  });
}

/** Drops the texts of their waiting messages. The keys stay: a redelivery is still known. */
async function emptyInbox(trx: Transaction<Tables>, userId: string): Promise<void> {
  for (const { key, at } of await waitingMessages(trx, userId))
    await trx.updateTable('inbox').set({ event: null, answered_at: at }).where('key', '=', key).execute();
}

/** Deletes their drafts, reminders and receipts, and takes their id off the rest. The counts of receipts stay. */
async function forgetInAnnouncements(trx: Transaction<Tables>, userId: string): Promise<void> {
  await trx.deleteFrom('announcements').where('status', '=', 'draft').where('author', '=', userId).execute();
  await trx.updateTable('announcements').set({ author: null }).where('author', '=', userId).execute();
  await trx.updateTable('announcements').set({ changed_by: null }).where('changed_by', '=', userId).execute();
  await trx.updateTable('announcement_revisions').set({ by: null }).where('by', '=', userId).execute();
  await trx.deleteFrom('deliveries').where('kind', '=', 'reminder').where('channel', '=', userId).execute();
  await trx.deleteFrom('receipts').where('user_id', '=', userId).execute();
}

async function takeNameOff(trx: Transaction<Tables>, userId: string): Promise<void> {
  await trx.updateTable('learned').set({ by: null }).where('by', '=', userId).execute();
  await trx.updateTable('learned').set({ taken_back_by: null }).where('taken_back_by', '=', userId).execute();
  // Who sees to an answer stands in the change itself.
  await trx
    .updateTable('learned')
    .set((is) => ({ change: '', taken_back_at: is.fn.coalesce('taken_back_at', is.ref('at')) }))
    .where('change', 'like', namesOwner(userId))
    .execute();
  await trx
    .updateTable('misses')
    .set({ taken_by: null, taken_at: null })
    .where('taken_by', '=', userId)
    .execute();
  await trx.updateTable('acts').set({ by: null }).where('by', '=', userId).execute();
  await trx.updateTable('acts').set({ subject: '' }).where('subject', '=', userId).execute();
  await trx.updateTable('coordinators').set({ named_by: null }).where('named_by', '=', userId).execute();
}
