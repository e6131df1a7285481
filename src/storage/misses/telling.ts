import type { Kysely } from 'kysely';
import { toAsker, toMiss } from './table.ts';
import type { Misses } from './misses.ts';
import type { Tables } from '../tables.ts';

type Telling = Pick<Misses, 'nextToTell' | 'told' | 'tellLater'>;
type Claim = Parameters<Telling['nextToTell']>[0];
type Taken = Awaited<ReturnType<Telling['nextToTell']>>;

/** Who is told of an answer, in a database. A claim is one conditional update, so that one of several processes gets it. */
export function createTelling(db: Kysely<Tables>): Telling {
  const change = async (
    { missId, userId }: Parameters<Telling['told']>[0],
    to: Partial<Pick<Tables['askers'], 'told_at' | 'telling_until'>>,
  ): Promise<void> => {
    await db
      .updateTable('askers')
      .set(to)
      .where('miss_id', '=', missId)
      .where('user_id', '=', userId)
      .where('told_at', 'is', null)
      .execute();
  };
  return {
    nextToTell: (claim) => nextToTell(db, claim),
    told: (asker, at) => change(asker, { told_at: at }),
    tellLater: (asker, notBefore) => change(asker, { telling_until: notBefore }),
  };
}

/** Claims the asker who waited longest; where another process was first, the next one. */
async function nextToTell(db: Kysely<Tables>, claim: Claim): Promise<Taken> {
  for (;;) {
    const next = await db
      .selectFrom('askers')
      .innerJoin('misses', 'misses.id', 'askers.miss_id')
      .selectAll('askers')
      .where('misses.status', '=', 'answered')
      .where('askers.told_at', 'is', null)
      .where((is) =>
        is.or([is('askers.telling_until', 'is', null), is('askers.telling_until', '<=', claim.at)]),
      )
      .orderBy('misses.closed_at')
      .orderBy('askers.at')
      .orderBy('askers.question_id')
      .executeTakeFirst();
    if (next === undefined) return null;
    const taken = await take(db, next, claim);
    if (taken !== null) return taken;
  }
}

/** Claims all questions of the same person at that miss, so that nobody is told twice; null when another process was first. */
async function take(db: Kysely<Tables>, asker: Tables['askers'], { at, until }: Claim): Promise<Taken> {
  return db.transaction().execute(async (trx) => {
    const taken = await trx
      .updateTable('askers')
      .set({ telling_until: until })
      .where('miss_id', '=', asker.miss_id)
      .where('question_id', '=', asker.question_id)
      .where('told_at', 'is', null)
      .where((is) => is.or([is('telling_until', 'is', null), is('telling_until', '<=', at)]))
      .returning('miss_id')
      .execute();
    if (taken.length === 0) return null;
    await trx
      .updateTable('askers')
      .set({ telling_until: until })
      .where('miss_id', '=', asker.miss_id)
      .where('user_id', '=', asker.user_id)
      .where('told_at', 'is', null)
      .execute();
    const miss = await trx
      .selectFrom('misses')
      .selectAll()
      .where('id', '=', asker.miss_id)
      .executeTakeFirstOrThrow();
    return { ...toAsker(asker), miss: toMiss(miss), isAgain: asker.telling_until !== null };
  });
}
