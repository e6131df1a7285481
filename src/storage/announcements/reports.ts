import type { AnnouncementStore } from './store.ts';
import { deliveriesOf, isBehindInText, isChangeable, postsOf, toAnnouncement, type Db } from './rows.ts';

/** Which authors are to be told how it went, in a database. */
export function createReports(db: Db): Pick<AnnouncementStore, 'takeReport' | 'reported'> {
  return {
    takeReport: async ({ at, until }) => {
      for (;;) {
        const next = await db
          .selectFrom('announcements')
          .select(['id', 'report_at'])
          .where('report_at', '<=', at)
          .where('status', 'in', ['held', 'sent', 'withdrawn'])
          // One report about everything: what may still be changed or said is waited for.
          .where((is) => is.not(is.exists(postsOf(is).where(isChangeable).where(isBehindInText))))
          .where((is) =>
            is.not(
              is.exists(deliveriesOf(is, 'notice').where('deliveries.status', 'in', ['waiting', 'posting'])),
            ),
          )
          .orderBy('report_at')
          .orderBy('id')
          .executeTakeFirst();
        if (next === undefined) return null;
        const row = await db
          .updateTable('announcements')
          .set({ report_at: until })
          .where('id', '=', next.id)
          .where('report_at', '=', next.report_at)
          .returningAll()
          .executeTakeFirst();
        if (row !== undefined) return toAnnouncement(row);
      }
    },
    reported: async (id, until, again) => {
      await db
        .updateTable('announcements')
        .set({ report_at: again ?? null })
        .where('id', '=', id)
        .where('report_at', '=', until)
        .execute();
    },
  };
}
