import type { Kysely, Transaction } from 'kysely';
import { plainText } from '../database/columns.ts';
import type { Act, Acts, Deed } from './coordinators.ts';
import type { Tables } from '../tables.ts';

/** What coordinators did, in a database. */
export function createActs(db: Kysely<Tables>): Acts {
  return {
    perform: (deed) =>
      db.transaction().execute(async (trx) => {
        // The closing comes first: of two who close a miss at once the second changes nothing.
        if (!(await close(trx, deed))) return null;
        const numbers = await learn(trx, deed);
        await writeAct(trx, deed);
        return numbers;
      }),
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

/** Writes down what somebody did, together with what it changed. */
export async function writeAct(trx: Transaction<Tables>, { at, by, kind, subject }: Act): Promise<void> {
  await trx.insertInto('acts').values({ at, by, kind, subject }).execute();
}

async function close(trx: Transaction<Tables>, { at, closes }: Deed): Promise<boolean> {
  if (closes === null) return true;
  const { missId, status, entryId } = closes;
  const closed = await trx
    .updateTable('misses')
    .set({ status, entry_id: entryId, closed_at: at })
    .where('id', '=', missId)
    .where('status', '=', 'open')
    .returning('id')
    .execute();
  return closed.length > 0;
}

async function learn(trx: Transaction<Tables>, { at, by, changes, closes }: Deed): Promise<number[]> {
  const numbers: number[] = [];
  for (const change of changes) {
    const { id } = await trx
      .insertInto('learned')
      .values({ at, by, change: plainText(change), exported_at: null, miss_id: closes?.missId ?? null })
      .returning('id')
      .executeTakeFirstOrThrow();
    numbers.push(id);
  }
  return numbers;
}
