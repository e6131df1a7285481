import type { Generated, Kysely } from 'kysely';
import { createNumberedTable, type DatabaseKind } from '../database/columns.ts';

export type CoordinatorTables = {
  coordinators: { user_id: string; named_by: string | null; at: string };
  acts: { id: Generated<number>; at: string; by: string | null; kind: string; subject: string };
};

/** As the first migration with it makes it. */
export async function createCoordinatorsTable({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('coordinators')
    .addColumn('user_id', 'text', (column) => column.primaryKey())
    .addColumn('named_by', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}

/** As the first migration with it makes it. */
export async function createActsTable({ schema }: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  await createNumberedTable(schema, kind, 'acts')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('acts_at').on('acts').column('at').execute();
}
