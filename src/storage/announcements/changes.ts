import type { ExpressionBuilder, UpdateObject } from 'kysely';
import type { ChangeResult, Claim, ClaimedDelivery } from '../announcement-store.ts';
import type { Tables } from '../tables.ts';
import { isBehind, toAnnouncement, toDelivery, type Db } from './rows.ts';

/** Takes on changing a post; null when somebody else does or it is not behind any more. */
export async function claimChange(
  db: Db,
  id: string,
  { by, at, until }: Claim,
): Promise<Omit<ClaimedDelivery, 'isUnknown'> | null> {
  return db.transaction().execute(async (trx) => {
    const claimed = await trx
      .updateTable('deliveries')
      .set({ claimed_by: by, next_at: until })
      .where('id', '=', id)
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

/** Ends a change; false when the claim was lost meanwhile, and nothing is changed. */
export async function settleChange(
  db: Db,
  { id, by, at }: { readonly id: string; readonly by: string; readonly at: string },
  result: ChangeResult,
): Promise<boolean> {
  const settled = await db
    .updateTable('deliveries')
    .set((eb) => ({ claimed_by: null, next_at: at, ...columns(eb, result) }))
    .where('id', '=', id)
    .where('claimed_by', '=', by)
    .returning('id')
    .execute();
  return settled.length > 0;
}

function columns(
  is: ExpressionBuilder<Tables, 'deliveries'>,
  result: ChangeResult,
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
