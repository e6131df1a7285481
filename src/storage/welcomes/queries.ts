import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Welcomes } from './welcomes.ts';

/** Whom the bot has welcomed, in a database. */
export function createWelcomes(db: Kysely<Tables>): Welcomes {
  return {
    add: async (userId, at) => {
      const added = await db
        .insertInto('welcomes')
        .values({ user_id: userId, at })
        .onConflict((conflict) => conflict.doNothing())
        .returning('user_id')
        .executeTakeFirst();
      return added !== undefined;
    },
    remove: async (userId) => {
      await db.deleteFrom('welcomes').where('user_id', '=', userId).execute();
    },
  };
}
