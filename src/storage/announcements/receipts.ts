import { writeAct } from '../coordinators/acts.ts';
import type { Receipts } from './store.ts';
import { newDelivery, plusOne, type Db } from './rows.ts';

/** Receipts in a database. */
export function createReceipts(db: Db): Receipts {
  return {
    add: async (announcementId, userId, at) =>
      db.transaction().execute(async (trx) => {
        const added = await trx
          .insertInto('receipts')
          .values({ announcement_id: announcementId, user_id: userId, at })
          .onConflict((conflict) => conflict.columns(['announcement_id', 'user_id']).doNothing())
          .returning('user_id')
          .execute();
        if (added.length === 0) return false;
        await trx
          .updateTable('announcements')
          .set({ receipts: plusOne('receipts') })
          .where('id', '=', announcementId)
          .execute();
        // Nobody is reminded of what they have read.
        await trx
          .updateTable('deliveries')
          .set({ status: 'given-up' })
          .where('announcement_id', '=', announcementId)
          .where('kind', '=', 'reminder')
          .where('channel', '=', userId)
          .where('status', '=', 'waiting')
          .execute();
        return true;
      }),
    of: async (announcementId) => {
      const rows = await db
        .selectFrom('receipts')
        .select('user_id')
        .where('announcement_id', '=', announcementId)
        .orderBy('at')
        .orderBy('user_id')
        .execute();
      return rows.map(({ user_id: userId }) => userId);
    },
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
          await trx
            .insertInto('deliveries')
            .values({
              ...newDelivery({ id: newId(), announcementId, kind: 'reminder', channel, dueAt: at }),
              permalink,
            })
            .execute();
        }
        await writeAct(trx, { ...act, at, subject: announcementId });
        return true;
      }),
  };
}
