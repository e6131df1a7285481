import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import type { Votes } from './storage.ts';

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
