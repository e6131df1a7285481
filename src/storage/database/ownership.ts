import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { CodedError } from '../../errors.ts';
import { makeReady } from './data-file.ts';
import type { Tables } from '../tables.ts';
import { BOT } from './postgres.ts';
import { coded, isBusy, openFile } from './sqlite-file.ts';

/** Names our lock among those of a database in PostgreSQL: any number that nobody else uses. */
const LOCK = 6_483_410;
/** Time between two attempts, and how long a server may take to notice, in milliseconds. */
const BETWEEN = 100;
const NOTICING = 3000;

/**
 * Takes the file for one process: a lock on a small database beside it, which ends with the process however it ends.
 * Gives the function that releases it. Throws `database-in-use` when another one has it, `database-not-writable`.
 */
export async function takeOwnership(file: string): Promise<() => void> {
  const lock = openFile(await makeReady(`${await makeReady(file)}.lock`), 0);
  try {
    // A lock that cannot be written would be no lock: SQLite lets any number read. Nothing of it comes to the disk.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    lock.exec('PRAGMA user_version = 1');
  } catch (error) {
    lock.close();
    const reason = coded(error, file);
    throw isBusy(reason) ? new CodedError('database-in-use', { file }) : reason;
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}

/**
 * Whether a bot works on a database in PostgreSQL: one asks it every second whether there is anything new. The server takes a
 * moment to notice that one has ended.
 */
export async function isServed(db: Kysely<Tables>): Promise<boolean> {
  const end = performance.now() + NOTICING;
  for (;;) {
    const { rows } = await sql`
      select 1 from pg_stat_activity
      where datname = current_database() and application_name = ${BOT}`.execute(db);
    if (rows.length === 0) return false;
    if (performance.now() > end) return true;
    await pause(BETWEEN);
  }
}

/** Does something to a database in PostgreSQL that one process at a time may do; others wait for as long as it takes. */
export async function oneAtATime<T>(db: Kysely<Tables>, work: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (one) => {
    for (;;) {
      const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${LOCK}) as got`.execute(one);
      if (rows[0]?.got === true) break;
      await pause(BETWEEN);
    }
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(one);
    }
  });
}
