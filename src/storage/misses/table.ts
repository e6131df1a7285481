import { sql, type Kysely, type Selectable } from 'kysely';
import { toPlace, type PlaceColumns } from '../questions/table.ts';
import type { Asker, Miss, MissReason } from './misses.ts';

export type MissTables = {
  misses: {
    id: string;
    text: string;
    language: 'da' | 'en';
    reason: MissReason;
    first_at: string;
    last_at: string;
    count: number;
    status: Miss['status'];
    entry_id: string | null;
    closed_at: string | null;
    taken_by: string | null;
    taken_at: string | null;
    /** Grows with every new wording of any miss. */
    wording: number;
  };
  askers: PlaceColumns & {
    miss_id: string;
    question_id: string;
    user_id: string;
    at: string;
    is_open: 0 | 1;
    note: string | null;
    told_at: string | null;
    /** The end of the claim, or the earliest time of the next one. */
    telling_until: string | null;
  };
};

/** As the first migration with them makes them. */
export async function createMissTables({ schema }: Kysely<unknown>): Promise<void> {
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
}

/** An asker is claimed for a time before they are told, so that the death of a process does not lose them. */
export async function addTellingClaims({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('askers').addColumn('telling_until', 'text').execute();
}

/** Whoever asks a coordinator may add a few words. */
export async function addNotes({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('askers').addColumn('note', 'text').execute();
}

/** A coordinator takes a miss on, so that not two work at the same one. */
export async function addTaking({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('misses').addColumn('taken_by', 'text').execute();
  await schema.alterTable('misses').addColumn('taken_at', 'text').execute();
}

/** A process reads the wordings only that came after those it knows. */
export async function numberWordings({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('misses')
    .addColumn('wording', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await schema.createIndex('misses_wording').on('misses').column('wording').execute();
}

/** The number of a wording that is new. Whoever records a miss sees it: writers of misses and recorders exclude each other. */
export const nextWording = sql<number>`(select coalesce(max(wording), 0) + 1 from misses)`;

/** A row as others see it. */
export function toMiss(row: Selectable<MissTables['misses']>): Miss {
  const { id, text, language, reason, count, status, taken_by: by, taken_at: at } = row;
  return {
    id,
    text,
    language,
    reason,
    firstAt: row.first_at,
    lastAt: row.last_at,
    count,
    status,
    entryId: row.entry_id,
    taken: by === null || at === null ? null : { by, at },
  };
}

/** A row as others see it. */
export function toAsker(row: Selectable<MissTables['askers']>): Asker {
  return {
    missId: row.miss_id,
    questionId: row.question_id,
    userId: row.user_id,
    place: toPlace(row),
    isOpen: row.is_open === 1,
    note: row.note,
  };
}
