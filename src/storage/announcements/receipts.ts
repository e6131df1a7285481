import { writeAct } from '../coordinators/acts.ts';
import type { Receipts } from './store.ts';
import { orderDelivery, plusOne, type Db } from './rows.ts';

/** What a button of a post from before revisions were told apart says. */
const FIRST = { revision: 1, channel: null, isInPrivate: false };

function ofAnnouncement(db: Db, announcementId: string) {
  return db
    .selectFrom('receipts')
    .innerJoin('announcements', 'announcements.id', 'receipts.announcement_id')
    .select(['receipts.user_id as userId', 'receipts.channel'])
    .where('announcement_id', '=', announcementId)
    .orderBy('receipts.at')
    .orderBy('receipts.user_id');
}

/** Receipts in a database. */
export function createReceipts(db: Db): Receipts {
  return {
    add: async (announcementId, userId, at, { revision, channel, isInPrivate } = FIRST) =>
      db.transaction().execute(async (trx) => {
        const read = { at, revision, channel };
        const added = await trx
          .insertInto('receipts')
          .values({ announcement_id: announcementId, user_id: userId, ...read })
          .onConflict((conflict) =>
            conflict
              .columns(['announcement_id', 'user_id'])
              .doUpdateSet(read)
              .where('receipts.revision', '<', (is) =>
                is.selectFrom('announcements').select('receipts_from').where('id', '=', announcementId),
              ),
          )
          .returning('user_id')
          .execute();
        if (added.length === 0) return false;
        // What was read before it was corrected is kept, and does not count.
        const counted = await trx
          .updateTable('announcements')
          .set({ receipts: plusOne('receipts') })
          .where('id', '=', announcementId)
          .where('receipts_from', '<=', revision)
          .returning('id')
          .execute();
        if (counted.length === 0) return false;
        // Nobody is reminded of what they have read; a reminder that was pressed is a word of thanks from now on.
        await trx
          .updateTable('deliveries')
          .set({ status: 'given-up' })
          .where('announcement_id', '=', announcementId)
          .where('kind', '=', 'reminder')
          .where('channel', '=', userId)
          .where('status', 'in', isInPrivate ? ['waiting', 'sent'] : ['waiting'])
          .execute();
        return true;
      }),
    of: async (announcementId) => {
      const rows = await ofAnnouncement(db, announcementId)
        .whereRef('receipts.revision', '>=', 'receipts_from')
        .execute();
      return rows.map(({ userId }) => userId);
    },
    earlier: async (announcementId) =>
      ofAnnouncement(db, announcementId).whereRef('receipts.revision', '<', 'receipts_from').execute(),
    remind: async ({ announcementId, to, at, act, newId }) =>
      db.transaction().execute(async (trx) => {
        const first = await trx
          .updateTable('announcements')
          .set({ reminded_at: at })
          .where('id', '=', announcementId)
          .where('reminded_at', 'is', null)
          .where('status', 'in', ['sending', 'sent'])
          .returning('id')
          .execute();
        if (first.length === 0) return false;
        for (const { userId: channel, permalink } of to) {
          await orderDelivery(trx, {
            id: newId(),
            announcementId,
            kind: 'reminder',
            channel,
            dueAt: at,
            permalink,
          });
        }
        await writeAct(trx, { ...act, at, subject: announcementId });
        return true;
      }),
  };
}
