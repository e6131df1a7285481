import type { Kysely } from 'kysely';
import { addToCounts, ofQuestion } from './daily-counts.ts';
import { byEntry, figures, mostShown } from './figures.ts';
import { plainText } from '../database/columns.ts';
import { fromPlace, toQuestion } from './table.ts';
import type { AskedQuestion, Questions, Votes } from './questions.ts';
import type { Tables } from '../tables.ts';

/** What somebody asked, newest first: all of it, or the last few. */
export async function questionsOf(
  db: Kysely<Tables>,
  userId: string,
  limit?: number,
): Promise<readonly AskedQuestion[]> {
  const asked = db
    .selectFrom('questions')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc');
  const rows = await (limit === undefined ? asked : asked.limit(limit)).execute();
  return rows.map(toQuestion);
}

/** What was asked, in a database. */
export function createQuestions(db: Kysely<Tables>): Questions {
  return {
    add: async ({ id, at, userId, text, language, surface, outcome, entryId, place, joinedTo }) => {
      await db
        .insertInto('questions')
        .values({
          id,
          at,
          user_id: userId,
          text: plainText(text),
          language,
          surface,
          outcome,
          entry_id: entryId,
          joined_to: joinedTo,
          ...fromPlace(place),
        })
        .execute();
    },
    count: async ({ at, outcome, entryId }) => {
      const happened = ofQuestion({ at, outcome, entry_id: entryId });
      await db.transaction().execute(async (trx) => addToCounts(trx, happened));
    },
    find: async (id) => {
      const row = await db.selectFrom('questions').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toQuestion(row);
    },
    latestOf: async ({ userId, place }, ways, since, until) => {
      const { channel, thread_ts: threadTs, is_private: isPrivate } = fromPlace(place);
      const row = await db
        .selectFrom('questions')
        .selectAll()
        .where('user_id', '=', userId)
        .where('at', '>=', since)
        .where('at', '<', until)
        .where('surface', 'in', [...ways])
        .where('channel', '=', channel)
        .where('thread_ts', threadTs === null ? 'is' : '=', threadTs)
        .where('is_private', '=', isPrivate)
        .where('outcome', '<>', 'smalltalk')
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : toQuestion(row);
    },
    separate: async (id, { outcome, entryId }) => {
      await db
        .updateTable('questions')
        .set({ outcome, entry_id: entryId, joined_to: null })
        .where('id', '=', id)
        .execute();
    },
    choose: async (id, entryId) => {
      await db.updateTable('questions').set({ entry_id: entryId }).where('id', '=', id).execute();
    },
    maybeMissed: async (since, until) => {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('at', '>=', since)
        .where('at', '<', until)
        .where('outcome', 'in', ['suggestions', 'not-covered'])
        .where('entry_id', 'is', null)
        .where('id', 'not in', db.selectFrom('askers').select('question_id'))
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toQuestion);
    },
    ofUser: async (userId, limit) => questionsOf(db, userId, limit),
    mostShown: (since, limit) => mostShown(db, since, limit),
    byEntry: (since, until) => byEntry(db, since, until),
    figures: (since, until) => figures(db, since, until),
  };
}

/** Votes in a database. */
export function createVotes(db: Kysely<Tables>): Votes {
  return {
    cast: async ({ questionId, userId, vote, entryId, at }) => {
      await db
        .insertInto('votes')
        .values({ question_id: questionId, user_id: userId, vote, entry_id: entryId, at })
        .onConflict((conflict) =>
          conflict.columns(['question_id', 'user_id']).doUpdateSet({ vote, entry_id: entryId, at }),
        )
        .execute();
    },
    of: async (questionId) => {
      const rows = await db
        .selectFrom('votes')
        .select(['user_id', 'vote'])
        .where('question_id', '=', questionId)
        .orderBy('at')
        .orderBy('user_id')
        .execute();
      return rows.map(({ user_id: userId, vote }) => ({ userId, vote }));
    },
  };
}
