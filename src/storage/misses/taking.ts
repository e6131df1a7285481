import type { Kysely } from 'kysely';
import type { Misses } from './misses.ts';
import type { Tables } from '../tables.ts';

/** Who has taken a miss on, in a database. One conditional update, so that one of two at once gets it. */
export function createTaking(db: Kysely<Tables>): Pick<Misses, 'take' | 'giveBack'> {
  return {
    take: async (missId, by, at) => {
      await db
        .updateTable('misses')
        .set({ taken_by: by, taken_at: at })
        .where('id', '=', missId)
        .where('status', '=', 'open')
        .where('taken_by', 'is', null)
        .execute();
      const taken = await db
        .selectFrom('misses')
        .select('taken_by')
        .where('id', '=', missId)
        .where('status', '=', 'open')
        .executeTakeFirst();
      return taken?.taken_by === by;
    },
    giveBack: async (missId) => {
      await db
        .updateTable('misses')
        .set({ taken_by: null, taken_at: null })
        .where('id', '=', missId)
        .execute();
    },
  };
}
