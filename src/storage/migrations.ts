import { sql, type Kysely, type Migration } from 'kysely';
import { createAnnouncementTables, giveReportsATime } from './announcements/migration.ts';

/** The two kinds of database differ for migrations in how they number rows. */
export type DatabaseKind = 'embedded' | 'postgres';

/** Every change of the tables so far, by name in the order they are applied. Released ones are never edited. */
export function migrations(kind: DatabaseKind): Record<string, Migration> {
  return {
    '001-what-is-remembered': { up: (db) => createTables(db, kind) },
    '002-announcements': { up: (db) => createAnnouncementTables(db) },
    '003-announcement-reports': { up: (db) => giveReportsATime(db) },
    '004-telling-for-sure': { up: addTellingClaims },
    '005-what-answers-a-miss': { up: linkChangesToMisses },
  };
}

/** Who is told of an answer is taken on for a time, so that they are told although somebody dies on it. */
async function addTellingClaims(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('askers').addColumn('telling_until', 'text').execute();
}

/** A change knows the miss that it answers: nobody is told of an answer before that is in use. */
async function linkChangesToMisses(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('learned').addColumn('miss_id', 'text').execute();
}

async function createTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { schema } = db;
  const numbered = (table: string) =>
    kind === 'postgres'
      ? schema.createTable(table).addColumn('id', 'serial', (column) => column.primaryKey())
      : schema.createTable(table).addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement());

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
    .createTable('misses')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('first_at', 'text', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text')
    .addColumn('closed_at', 'text')
    .execute();
  await schema.createIndex('misses_status').on('misses').columns(['status', 'closed_at']).execute();

  await schema
    .createTable('askers')
    .addColumn('miss_id', 'text', (column) => column.notNull().references('misses.id').onDelete('cascade'))
    .addColumn('question_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text')
    .addColumn('is_private', 'integer', (column) => column.notNull())
    .addColumn('is_open', 'integer', (column) => column.notNull())
    .addColumn('told_at', 'text')
    .addPrimaryKeyConstraint('askers_key', ['miss_id', 'question_id'])
    .execute();
  await schema.createIndex('askers_question').on('askers').column('question_id').execute();
  await schema.createIndex('askers_user').on('askers').column('user_id').execute();
  await schema.createIndex('askers_at').on('askers').column('at').execute();

  await numbered('learned')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('change', 'text', (column) => column.notNull())
    .addColumn('exported_at', 'text')
    .execute();
  await schema.createIndex('learned_exported').on('learned').column('exported_at').execute();

  await schema
    .createTable('coordinators')
    .addColumn('user_id', 'text', (column) => column.primaryKey())
    .addColumn('named_by', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();

  await numbered('acts')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('acts_at').on('acts').column('at').execute();

  await schema
    .createTable('daily_counts')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('figure', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('daily_counts_key', ['day', 'figure', 'entry_id'])
    .execute();
}
