import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely';
import type { DatabaseKind } from './database/columns.ts';
import { ofMiss, rewordMisses } from './misses/erasing.ts';
import { addToCounts, ofQuestion, ofVote, type Happening } from './questions/daily-counts.ts';
import type { Tables } from './tables.ts';

/** So many rows go at a time: a few milliseconds, in which nobody else writes. */
const PORTION = 200;

/** Deletes some rows; gives how many, and what is counted of them. */
type Portion = (
  trx: Transaction<Tables>,
) => Promise<{ readonly rows: number; readonly happened: Happening[] }>;

/**
 * Deletes what is older and adds it to the counts, in portions, so that others get their turn. Two processes may do so at once: whoever
 * deletes a row counts it.
 */
export async function expire(db: Kysely<Tables>, kind: DatabaseKind, before: string): Promise<void> {
  for (const portion of portions(before, kind === 'postgres')) await repeat(db, portion);
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('askers').where('at', '<', before).execute();
    await trx.deleteFrom('letters').where('at', '<', before).execute();
    await rewordMisses(trx);
    await trx.deleteFrom('threads').where('at', '<', before).execute();
    // The row stays, because the version of what was learned is made from the number of rows.
    await trx
      .updateTable('learned')
      .set({ change: '', by: null, miss_id: null, taken_back_by: null })
      .where((is) => is.or([is('exported_at', '<', before), is('taken_back_at', '<', before)]))
      .execute();
    await expireAnnouncements(trx, before);
  });
}

async function repeat(db: Kysely<Tables>, portion: Portion): Promise<void> {
  for (;;) {
    const rows = await db.transaction().execute(async (trx) => {
      const done = await portion(trx);
      await addToCounts(trx, done.happened);
      return done.rows;
    });
    if (rows === 0) return;
  }
}

/** What there may be very many of. */
function portions(before: string, isShared: boolean): Portion[] {
  return [
    async (trx) => {
      const some = trx
        .selectFrom('questions')
        .select('id')
        .where('at', '<', before)
        .limit(PORTION)
        .$if(isShared, untaken);
      const gone = await trx
        .deleteFrom('questions')
        .where('id', 'in', some)
        .returning(['at', 'outcome', 'entry_id'])
        .execute();
      return { rows: gone.length, happened: gone.flatMap(ofQuestion) };
    },
    async (trx) => {
      const some = trx
        .selectFrom('votes')
        .select(['question_id', 'user_id'])
        .where('at', '<', before)
        .limit(PORTION)
        .$if(isShared, untaken);
      const gone = await trx
        .deleteFrom('votes')
        .where((is) =>
          is(is.refTuple('question_id', 'user_id'), 'in', some.$asTuple('question_id', 'user_id')),
        )
        .returning(['at', 'vote', 'entry_id'])
        .execute();
      return { rows: gone.length, happened: gone.map(ofVote) };
    },
    async (trx) => {
      const some = trx
        .selectFrom('misses')
        .select('id')
        .where((is) =>
          is.or([
            is('closed_at', '<', before),
            is.and([is('status', '=', 'open'), is('last_at', '<', before)]),
          ]),
        )
        .limit(PORTION)
        .$if(isShared, untaken);
      const gone = await trx
        .deleteFrom('misses')
        .where('id', 'in', some)
        .returning(['first_at', 'closed_at'])
        .execute();
      return { rows: gone.length, happened: gone.flatMap(ofMiss) };
    },
    async (trx) => {
      const some = trx
        .selectFrom('inbox')
        .select('key')
        .where('at', '<', before)
        .limit(PORTION)
        .$if(isShared, untaken);
      const gone = await trx.deleteFrom('inbox').where('key', 'in', some).returning('key').execute();
      return { rows: gone.length, happened: [] };
    },
    async (trx) => {
      const some = trx
        .selectFrom('receipts')
        .select(['announcement_id', 'user_id'])
        .where('at', '<', before)
        .limit(PORTION)
        .$if(isShared, untaken);
      const gone = await trx
        .deleteFrom('receipts')
        .where((is) =>
          is(is.refTuple('announcement_id', 'user_id'), 'in', some.$asTuple('announcement_id', 'user_id')),
        )
        .returning('user_id')
        .execute();
      return { rows: gone.length, happened: [] };
    },
  ];
}

/** Without those that another process is deleting. */
function untaken<O>(query: SelectQueryBuilder<Tables, keyof Tables, O>) {
  return query.forUpdate().skipLocked();
}

/** Reminders and unused drafts are deleted; announcements and their counts of receipts stay. */
async function expireAnnouncements(trx: Transaction<Tables>, before: string): Promise<void> {
  await trx.deleteFrom('deliveries').where('kind', '=', 'reminder').where('due_at', '<', before).execute();
  await trx
    .deleteFrom('announcements')
    .where('status', '=', 'draft')
    .where('changed_at', '<', before)
    .execute();
}
