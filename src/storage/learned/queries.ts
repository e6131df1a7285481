import type { Kysely } from 'kysely';
import type { Learned } from './learned.ts';
import type { Tables } from '../tables.ts';

/** What was learned, in a database. */
export function createLearned(db: Kysely<Tables>): Learned {
  return {
    active: () =>
      db
        .selectFrom('learned')
        .select(['id', 'at', 'by', 'change', 'miss_id as missId'])
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
