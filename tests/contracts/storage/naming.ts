import { sql, type Kysely } from 'kysely';
import { expect, it } from 'vitest';
import type { Tables } from '../../../src/storage/tables.ts';
import { raw } from '../../support/raw-database.ts';
import { NOTHING } from './about.ts';
import { beEverywhere } from './everywhere.ts';
import type { WithPair } from './places.ts';

/** Tables that name nobody. Whoever makes a new one lets a person get into it (`beEverywhere`), or lists it here. */
const NAMELESS = ['audiences', 'channels', 'daily_counts', 'errands', 'misses', 'threads'];
/** What columns with people in them are called; `claimed_by` names a process. */
const NAMES_A_PERSON = /^(?:.*user.*|author|(?!claimed_).*by)$/u;

type Column = { readonly table: string; readonly column: string };

export function namingContract(withPair: WithPair): void {
  it(
    'shows a person every place that names them, and erases all but their office',
    withPair(async ({ one, place }) => {
      await raw(place, async (db) => {
        await beEverywhere(one, 'UANNA');
        const all = await columns(db);
        const naming = await filter(all, async (at) => holds(db, at, 'UANNA'));
        expect(new Set([...naming.map(({ table }) => table), ...NAMELESS])).toEqual(
          new Set(all.map(({ table }) => table)),
        );
        expect(naming).toEqual(
          expect.arrayContaining(all.filter(({ column }) => NAMES_A_PERSON.test(column))),
        );

        for (const alone of naming) {
          const others = naming.filter((at) => at !== alone);
          for (const at of others) await rename(db, at, 'UANNA', 'UOTTO');
          expect(await one.about('UANNA'), `${alone.table}.${alone.column}`).not.toEqual(NOTHING);
          for (const at of others) await rename(db, at, 'UOTTO', 'UANNA');
        }

        await one.forget('UANNA');
        const left = await filter(all, async (at) => holds(db, at, 'UANNA'));
        expect(left).toEqual([{ table: 'coordinators', column: 'user_id' }]);
      });
    }),
  );
}

/** Every column that holds texts, in every table. */
async function columns(db: Kysely<Tables>): Promise<Column[]> {
  const tables = await db.introspection.getTables();
  return tables.flatMap(({ name: table, columns: ones }) =>
    ones.filter(({ dataType }) => /text/iu.test(dataType)).map(({ name: column }) => ({ table, column })),
  );
}

async function holds(db: Kysely<Tables>, { table, column }: Column, userId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from ${sql.table(table)} where ${sql.ref(column)} like ${`%${userId}%`}`.execute(db);
  return rows.length > 0;
}

async function rename(
  db: Kysely<Tables>,
  { table, column }: Column,
  from: string,
  to: string,
): Promise<void> {
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = replace(${sql.ref(column)}, ${from}, ${to})`.execute(
    db,
  );
}

async function filter<T>(ones: readonly T[], test: (one: T) => Promise<boolean>): Promise<T[]> {
  const found: T[] = [];
  for (const one of ones) if (await test(one)) found.push(one);
  return found;
}
