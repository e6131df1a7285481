import type { UpdateObject } from 'kysely';
import type { Deliveries } from './store.ts';
import { writeAct } from '../coordinators/acts.ts';
import type { Tables } from '../tables.ts';
import { NOT_FOUND, postsMoved, type Db, type Trx } from './rows.ts';

/** What people decide about deliveries, in a database. */
export function createDecisions(db: Db): Pick<Deliveries, 'retry' | 'decide'> {
  return {
    retry: async (announcementId, at, act) =>
      db.transaction().execute(async (trx) => {
        const isOpen = await sendsAgain(trx, announcementId);
        const failed = isOpen
          ? await trx
              .updateTable('deliveries')
              .set(orderedAnew(at))
              .where('announcement_id', '=', announcementId)
              .where('kind', '=', 'post')
              .where('status', '=', 'failed')
              .returning('id')
              .execute()
          : [];
        const changes = await trx
          .updateTable('deliveries')
          .set({ reason: null, next_at: at })
          .where('announcement_id', '=', announcementId)
          .where('kind', '=', 'post')
          .where('status', '=', 'sent')
          .where('reason', 'is not', null)
          .where('ts', 'is not', null)
          .returning('id')
          .execute();
        const count = failed.length + changes.length;
        if (changes.length > 0) await postsMoved(trx, announcementId);
        if (count > 0) await writeAct(trx, { ...act, at, subject: announcementId });
        return count;
      }),
    decide: async (id, decision, at, act) =>
      db.transaction().execute(async (trx) => {
        const found = await trx
          .selectFrom('deliveries')
          .innerJoin('announcements', 'announcements.id', 'deliveries.announcement_id')
          .select(['announcement_id', 'revision'])
          .where('deliveries.id', '=', id)
          .executeTakeFirst();
        if (found === undefined) return false;
        const { announcement_id: announcementId, revision } = found;
        const there = { status: 'sent' as const, reason: revision > 1 ? NOT_FOUND : null };
        // Nobody sends again what was taken back meanwhile.
        if (decision === 'send-again' && !(await sendsAgain(trx, announcementId))) return false;
        const decided = await trx
          .updateTable('deliveries')
          .set(decision === 'there' ? there : orderedAnew(at))
          .where('id', '=', id)
          .where('status', '=', 'unclear')
          .returning('id')
          .execute();
        if (decided.length === 0) return false;
        await writeAct(trx, { ...act, at, subject: announcementId });
        return true;
      }),
  };
}

function orderedAnew(at: string): UpdateObject<Tables, 'deliveries'> {
  return { status: 'waiting', reason: null, due_at: at, next_at: at, posting_since: null };
}

/** Lets an announcement that is out go on being sent; false when it is not out. */
async function sendsAgain(trx: Trx, announcementId: string): Promise<boolean> {
  const rows = await trx
    .updateTable('announcements')
    .set({ status: 'sending', report_at: null })
    .where('id', '=', announcementId)
    .where('status', 'in', ['sending', 'sent'])
    .returning('id')
    .execute();
  return rows.length > 0;
}
