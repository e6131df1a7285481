import type { Kysely } from 'kysely';
import type { Coordinators } from './storage.ts';
import type { Tables } from './tables.ts';

/** Coordinators named in Slack, in a database. */
export function createCoordinators(db: Kysely<Tables>): Coordinators {
  return {
    add: async (userId, by, at) => {
      await db
        .insertInto('coordinators')
        .values({ user_id: userId, named_by: by, at })
        .onConflict((conflict) => conflict.column('user_id').doNothing())
        .execute();
    },
    remove: async (userId) => {
      await db.deleteFrom('coordinators').where('user_id', '=', userId).execute();
    },
    all: async () => {
      const rows = await db
        .selectFrom('coordinators')
        .select('user_id')
        .orderBy('at')
        .orderBy('user_id')
        .execute();
      return rows.map(({ user_id: userId }) => userId);
    },
  };
}
