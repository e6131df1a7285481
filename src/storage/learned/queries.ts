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
        .where('taken_back_at', 'is', null)
        .orderBy('id')
        .execute(),
    of: async (entryId) => {
      const rows = await db
        .selectFrom('learned')
        .selectAll()
        .where('subject', '=', entryId)
        // Of what expired only the number is left.
        .where('change', '<>', '')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(({ id, at, by, change, miss_id, exported_at, taken_back_at, taken_back_by }) => ({
        id,
        at,
        by,
        change,
        missId: miss_id,
        exportedAt: exported_at,
        takenBack: taken_back_at === null ? null : { at: taken_back_at, by: taken_back_by },
      }));
    },
    version: async () => {
      // All only ever grow, and each change of what is active makes one of them grow.
      const { all, exported, takenBack } = await db
        .selectFrom('learned')
        .select(({ fn }) => [
          fn.count('id').as('all'),
          fn.count('exported_at').as('exported'),
          fn.count('taken_back_at').as('takenBack'),
        ])
        .executeTakeFirstOrThrow();
      return `${all}-${exported}-${takenBack}`;
    },
    exported: async (ids, at) => {
      if (ids.length === 0) return [];
      await db
        .updateTable('learned')
        .set({ exported_at: at })
        .where('id', 'in', [...ids])
        .where('exported_at', 'is', null)
        .where('taken_back_at', 'is', null)
        .execute();
      const takenBack = await db
        .selectFrom('learned')
        .select('id')
        .where('id', 'in', [...ids])
        .where('taken_back_at', 'is not', null)
        .orderBy('id')
        .execute();
      return takenBack.map(({ id }) => id);
    },
  };
}
