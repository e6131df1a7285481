import { sql, type Kysely } from 'kysely';
import { plainText } from './plain-text.ts';
import { toAsker, toMiss } from './rows.ts';
import type { Asker, Misses } from './storage.ts';
import { fromPlace, type Tables } from './tables.ts';
import { createTelling } from './telling.ts';

/** Misses and who stands behind them, in a database. */
export function createMisses(db: Kysely<Tables>): Misses {
  return {
    add: async ({ id, text, language, reason, firstAt }, asker) => {
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('misses')
          .values({
            id,
            text: plainText(text),
            language,
            reason,
            first_at: firstAt,
            last_at: firstAt,
            count: 1,
            status: 'open',
            entry_id: null,
            closed_at: null,
          })
          .execute();
        await trx
          .insertInto('askers')
          .values(askerRow(id, asker, firstAt))
          .execute();
      });
    },
    again: async (missId, asker, at) => {
      await db.transaction().execute(async (trx) => {
        const added = await trx
          .insertInto('askers')
          .values(askerRow(missId, asker, at))
          .onConflict((conflict) => conflict.columns(['miss_id', 'question_id']).doNothing())
          .returning('question_id')
          .execute();
        if (added.length === 0) return;
        await trx
          .updateTable('misses')
          .set({ count: sql`count + 1`, last_at: sql`case when last_at < ${at} then ${at} else last_at end` })
          .where('id', '=', missId)
          .execute();
      });
    },
    find: async (id) => {
      const row = await db.selectFrom('misses').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toMiss(row);
    },
    ofQuestion: async (questionId) => {
      const row = await db
        .selectFrom('askers')
        .innerJoin('misses', 'misses.id', 'askers.miss_id')
        .selectAll('misses')
        .where('askers.question_id', '=', questionId)
        .orderBy('askers.at', 'desc')
        .executeTakeFirst();
      return row === undefined ? null : toMiss(row);
    },
    open: async () => {
      const rows = await db
        .selectFrom('misses')
        .selectAll()
        .where('status', '=', 'open')
        .orderBy('count', 'desc')
        .orderBy('last_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toMiss);
    },
    showAsker: async (missId, questionId) => {
      await db
        .updateTable('askers')
        .set({ is_open: 1 })
        .where('miss_id', '=', missId)
        .where('question_id', '=', questionId)
        .execute();
    },
    askers: async (missId) => {
      const rows = await db
        .selectFrom('askers')
        .selectAll()
        .where('miss_id', '=', missId)
        .orderBy('at')
        .orderBy('question_id')
        .execute();
      return rows.map(toAsker);
    },
    close: async (missId, { status, entryId, at }) => {
      const closed = await db
        .updateTable('misses')
        .set({ status, entry_id: entryId, closed_at: at })
        .where('id', '=', missId)
        .where('status', '=', 'open')
        .returning('id')
        .execute();
      return closed.length > 0;
    },
    ...createTelling(db),
  };
}

function askerRow(
  missId: string,
  { questionId, userId, place }: Omit<Asker, 'missId' | 'isOpen'>,
  at: string,
): Tables['askers'] {
  return {
    miss_id: missId,
    question_id: questionId,
    user_id: userId,
    at,
    ...fromPlace(place),
    is_open: 0,
    told_at: null,
    telling_until: null,
  };
}
