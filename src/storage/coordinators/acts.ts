import type { Kysely, Transaction } from 'kysely';
import { plainText } from '../database/columns.ts';
import type { Act, Acts, Deed } from './coordinators.ts';
import { nextWording } from '../misses/table.ts';
import type { Tables } from '../tables.ts';

/** What coordinators did, in a database. */
export function createActs(db: Kysely<Tables>): Acts {
  return {
    perform: async (deed) =>
      db
        .transaction()
        .execute(async (trx) => {
          // What can be too late comes first: of two who do it at once the second changes nothing.
          if (!(await close(trx, deed))) throw new TooLate();
          if (!(await takeBack(trx, deed))) throw new TooLate();
          const numbers = await learn(trx, deed);
          await writeAct(trx, deed);
          return numbers;
        })
        .catch((error: unknown) => {
          if (error instanceof TooLate) return null;
          throw error;
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

/** Undoes a transaction because somebody else was first. */
class TooLate extends Error {}

async function takeBack(trx: Transaction<Tables>, { at, by, takesBack, reopens }: Deed): Promise<boolean> {
  if (takesBack === undefined || takesBack.length === 0) return true;
  const taken = await trx
    .updateTable('learned')
    .set({ taken_back_at: at, taken_back_by: by })
    .where('id', 'in', [...takesBack])
    .where('exported_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .returning('id')
    .execute();
  if (taken.length < takesBack.length) return false;
  if (reopens === undefined || reopens === null) return true;
  await trx
    .updateTable('misses')
    .set({ status: 'open', entry_id: null, closed_at: null, wording: nextWording })
    .where('id', '=', reopens)
    .where('status', '=', 'answered')
    .execute();
  return true;
}

async function learn(
  trx: Transaction<Tables>,
  { at, by, subject, changes, closes }: Deed,
): Promise<number[]> {
  const numbers: number[] = [];
  for (const change of changes) {
    const { id } = await trx
      .insertInto('learned')
      .values({
        at,
        by,
        change: plainText(change),
        subject,
        exported_at: null,
        miss_id: closes?.missId ?? null,
        taken_back_at: null,
        taken_back_by: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    numbers.push(id);
  }
  return numbers;
}
