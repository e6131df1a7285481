import type { Kysely } from 'kysely';
import type { Acts } from './storage.ts';
import type { Tables } from './tables.ts';

/** What coordinators did, in a database. */
export function createActs(db: Kysely<Tables>): Acts {
  return {
    add: async ({ at, by, kind, subject }) => {
      await db.insertInto('acts').values({ at, by, kind, subject }).execute();
    },
    latest: (limit) =>
      db
        .selectFrom('acts')
        .select(['at', 'by', 'kind', 'subject'])
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
  };
}
