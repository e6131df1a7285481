import type { Kysely } from 'kysely';

export type ErrandTables = {
  errands: { name: string; since: string; not_before: string; done_at: string | null };
};

/** As the first migration with it makes it. */
export async function createErrandsTable({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('errands')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('not_before', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text')
    .execute();
}
