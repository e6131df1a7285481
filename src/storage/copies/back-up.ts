import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { CodedError } from '../../errors.ts';
import { makeReady } from '../database/data-file.ts';
import { appliedMigrations, migrate } from '../database/migrate.ts';
import { openPostgres } from '../database/postgres.ts';
import { openSqlite } from '../database/sqlite.ts';
import type { Tables } from '../tables.ts';
import { copyFile, countInFile, putInPlace } from './copy-file.ts';
import { numbersFromPostgres } from './copy-numbers.ts';
import { copyRows, tablesInOrder, type Counts } from './copy-rows.ts';
import { exists } from './names.ts';
import type { Place } from './place.ts';
import { inWorkshop } from './workshop.ts';

/**
 * Copies everything that is remembered at one moment into a new SQLite file, while the bot runs. Gives how many rows there
 * are. `target` appears when it is whole and on disk. Throws `backup-exists`, `database-empty`, `backup-not-writable` and what
 * opening the database throws.
 */
export async function backUp({ databaseUrl, file }: Place, target: string): Promise<Counts> {
  if (await exists(target)) throw new CodedError('backup-exists', { file: target });
  if (databaseUrl === null && !(await exists(file))) throw new CodedError('database-empty', { file });
  return inWorkshop(target, async (workshop) => {
    const copy = join(workshop, 'copy.db');
    if (databaseUrl === null) {
      copyFile(await makeReady(file), copy);
    } else {
      const whole = join(workshop, 'whole.db');
      await copyPostgres(databaseUrl, whole);
      copyFile(whole, copy);
    }
    await makeReady(copy);
    const counts = countInFile(copy);
    await putInPlace(copy, target);
    return counts;
  });
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
  const tables = await tablesInOrder(to);
  await to.transaction().execute(async (writing) => {
    await copyRows({ db: from, kind: 'postgres' }, writing, tables);
    await numbersFromPostgres(from, writing);
  });
}
