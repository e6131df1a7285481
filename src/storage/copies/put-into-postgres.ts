import { sql, type Kysely } from 'kysely';
import { CodedError } from '../../errors.ts';
import { appliedMigrations, migrate } from '../database/migrate.ts';
import { isServed } from '../database/ownership.ts';
import { openPostgres } from '../database/postgres.ts';
import { openSqlite } from '../database/sqlite.ts';
import type { Tables } from '../tables.ts';
import { backUp } from './back-up.ts';
import { numbersFromFile } from './copy-numbers.ts';
import { copyRows, countRows, tablesInOrder, type Counts } from './copy-rows.ts';
import type { Place, Replacing, Restored } from './place.ts';

const MIGRATIONS = ['kysely_migration', 'kysely_migration_lock'];

/**
 * Puts the tables and rows of a file in the newest form in the place of those in PostgreSQL, in one transaction. Throws `database-served` while a bot works there, `restore-over` when there are rows that may not be replaced.
 */
export async function putIntoPostgres(
  copy: string,
  place: Place & { readonly databaseUrl: string },
  { over, keep }: Replacing,
): Promise<Restored> {
  const file = await openSqlite(copy);
  const db = openPostgres(place.databaseUrl);
  try {
    if (await isServed(db)) throw new CodedError('database-served');
    const tables = await tablesInOrder(file);
    const found = await toReplace(db, tables);
    const there = await countRows(db, found.filter((name) => !MIGRATIONS.includes(name))); // prettier-ignore
    const isEmpty = [...there.values()].every((rows) => rows === 0);
    if (!isEmpty && !over) throw new CodedError('restore-over', { file: 'PostgreSQL' });
    const kept = isEmpty ? null : keep;
    if (kept !== null) await backUp(place, kept);
    const counts = await inOneTransaction(db, async (one) => {
      if (found.length > 0)
        await sql`drop table ${sql.join(found.map((name) => sql.table(name)))}`.execute(one);
      await migrate(one, { kind: 'postgres', isInTransaction: true });
      await copyRows({ db: file, kind: 'sqlite' }, one, tables);
      await numbersFromFile(file, one);
      return compared(await countRows(file, tables), await countRows(one, tables));
    });
    return { counts, kept };
  } finally {
    await db.destroy();
    await file.destroy();
  }
}

/**
 * The tables that are ours. Where a newer program was at work, all are, as this one does not know their names; a database is
 * for the bot alone.
 */
async function toReplace(db: Kysely<Tables>, known: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema()`.execute(db);
  const names = rows.map(({ name }) => name);
  return (await isNewer(db)) ? names : names.filter((name) => [...known, ...MIGRATIONS].includes(name));
}

async function isNewer(db: Kysely<Tables>): Promise<boolean> {
  try {
    await appliedMigrations(db, 'postgres');
    return false;
  } catch (error) {
    if (error instanceof CodedError && error.code === 'database-newer') return true;
    throw error;
  }
}

/** Gives the second counts. Throws when a row is missing: then nothing must change. */
function compared(expected: Counts, found: Counts): Counts {
  for (const [table, rows] of expected)
    if (found.get(table) !== rows) throw new Error(`${table}: ${found.get(table)} of ${rows} rows`);
  return found;
}

/** Migrations do not run in a transaction of Kysely's, but in one that is begun by hand. */
async function inOneTransaction<T>(
  db: Kysely<Tables>,
  work: (one: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (one) => {
    await sql`begin`.execute(one);
    try {
      const done = await work(one);
      await sql`commit`.execute(one);
      return done;
    } catch (error) {
      await sql`rollback`.execute(one);
      throw error;
    }
  });
}
