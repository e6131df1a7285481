import { mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { CodedError } from '../errors.ts';
import { makeReady } from './database/data-file.ts';
import { coded, openFile } from './database/sqlite-file.ts';
import { openSqlite } from './database/sqlite.ts';
import { appliedMigrations, migrate } from './database/migrate.ts';
import { openPostgres } from './database/postgres.ts';
import type { Tables } from './tables.ts';

/** SQLite takes 32,766 values in one statement: room for tables of 65 columns. */
const ROWS_AT_ONCE = 500;

type Source = { readonly databaseUrl: string | null; readonly file: string };

/**
 * Copies everything that is remembered at one moment into a new SQLite file, while the bot runs. Gives the
 * number of rows. `target` appears when it is whole and on disk. Throws `backup-exists`, `backup-nothing`,
 * `backup-not-writable` and what opening the database throws.
 */
export async function backUp({ databaseUrl, file }: Source, target: string): Promise<number> {
  if (await exists(target)) throw new CodedError('backup-exists', { file: target });
  if (databaseUrl === null && !(await exists(file))) throw new CodedError('backup-nothing', { file });
  const workshop = await makeWorkshop(target);
  try {
    const copy = join(workshop, 'copy.db');
    if (databaseUrl === null) {
      copyFile(await makeReady(file), copy, target);
    } else {
      const whole = join(workshop, 'whole.db');
      await copyPostgres(databaseUrl, whole);
      copyFile(whole, copy, target);
    }
    await makeReady(copy);
    const rows = countRows(copy);
    await putOnDisk(copy);
    await rename(copy, target);
    await putOnDisk(dirname(target));
    return rows;
  } finally {
    await rm(workshop, { recursive: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A folder beside the target, so that the copy can be moved there in one step. */
async function makeWorkshop(target: string): Promise<string> {
  try {
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    return await mkdtemp(join(dirname(target), '.backup-'));
  } catch (cause) {
    throw new CodedError('backup-not-writable', { file: target }, { cause });
  }
}

/** Copies a SQLite database in use, its write-ahead log included, into one file. `target` is named when the disk is full. */
function copyFile(file: string, copy: string, target: string): void {
  const database = openFile(file);
  try {
    database.prepare('vacuum into ?').run([copy]);
  } catch (error) {
    const reason = coded(error, file);
    const isFull = reason instanceof CodedError && reason.code === 'database-full';
    throw isFull ? new CodedError('database-full', { file: target }, { cause: error }) : reason;
  } finally {
    database.close();
  }
}

/** Copies tables and rows of one snapshot of the database, whatever is written meanwhile. */
async function copyPostgres(databaseUrl: string, file: string): Promise<void> {
  const from = openPostgres(databaseUrl);
  try {
    const to = await openSqlite(file);
    try {
      await from
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((reading) => copyTables(reading, to));
    } finally {
      await to.destroy();
    }
  } finally {
    await from.destroy();
  }
}

async function copyTables(from: Kysely<Tables>, to: Kysely<Tables>): Promise<void> {
  const newest = (await appliedMigrations(from, 'postgres')).at(-1);
  if (newest === undefined) return;
  await migrate(to, { kind: 'sqlite', upTo: newest });
  const tables = await to.introspection.getTables();
  await to.transaction().execute(async (writing) => {
    await sql`pragma defer_foreign_keys = on`.execute(writing);
    for (const { name } of tables) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(from);
      for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
        await insert(writing, name, rows.slice(start, start + ROWS_AT_ONCE));
    }
  });
}

async function insert(
  writing: Kysely<Tables>,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(writing);
}

/** Counts in the copy itself, which thereby proves to be readable. */
function countRows(copy: string): number {
  const database = openFile(copy);
  try {
    const tables: unknown[] = database
      .prepare(
        `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'`,
      )
      .pluck()
      .all();
    return tables.reduce<number>(
      (sum, table) =>
        sum +
        Number(
          database
            .prepare(`select count(*) from "${String(table)}"`)
            .pluck()
            .all()[0],
        ),
      0,
    );
  } finally {
    database.close();
  }
}

async function putOnDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
