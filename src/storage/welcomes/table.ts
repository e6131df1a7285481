import type { Kysely } from 'kysely';

export type WelcomeTables = { welcomes: { user_id: string; at: string } };

/** As the first migration with it makes it. */
export async function createWelcomesTable({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('welcomes')
    .addColumn('user_id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
