import type { Kysely } from 'kysely';
import { writeAct } from './acts.ts';
import type { Coordinators } from './coordinators.ts';
import type { Tables } from '../tables.ts';

/** Coordinators named in Slack, in a database. */
export function createCoordinators(db: Kysely<Tables>): Coordinators {
  return {
    add: (userId, act) =>
      db.transaction().execute(async (trx) => {
        const added = await trx
          .insertInto('coordinators')
          .values({ user_id: userId, named_by: act.by, at: act.at })
          .onConflict((conflict) => conflict.column('user_id').doNothing())
          .returning('user_id')
          .execute();
        if (added.length === 0) return false;
        await writeAct(trx, act);
        return true;
      }),
    remove: (userId, act) =>
      db.transaction().execute(async (trx) => {
        const removed = await trx
          .deleteFrom('coordinators')
          .where('user_id', '=', userId)
          .returning('user_id')
          .execute();
        if (removed.length === 0) return false;
        await writeAct(trx, act);
        return true;
      }),
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
