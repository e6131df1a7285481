import type { Kysely } from 'kysely';
import { plainText } from './plain-text.ts';
import type { Learned } from './storage.ts';
import type { Tables } from './tables.ts';

/** What was learned, in a database. */
export function createLearned(db: Kysely<Tables>): Learned {
  return {
    add: async ({ at, by, change }) => {
      const { id } = await db
        .insertInto('learned')
        .values({ at, by, change: plainText(change), exported_at: null })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    active: () =>
      db
        .selectFrom('learned')
        .select(['id', 'at', 'by', 'change'])
        .where('exported_at', 'is', null)
        .orderBy('id')
        .execute(),
    version: async () => {
      // Both only ever grow, and each change of what is active makes one of them grow.
      const { all, exported } = await db
        .selectFrom('learned')
        .select(({ fn }) => [fn.count('id').as('all'), fn.count('exported_at').as('exported')])
        .executeTakeFirstOrThrow();
      return `${all}-${exported}`;
    },
    exported: async (ids, at) => {
      if (ids.length === 0) return;
      await db
        .updateTable('learned')
        .set({ exported_at: at })
        .where('id', 'in', [...ids])
        .where('exported_at', 'is', null)
        .execute();
    },
  };
}
