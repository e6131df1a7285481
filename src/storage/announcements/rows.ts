import {
  sql,
  type ExpressionBuilder,
  type Insertable,
  type Kysely,
  type Selectable,
  type Transaction,
} from 'kysely';
import type { Announcement, AnnouncementContent, Delivery } from './announcement.ts';
import { plainText } from '../database/columns.ts';
import type { Tables } from '../tables.ts';

export type Row = Selectable<Tables['announcements']>;
export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

/** A row as others see it. */
export function toAnnouncement(row: Row): Announcement {
  const { id, status, version, revision, author, headline, text, ping, receipts } = row;
  return {
    id,
    status,
    version,
    revision,
    replaces:
      row.replaces_id === null || row.replaces_version === null
        ? null
        : { id: row.replaces_id, version: row.replaces_version },
    author,
    createdAt: row.created_at,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    headline,
    text,
    channels: listOf(row.channels),
    audiences: listOf(row.audiences),
    entries: listOf(row.entries),
    wantsReceipt: row.wants_receipt === 1,
    ping,
    sendAt: row.send_at,
    sentAt: row.sent_at,
    correctedAt: row.corrected_at,
    withdrawnAt: row.withdrawn_at,
    withdrawReason: row.withdraw_reason,
    remindedAt: row.reminded_at,
    receipts,
    receiptsFrom: row.receipts_from,
  };
}

/** The columns of what its author writes; of a part of it, those that it holds. */
export function contentColumns(
  content: Partial<AnnouncementContent>,
): Partial<Insertable<Tables['announcements']>> {
  const { headline, text, channels, audiences, entries, wantsReceipt, ping, sendAt } = content;
  return {
    ...(headline === undefined ? {} : { headline: plainText(headline) }),
    ...(text === undefined ? {} : { text: plainText(text) }),
    ...(channels === undefined ? {} : { channels: JSON.stringify([...new Set(channels)]) }),
    ...(audiences === undefined ? {} : { audiences: JSON.stringify([...new Set(audiences)]) }),
    ...(entries === undefined ? {} : { entries: JSON.stringify([...new Set(entries)]) }),
    ...(wantsReceipt === undefined ? {} : { wants_receipt: wantsReceipt ? (1 as const) : (0 as const) }),
    ...(ping === undefined ? {} : { ping }),
    ...(sendAt === undefined ? {} : { send_at: sendAt }),
  };
}

/** A row as others see it. */
export function toDelivery(row: Selectable<Tables['deliveries']>): Delivery {
  const { id, kind, channel, status, attempts, ts, permalink, reason } = row;
  return {
    id,
    announcementId: row.announcement_id,
    kind,
    channel,
    status,
    dueAt: row.due_at,
    postingSince: row.posting_since,
    attempts,
    ts,
    permalink,
    reason,
    shown:
      row.shown_revision === null || row.shown_receipts === null
        ? null
        : { revision: row.shown_revision, receipts: row.shown_receipts },
  };
}

/** A delivery that nobody has tried yet. */
export function newDelivery(
  delivery: Pick<Delivery, 'id' | 'announcementId' | 'kind' | 'channel' | 'dueAt'>,
): Insertable<Tables['deliveries']> {
  const { id, announcementId, kind, channel, dueAt } = delivery;
  return {
    id,
    announcement_id: announcementId,
    kind,
    channel,
    status: 'waiting',
    due_at: dueAt,
    posting_since: null,
    attempts: 0,
    claimed_by: null,
    next_at: dueAt,
    ts: null,
    permalink: null,
    reason: null,
    shown_revision: null,
    shown_receipts: null,
  };
}

/** Orders a delivery; one of its kind to the same place that was ordered before is done with, whatever became of it. */
export async function orderDelivery(
  trx: Trx,
  { permalink = null, ...delivery }: Parameters<typeof newDelivery>[0] & Partial<Pick<Delivery, 'permalink'>>,
): Promise<void> {
  const columns = { ...newDelivery(delivery), permalink };
  await trx
    .insertInto('deliveries')
    .values(columns)
    .onConflict((conflict) => conflict.columns(['announcement_id', 'kind', 'channel']).doUpdateSet(columns))
    .execute();
}

/** Keeps what the posts say from now on. */
export async function writeRevision(
  trx: Trx,
  { id, revision, headline, text }: Row,
  at: string,
  by: string | null,
): Promise<void> {
  await trx
    .insertInto('announcement_revisions')
    .values({ announcement_id: id, revision, headline, text, at, by })
    .execute();
}

/** Whether a post shows something older than its announcement is. */
export function isBehind(is: ExpressionBuilder<Tables, 'announcements' | 'deliveries'>) {
  const miscounts = is.and([
    is('deliveries.kind', '=', 'post'),
    is('announcements.wants_receipt', '=', 1),
    is('announcements.status', '<>', 'withdrawn'),
    is('deliveries.shown_receipts', '<>', is.ref('announcements.receipts')),
  ]);
  return is.or([isBehindInText(is), miscounts]);
}

/** Whether it shows an older text. */
export function isBehindInText(is: ExpressionBuilder<Tables, 'announcements' | 'deliveries'>) {
  return is('deliveries.shown_revision', '<', is.ref('announcements.revision'));
}

/** The posts of an announcement, in a query about announcements. */
export function postsOf(is: ExpressionBuilder<Tables, 'announcements'>) {
  return deliveriesOf(is, 'post');
}

/** The same of one kind. */
export function deliveriesOf(is: ExpressionBuilder<Tables, 'announcements'>, kind: Delivery['kind']) {
  return is
    .selectFrom('deliveries')
    .select('deliveries.id')
    .whereRef('deliveries.announcement_id', '=', 'announcements.id')
    .where('deliveries.kind', '=', kind);
}

/** Whether a post stands where it can be changed. */
export function isChangeable(is: ExpressionBuilder<Tables, 'announcements' | 'deliveries'>) {
  return is.and([
    is('deliveries.status', '=', 'sent'),
    is('deliveries.ts', 'is not', null),
    is('deliveries.reason', 'is', null),
  ]);
}

/** Why a post is not changed that only a person has seen. */
export const NOT_FOUND = 'unknown-post';

/** Lets the author be told how it went. */
export async function reportFrom(trx: Trx, announcementId: string, at: string): Promise<void> {
  await trx.updateTable('announcements').set({ report_at: at }).where('id', '=', announcementId).execute();
}

/** Says to all processes that posts of it have another address, or are to be changed again. */
export async function postsMoved(trx: Trx, announcementId: string): Promise<void> {
  await trx
    .updateTable('announcements')
    .set({ moves: plusOne('moves') })
    .where('id', '=', announcementId)
    .execute();
}

export const plusOne = (column: 'version' | 'revision' | 'moves' | 'attempts' | 'receipts') =>
  sql<number>`${sql.ref(column)} + 1`;

/** A list that is kept as JSON. */
export function listOf(json: string): string[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.filter((one) => typeof one === 'string') : [];
}
