import type { UpdateObject } from 'kysely';
import type { Attempt, Deliveries } from '../announcement-store.ts';
import type { Tables } from '../tables.ts';
import { claimChange, settleChange } from './changes.ts';
import { isBehind, plusOne, toAnnouncement, toDelivery, writeAct, type Db, type Trx } from './rows.ts';

/** Deliveries in a database. */
export function createDeliveries(db: Db): Deliveries {
  return {
    find: async (id) => {
      const row = await db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toDelivery(row);
    },
    of: async (announcementId) => {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('announcement_id', '=', announcementId)
        .orderBy('kind')
        .orderBy('channel')
        .execute();
      return rows.map(toDelivery);
    },
    claim: async ({ by, at, until }) => {
      for (;;) {
        const next = await db
          .selectFrom('deliveries')
          .select(['id', 'status', 'next_at'])
          .where('status', 'in', ['waiting', 'posting'])
          .where('next_at', '<=', at)
          .orderBy('next_at')
          .orderBy('id')
          .executeTakeFirst();
        if (next === undefined) return null;
        const claimed = await db
          .updateTable('deliveries')
          .set((is) => ({
            status: 'posting',
            claimed_by: by,
            next_at: until,
            attempts: plusOne('attempts'),
            posting_since: is.fn.coalesce('posting_since', is.val(at)),
          }))
          .where('id', '=', next.id)
          .where('status', '=', next.status)
          .where('next_at', '=', next.next_at)
          .returningAll()
          .executeTakeFirst();
        if (claimed === undefined) continue;
        // Read after the claim, so that what is posted is never older than what was changed before it.
        const announcement = await db
          .selectFrom('announcements')
          .selectAll()
          .where('id', '=', claimed.announcement_id)
          .executeTakeFirstOrThrow();
        return {
          delivery: toDelivery(claimed),
          announcement: toAnnouncement(announcement),
          isUnknown: next.status === 'posting',
        };
      }
    },
    settle: async (id, by, at, attempt) => {
      const settled = await db
        .updateTable('deliveries')
        .set({ ...settledColumns(attempt, at), claimed_by: null })
        .where('id', '=', id)
        .where('claimed_by', '=', by)
        .where('status', '=', 'posting')
        .returning('id')
        .execute();
      return settled.length > 0;
    },
    finish: async () => {
      await db
        .updateTable('announcements')
        .set((is) => ({
          status: 'sent',
          report_due: is
            .case()
            .when(
              is.exists(
                is
                  .selectFrom('deliveries')
                  .select('deliveries.id')
                  .whereRef('deliveries.announcement_id', '=', 'announcements.id')
                  .where('kind', '=', 'post')
                  .where('deliveries.status', 'in', ['failed', 'unclear']),
              ),
            )
            .then(1 as const)
            .else(0 as const)
            .end(),
        }))
        .where('status', '=', 'sending')
        .where((is) =>
          is.not(
            is.exists(
              is
                .selectFrom('deliveries')
                .select('deliveries.id')
                .whereRef('deliveries.announcement_id', '=', 'announcements.id')
                .where('kind', '=', 'post')
                .where('deliveries.status', 'in', ['waiting', 'posting']),
            ),
          ),
        )
        .execute();
    },
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
          .returning('id')
          .execute();
        const count = failed.length + changes.length;
        if (count > 0) await writeAct(trx, announcementId, at, act);
        return count;
      }),
    decide: async (id, decision, at, act) =>
      db.transaction().execute(async (trx) => {
        const found = await trx
          .selectFrom('deliveries')
          .select('announcement_id')
          .where('id', '=', id)
          .executeTakeFirst();
        if (found === undefined) return false;
        const { announcement_id: announcementId } = found;
        // Nobody sends again what was taken back meanwhile.
        if (decision === 'send-again' && !(await sendsAgain(trx, announcementId))) return false;
        const decided = await trx
          .updateTable('deliveries')
          .set(decision === 'there' ? { status: 'sent', reason: null } : orderedAnew(at))
          .where('id', '=', id)
          .where('status', '=', 'unclear')
          .returning('id')
          .execute();
        if (decided.length === 0) return false;
        await writeAct(trx, announcementId, at, act);
        return true;
      }),
    behind: async (at, limit) => {
      const rows = await db
        .selectFrom('deliveries')
        .innerJoin('announcements', 'announcements.id', 'deliveries.announcement_id')
        .selectAll('deliveries')
        .where('deliveries.kind', '=', 'post')
        .where('deliveries.status', '=', 'sent')
        .where('deliveries.next_at', '<=', at)
        .where('deliveries.ts', 'is not', null)
        .where('deliveries.reason', 'is', null)
        .where(isBehind)
        .orderBy((is) =>
          is
            .case()
            .when('deliveries.shown_revision', '<', is.ref('announcements.revision'))
            .then(0)
            .else(1)
            .end(),
        )
        .orderBy('deliveries.next_at')
        .orderBy('deliveries.id')
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },
    claimChange: async (id, claim) => claimChange(db, id, claim),
    settleChange: async (id, by, at, result) => settleChange(db, { id, by, at }, result),
    withoutPermalink: async (limit) => {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('kind', '=', 'post')
        .where('status', '=', 'sent')
        .where('ts', 'is not', null)
        .where('permalink', 'is', null)
        .orderBy('next_at')
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },
    setPermalink: async (id, permalink) => {
      await db.updateTable('deliveries').set({ permalink }).where('id', '=', id).execute();
    },
  };
}

type Columns = UpdateObject<Tables, 'deliveries'>;

/** What a row looks like after an attempt. */
function settledColumns(attempt: Attempt, at: string): Columns {
  switch (attempt.outcome) {
    case 'sent':
      return {
        status: 'sent',
        ts: attempt.ts,
        reason: null,
        next_at: at,
        shown_revision: attempt.shown.revision,
        shown_receipts: attempt.shown.receipts,
      };
    case 'waiting':
      return { status: 'waiting', next_at: attempt.notBefore };
    case 'unknown':
      return { next_at: attempt.notBefore };
    default:
      return { status: attempt.outcome, reason: attempt.reason };
  }
}

function orderedAnew(at: string): Columns {
  return { status: 'waiting', reason: null, due_at: at, next_at: at, posting_since: null };
}

/** Lets an announcement that is out go on being sent; false when it is not out. */
async function sendsAgain(trx: Trx, announcementId: string): Promise<boolean> {
  const rows = await trx
    .updateTable('announcements')
    .set({ status: 'sending', report_due: 0 })
    .where('id', '=', announcementId)
    .where('status', 'in', ['sending', 'sent'])
    .returning('id')
    .execute();
  return rows.length > 0;
}
