import type { Generated, Kysely } from 'kysely';
import { createNumberedTable, type DatabaseKind } from '../database/columns.ts';

export type LearnedTables = {
  learned: {
    id: Generated<number>;
    at: string;
    by: string | null;
    change: string;
    exported_at: string | null;
    miss_id: string | null;
  };
};

export async function createLearnedTable({ schema }: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  await createNumberedTable(schema, kind, 'learned')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('change', 'text', (column) => column.notNull())
    .addColumn('exported_at', 'text')
    .execute();
  await schema.createIndex('learned_exported').on('learned').column('exported_at').execute();
}

/** A change knows the miss that it answers: nobody is told of an answer before that is in use. */
export async function linkChangesToMisses({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('learned').addColumn('miss_id', 'text').execute();
}
