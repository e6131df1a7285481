import type { Kysely } from 'kysely';
import type { Listening } from './channels.ts';

export type ChannelTables = {
  channels: { channel: string; listening: Listening };
  threads: { channel: string; thread_ts: string; at: string };
};

/** As the first migration with them makes them. */
export async function createChannelTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('channels')
    .addColumn('channel', 'text', (column) => column.primaryKey())
    .addColumn('listening', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('threads')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('threads_key', ['channel', 'thread_ts'])
    .execute();
  await schema.createIndex('threads_at').on('threads').column('at').execute();
}
