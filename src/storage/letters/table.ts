import type { Kysely, Selectable } from 'kysely';
import type { Letter } from './letters.ts';

export type LetterTables = {
  letters: {
    id: string;
    miss_id: string;
    question_id: string;
    written_by: string;
    to_user: string;
    text: string;
    at: string;
    state: Letter['state'];
    /** The end of the claim, or the earliest time of the next one. */
    posting_until: string | null;
  };
};

/** As the first migration with it makes it. */
export async function createLettersTable({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('letters')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('miss_id', 'text', (column) => column.notNull().references('misses.id').onDelete('cascade'))
    .addColumn('question_id', 'text', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull())
    .addColumn('to_user', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('posting_until', 'text')
    .execute();
  await schema.createIndex('letters_miss').on('letters').column('miss_id').execute();
  await schema.createIndex('letters_state').on('letters').columns(['state', 'at']).execute();
}

/** A row as others see it. */
export function toLetter(row: Selectable<LetterTables['letters']>): Letter {
  const { id, text, at, state } = row;
  return {
    id,
    missId: row.miss_id,
    questionId: row.question_id,
    from: row.written_by,
    to: row.to_user,
    text,
    at,
    state,
  };
}
