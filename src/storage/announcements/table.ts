import { sql, type Kysely } from 'kysely';
import type { AnnouncementStatus, DeliveryKind, DeliveryStatus, Ping } from './announcement.ts';

type Flag = 0 | 1;

export type AnnouncementTables = {
  announcements: {
    id: string;
    status: AnnouncementStatus;
    version: number;
    revision: number;
    replaces_id: string | null;
    replaces_version: number | null;
    author: string | null;
    created_at: string;
    changed_by: string | null;
    changed_at: string;
    headline: string;
    text: string;
    channels: string;
    audiences: string;
    entries: string;
    wants_receipt: Flag;
    ping: Ping;
    send_at: string | null;
    sent_at: string | null;
    corrected_at: string | null;
    withdrawn_at: string | null;
    withdraw_reason: string | null;
    reminded_at: string | null;
    receipts: number;
    /** Grows when posts of it get an address, or are to be changed again. */
    moves: number;
    receipts_from: number;
    /** From when on its author is to be told how it went; null: there is nothing to tell. */
    report_at: string | null;
  };
  announcement_revisions: {
    announcement_id: string;
    revision: number;
    headline: string;
    text: string;
    at: string;
    by: string | null;
  };
  deliveries: {
    id: string;
    announcement_id: string;
    kind: DeliveryKind;
    channel: string;
    status: DeliveryStatus;
    due_at: string;
    posting_since: string | null;
    attempts: number;
    /** Names one claim. */
    claimed_by: string | null;
    /** The end of the claim, or of the pause that Slack asked for. */
    next_at: string;
    ts: string | null;
    permalink: string | null;
    reason: string | null;
    shown_revision: number | null;
    shown_receipts: number | null;
  };
  receipts: {
    announcement_id: string;
    user_id: string;
    at: string;
    /** Of the announcement, as it was read. */
    revision: number;
    /** Where it was read; null: not known. */
    channel: string | null;
  };
  audiences: {
    id: string;
    version: number;
    name: string;
    /** The name as it is compared. */
    name_key: string;
    channels: string;
  };
};

/** Makes the tables of announcements. */
export async function createAnnouncementTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('announcements')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('replaces_id', 'text')
    .addColumn('replaces_version', 'integer')
    .addColumn('author', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text')
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('headline', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('channels', 'text', (column) => column.notNull())
    .addColumn('entries', 'text', (column) => column.notNull())
    .addColumn('wants_receipt', 'integer', (column) => column.notNull())
    .addColumn('ping', 'text', (column) => column.notNull())
    .addColumn('send_at', 'text')
    .addColumn('sent_at', 'text')
    .addColumn('corrected_at', 'text')
    .addColumn('withdrawn_at', 'text')
    .addColumn('reminded_at', 'text')
    .addColumn('receipts', 'integer', (column) => column.notNull())
    .addColumn('report_due', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('announcements_status')
    .on('announcements')
    .columns(['status', 'send_at'])
    .execute();

  await schema
    .createTable('announcement_revisions')
    .addColumn('announcement_id', 'text', (column) =>
      column.notNull().references('announcements.id').onDelete('cascade'),
    )
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('headline', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text')
    .addPrimaryKeyConstraint('announcement_revisions_key', ['announcement_id', 'revision'])
    .execute();

  await schema
    .createTable('deliveries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('announcement_id', 'text', (column) =>
      column.notNull().references('announcements.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('posting_since', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('claimed_by', 'text')
    .addColumn('next_at', 'text', (column) => column.notNull())
    .addColumn('ts', 'text')
    .addColumn('permalink', 'text')
    .addColumn('reason', 'text')
    .addColumn('shown_revision', 'integer')
    .addColumn('shown_receipts', 'integer')
    // No channel has two deliveries of one announcement.
    .addUniqueConstraint('deliveries_once', ['announcement_id', 'kind', 'channel'])
    .execute();
  await schema.createIndex('deliveries_next').on('deliveries').columns(['status', 'next_at']).execute();

  await schema
    .createTable('receipts')
    .addColumn('announcement_id', 'text', (column) =>
      column.notNull().references('announcements.id').onDelete('cascade'),
    )
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('receipts_key', ['announcement_id', 'user_id'])
    .execute();
  await schema.createIndex('receipts_user').on('receipts').column('user_id').execute();
  await schema.createIndex('receipts_at').on('receipts').column('at').execute();
}

/** A time in the place of a flag: the claim on a report runs out when its process died. */
export async function giveReportsATime(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('announcements').addColumn('report_at', 'text').execute();
  await sql`update announcements set report_at = changed_at where report_due = 1`.execute(db);
  await db.schema.alterTable('announcements').dropColumn('report_due').execute();
}

/** What is looked for every second is found without reading all there ever was. */
export async function findPostsAtLittleCost({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('announcements')
    .addColumn('moves', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .createIndex('announcements_report')
    .on('announcements')
    .column('report_at')
    .where(sql.ref('report_at'), 'is not', null)
    .execute();
  await schema
    .createIndex('deliveries_without_address')
    .on('deliveries')
    .columns(['status', 'next_at'])
    .where(sql.ref('permalink'), 'is', null)
    .execute();
  await schema
    .createIndex('announcements_version')
    .on('announcements')
    .columns(['status', 'version', 'revision', 'moves', 'receipts'])
    .execute();
}

/** Which revision somebody read and where, from which one receipts count, and why an announcement was withdrawn. */
export async function askForReceiptsAnew({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('announcements')
    .addColumn('receipts_from', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await schema.alterTable('announcements').addColumn('withdraw_reason', 'text').execute();
  await schema
    .alterTable('receipts')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await schema.alterTable('receipts').addColumn('channel', 'text').execute();
}

/** Named groups of channels, and which of them an announcement goes to. */
export async function createAudiences({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('audiences')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull().unique())
    .addColumn('channels', 'text', (column) => column.notNull())
    .execute();
  await schema
    .alterTable('announcements')
    .addColumn('audiences', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
}
