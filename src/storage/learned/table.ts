import { sql, type Generated, type Kysely } from 'kysely';
import { createNumberedTable, type DatabaseKind } from '../database/columns.ts';

export type LearnedTables = {
  learned: {
    id: Generated<number>;
    at: string;
    by: string | null;
    change: string;
    exported_at: string | null;
    miss_id: string | null;
    /** What the deed was about: the id of an entry or of a miss. */
    subject: string | null;
    taken_back_at: string | null;
    taken_back_by: string | null;
  };
};

/** As the first migration with it makes it. */
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

/** A change knows the entry that it is about, and can be taken back. */
export async function letChangesBeTakenBack(db: Kysely<unknown>): Promise<void> {
  for (const column of ['subject', 'taken_back_at', 'taken_back_by'])
    await db.schema.alterTable('learned').addColumn(column, 'text').execute();
  await db.schema.createIndex('learned_subject').on('learned').column('subject').execute();
  const { rows } = await sql<{ id: number; change: string }>`select id, change from learned`.execute(db);
  for (const { id, change } of rows)
    await sql`update learned set subject = ${subjectIn(change)} where id = ${id}`.execute(db);
}

/** Where the changes of that time named their entry. */
function subjectIn(change: string): string | null {
  return /"(?:entry|id)":"([a-z0-9-]+)"/u.exec(change)?.[1] ?? null;
}
