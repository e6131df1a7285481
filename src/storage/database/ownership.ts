import { CodedError } from '../../errors.ts';
import { makeReady } from './data-file.ts';
import { coded, isBusy, openFile } from './sqlite-file.ts';

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
