import { setTimeout as pause } from 'node:timers/promises';
import type { CompiledQuery, DatabaseConnection } from 'kysely';
import type Database from 'libsql';
import { rewrite } from './rewrite.ts';
import { coded, isBusy, PATIENCE } from './sqlite-file.ts';

/** Time between two attempts to get the lock, in milliseconds. */
const BETWEEN = 5;
const READING = /^\s*(select|with|pragma)\b/iu;

/**
 * Lets every write begin with BEGIN IMMEDIATE, also a single one. A write that finds the file locked would otherwise stay
 * half begun inside the driver (libsql 0.5.29), and what is acknowledged after that would never be written. Calls `written` after
 * each commit.
 */
export function reserveForWriting(
  connection: DatabaseConnection,
  database: Database.Database,
  file: string,
  written: () => void,
): void {
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = async <R>(query: CompiledQuery) => {
    if (query.sql === 'begin') {
      await reserve(database, file);
      return { rows: [] };
    }
    if (query.sql === 'vacuum') {
      await rewrite(file);
      return { rows: [] };
    }
    // After a commit that failed, SQLite may have rolled back by itself.
    if (query.sql === 'rollback' && !database.inTransaction) return { rows: [] };
    if (query.sql === 'commit') {
      const committed = await execute<R>(query);
      written();
      return committed;
    }
    if (database.inTransaction || READING.test(query.sql)) return execute<R>(query);
    await reserve(database, file);
    try {
      const result = await execute<R>(query);
      database.exec('COMMIT');
      written();
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw coded(error, file);
    }
  };
}

/** Begins a transaction with the write lock. */
async function reserve(database: Database.Database, file: string): Promise<void> {
  await patiently(database, file, () => database.exec('BEGIN IMMEDIATE'));
}

/**
 * Does what needs a lock, again and again while another process has it, without blocking this one meanwhile. Uses `exec` for
 * what may be refused: that leaves no open statement behind.
 */
async function patiently(database: Database.Database, file: string, work: () => void): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const reason = attempt(database, file, work);
    if (reason === null) return;
    if (!isBusy(reason) || performance.now() > end) throw reason;
    await pause(BETWEEN);
  }
}

/** Gives the error, or null. */
function attempt(database: Database.Database, file: string, work: () => void): unknown {
  try {
    database.exec('PRAGMA busy_timeout = 0');
    work();
    return null;
  } catch (error) {
    return coded(error, file);
  } finally {
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
  }
}
