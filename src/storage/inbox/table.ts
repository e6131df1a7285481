import { sql, type Kysely } from 'kysely';

export type InboxTables = {
  inbox: {
    key: string;
    /** Empty for what cannot be edited. */
    wording: string;
    version: string;
    /** Null once answered. */
    event: string | null;
    at: string;
    tries: number;
    claimed_by: string | null;
    claimed_until: string | null;
    answered_at: string | null;
  };
};

/** As the first migration with it makes it. */
export async function createInboxTable({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('inbox')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('event', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'text')
    .addColumn('answered_at', 'text')
    .execute();
  await schema
    .createIndex('inbox_open')
    .on('inbox')
    .column('at')
    .where(sql.ref('answered_at'), 'is', null)
    .execute();
}

/** A message can be edited: then it is the same one in another wording. */
export async function tellWordingsApart({ schema }: Kysely<unknown>): Promise<void> {
  for (const name of ['wording', 'version'])
    await schema
      .alterTable('inbox')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(''))
      .execute();
}

/** What is too old is found in portions, without reading the rest each time. */
export async function findOldMessages({ schema }: Kysely<unknown>): Promise<void> {
  await schema.createIndex('inbox_at').on('inbox').column('at').execute();
}
