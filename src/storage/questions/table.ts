import type { Kysely, Selectable } from 'kysely';
import type { AskedQuestion, Outcome, Place, Vote } from './questions.ts';

/** What a place looks like in a row. */
export type PlaceColumns = { channel: string; thread_ts: string | null; is_private: 0 | 1 };

export type QuestionTables = {
  questions: PlaceColumns & {
    id: string;
    at: string;
    user_id: string;
    text: string;
    language: 'da' | 'en';
    surface: AskedQuestion['surface'];
    outcome: Outcome;
    entry_id: string | null;
    joined_to: string | null;
  };
  votes: { question_id: string; user_id: string; vote: Vote; entry_id: string | null; at: string };
  /** What remains of rows that are gone. `entry_id` is empty where it is not counted by entry. */
  daily_counts: { day: string; figure: Counted; entry_id: string; count: number };
};

/** What is counted a day: `shown` and votes by entry, the others over all; votes of earlier versions over all, too. */
export type Counted = Outcome | Vote | 'miss' | 'closed-miss' | 'shown' | 'too-late';

/** As the first migration with them makes them. */
export async function createQuestionTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('questions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('surface', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text')
    .addColumn('is_private', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('questions_at').on('questions').column('at').execute();
  await schema.createIndex('questions_user').on('questions').columns(['user_id', 'at']).execute();

  await schema
    .createTable('votes')
    .addColumn('question_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('vote', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('votes_key', ['question_id', 'user_id'])
    .execute();
  await schema.createIndex('votes_at').on('votes').column('at').execute();
  await schema.createIndex('votes_user').on('votes').column('user_id').execute();

  await schema
    .createTable('daily_counts')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('figure', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('daily_counts_key', ['day', 'figure', 'entry_id'])
    .execute();
}

/** A question knows the one that it was understood together with. */
export async function joinQuestions({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('questions').addColumn('joined_to', 'text').execute();
}

/** A row as others see it. */
export function toQuestion(row: Selectable<QuestionTables['questions']>): AskedQuestion {
  const { id, at, text, language, surface, outcome } = row;
  return {
    id,
    at,
    userId: row.user_id,
    text,
    language,
    surface,
    outcome,
    entryId: row.entry_id,
    place: toPlace(row),
    joinedTo: row.joined_to,
  };
}

/** Three columns as one place. */
export function toPlace({ channel, thread_ts, is_private }: PlaceColumns): Place {
  return { channel, threadTs: thread_ts, isPrivate: is_private === 1 };
}

/** A place in its three columns. */
export function fromPlace({ channel, threadTs, isPrivate }: Place): PlaceColumns {
  return { channel, thread_ts: threadTs, is_private: isPrivate ? 1 : 0 };
}
