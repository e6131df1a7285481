import type { UpdateObject } from 'kysely';
import type { Attempt, Deliveries } from './store.ts';
import type { Tables } from '../tables.ts';
import { createDecisions } from './decisions.ts';
import { createPosts } from './posts.ts';
import { plusOne, postsOf, reportFrom, toAnnouncement, toDelivery, type Db } from './rows.ts';

/** Deliveries in a database. */
export function createDeliveries(db: Db): Deliveries {
  return {
    ...createPosts(db),
    ...createDecisions(db),
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
          // `notice`, `post` and `reminder` are sorted by their names: hundreds of reminders do not hold up an announcement.
          .orderBy('kind')
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
    settle: async (id, by, at, attempt) =>
      db.transaction().execute(async (trx) => {
        const settled = await trx
          .updateTable('deliveries')
          .set({ ...settledColumns(attempt, at), claimed_by: null })
          .where('id', '=', id)
          .where('claimed_by', '=', by)
          .where('status', '=', 'posting')
          .returning(['announcement_id as announcementId', 'kind'])
          .executeTakeFirst();
        if (settled === undefined) return false;
        // Whether all posts are out is told when nothing is under way any more; a notice comes after that.
        const isLost = attempt.outcome === 'failed' || attempt.outcome === 'unclear';
        if (settled.kind === 'notice' && isLost) await reportFrom(trx, settled.announcementId, at);
        return true;
      }),
    finish: async (at) => {
      await db
        .updateTable('announcements')
        .set((is) => ({
          status: 'sent',
          report_at: is
            .case()
            .when(is.exists(postsOf(is).where('deliveries.status', 'in', ['failed', 'unclear'])))
            .then(at)
            .else(is.ref('report_at'))
            .end(),
        }))
        .where('status', '=', 'sending')
        .where((is) =>
          is.not(is.exists(postsOf(is).where('deliveries.status', 'in', ['waiting', 'posting']))),
        )
        .execute();
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
