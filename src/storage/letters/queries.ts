import type { Kysely } from 'kysely';
import { plainText } from '../database/columns.ts';
import type { Tables } from '../tables.ts';
import type { Letters } from './letters.ts';
import { toLetter } from './table.ts';

/** Letters in a database. A claim is one conditional update, so that one of several processes gets it. */
export function createLetters(db: Kysely<Tables>): Letters {
  const nextToPost: Letters['nextToPost'] = async ({ at, until }) => {
    for (;;) {
      const isFree = db
        .selectFrom('letters')
        .selectAll()
        .where('state', '=', 'owed')
        .where((is) => is.or([is('posting_until', 'is', null), is('posting_until', '<=', at)]));
      const next = await isFree.orderBy('at').orderBy('id').executeTakeFirst();
      if (next === undefined) return null;
      const taken = await db
        .updateTable('letters')
        .set({ posting_until: until })
        .where('id', '=', next.id)
        .where('state', '=', 'owed')
        .where((is) => is.or([is('posting_until', 'is', null), is('posting_until', '<=', at)]))
        .returning('id')
        .executeTakeFirst();
      if (taken !== undefined) return { ...toLetter(next), isAgain: next.posting_until !== null };
    }
  };
  const change = async (
    id: string,
    to: Partial<Pick<Tables['letters'], 'state' | 'posting_until'>>,
  ): Promise<void> => {
    await db.updateTable('letters').set(to).where('id', '=', id).where('state', '=', 'owed').execute();
  };
  return {
    add: async (letters) => {
      if (letters.length === 0) return;
      await db
        .insertInto('letters')
        .values(
          letters.map(({ id, missId, questionId, from, to, text, at }) => ({
            id,
            miss_id: missId,
            question_id: questionId,
            written_by: from,
            to_user: to,
            text: plainText(text),
            at,
            state: 'owed' as const,
            posting_until: null,
          })),
        )
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    find: async (id) => {
      const row = await db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toLetter(row);
    },
    ofMiss: async (missId) => {
      const letters = db.selectFrom('letters').selectAll().where('miss_id', '=', missId);
      return (await letters.orderBy('at').orderBy('id').execute()).map(toLetter);
    },
    nextToPost,
    settle: (id, state) => change(id, { state }),
    postLater: (id, notBefore) => change(id, { posting_until: notBefore }),
  };
}
