import type { ExpressionBuilder, UpdateObject } from 'kysely';
import type { PostChangeResult, Claim, ClaimedDelivery, Deliveries } from './store.ts';
import type { Tables } from '../tables.ts';
import {
  isBehind,
  isChangeable,
  postsMoved,
  reportFrom,
  toAnnouncement,
  toDelivery,
  type Db,
} from './rows.ts';

type Posts = Pick<
  Deliveries,
  'behind' | 'isAnyBehind' | 'claimChange' | 'settleChange' | 'withoutPermalink' | 'setPermalink'
>;

/** Posts that are out, in a database: which are to be changed, and where they stand. */
export function createPosts(db: Db): Posts {
  return {
    behind: async (at, limit) => {
      const rows = await outdated(db)
        .selectAll('deliveries')
        .where('deliveries.next_at', '<=', at)
        .orderBy((is) =>
          is
            .case()
            .when('deliveries.shown_revision', '<', is.ref('announcements.revision'))
            .then(0)
            .else(1)
            .end(),
        )
        .orderBy('deliveries.kind')
        .orderBy('deliveries.next_at')
        .orderBy('deliveries.id')
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },
    isAnyBehind: async () => {
      const one = await outdated(db).select('deliveries.id').limit(1).executeTakeFirst();
      return one !== undefined;
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
      await db.transaction().execute(async (trx) => {
        const found = await trx
          .updateTable('deliveries')
          .set({ permalink })
          .where('id', '=', id)
          .returning('announcement_id')
          .executeTakeFirst();
        if (found !== undefined) await postsMoved(trx, found.announcement_id);
      });
    },
  };
}

/** What can be changed and shows something older than its announcement is. */
function outdated(db: Db) {
  return (
    db
      .selectFrom('deliveries')
      .innerJoin('announcements', 'announcements.id', 'deliveries.announcement_id')
      // A reminder shows the text too.
      .where('deliveries.kind', 'in', ['post', 'reminder'])
      .where(isChangeable)
      .where(isBehind)
  );
}

async function claimChange(
  db: Db,
  id: string,
  { by, at, until }: Claim,
): Promise<Omit<ClaimedDelivery, 'isUnknown'> | null> {
  return db.transaction().execute(async (trx) => {
    const claimed = await trx
      .updateTable('deliveries')
      .set({ claimed_by: by, next_at: until })
      .where('id', '=', id)
      .where('kind', 'in', ['post', 'reminder'])
      .where('status', '=', 'sent')
      .where('reason', 'is', null)
      .where('next_at', '<=', at)
      .where((is) =>
        is.exists(
          is
            .selectFrom('announcements')
            .select('announcements.id')
            .whereRef('announcements.id', '=', 'deliveries.announcement_id')
            .where(isBehind),
        ),
      )
      .returningAll()
      .executeTakeFirst();
    if (claimed === undefined) return null;
    const announcement = await trx
      .selectFrom('announcements')
      .selectAll()
      .where('id', '=', claimed.announcement_id)
      .executeTakeFirstOrThrow();
    return { delivery: toDelivery(claimed), announcement: toAnnouncement(announcement) };
  });
}

async function settleChange(
  db: Db,
  { id, by, at }: { readonly id: string; readonly by: string; readonly at: string },
  result: PostChangeResult,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const settled = await trx
      .updateTable('deliveries')
      .set((eb) => ({ claimed_by: null, next_at: at, ...columns(eb, result) }))
      .where('id', '=', id)
      .where('claimed_by', '=', by)
      .returning(['announcement_id', 'kind', 'reason', 'shown_revision'])
      .executeTakeFirst();
    if (settled === undefined) return false;
    const { announcement_id: announcementId, kind, reason, shown_revision: shown } = settled;
    // The author is told of a post with an older text, not of one with an older count of receipts.
    const isWrong =
      kind === 'post' && 'reason' in result && reason !== null && shown !== null && shown < result.revision;
    if (isWrong) await reportFrom(trx, announcementId, at);
    return true;
  });
}

function columns(
  is: ExpressionBuilder<Tables, 'deliveries'>,
  result: PostChangeResult,
): UpdateObject<Tables, 'deliveries'> {
  if ('notBefore' in result) return { next_at: result.notBefore };
  if ('shown' in result)
    return { shown_revision: result.shown.revision, shown_receipts: result.shown.receipts };
  return {
    reason: is
      .selectFrom('announcements')
      .select((set) => set.val<string | null>(result.reason).as('reason'))
      .whereRef('announcements.id', '=', 'deliveries.announcement_id')
      .where('announcements.revision', '=', result.revision),
  };
}
