import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Errands } from './errands.ts';

/** What is to be said once, in a database. A claim is one conditional statement, so that one of several processes gets it. */
export function createErrands(db: Kysely<Tables>): Errands {
  const change = async (
    name: string,
    to: Partial<Pick<Tables['errands'], 'done_at' | 'not_before'>>,
  ): Promise<void> => {
    await db.updateTable('errands').set(to).where('name', '=', name).where('done_at', 'is', null).execute();
  };
  return {
    free: async (names, at) => {
      if (names.length === 0) return new Set();
      const taken = await db
        .selectFrom('errands')
        .select('name')
        .where('name', 'in', names)
        .where((is) => is.or([is('done_at', 'is not', null), is('not_before', '>', at)]))
        .execute();
      const notFree = new Set(taken.map(({ name }) => name));
      return new Set(names.filter((name) => !notFree.has(name)));
    },
    take: async (name, { at, until }) => {
      const first = await db
        .insertInto('errands')
        .values({ name, since: at, not_before: until, done_at: null })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .returning('since')
        .executeTakeFirst();
      if (first !== undefined) return { ...first, isAgain: false };
      const again = await db
        .updateTable('errands')
        .set({ not_before: until })
        .where('name', '=', name)
        .where('done_at', 'is', null)
        .where('not_before', '<=', at)
        .returning('since')
        .executeTakeFirst();
      return again === undefined ? null : { ...again, isAgain: true };
    },
    done: (name, at) => change(name, { done_at: at }),
    later: (name, notBefore) => change(name, { not_before: notBefore }),
  };
}
