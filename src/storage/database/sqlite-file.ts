import Database from 'libsql';
import { CodedError, type ErrorCode } from '../../errors.ts';

/** How long a writer waits for another one, in milliseconds. Our transactions take a few. */
export const PATIENCE = 5000;

/** What SQLite calls it -> what we call it. Extended codes (`SQLITE_CORRUPT_INDEX`) begin with these. */
const codes: readonly (readonly [sqlite: string, ours: ErrorCode])[] = [
  ['SQLITE_BUSY', 'database-busy'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_FULL', 'database-full'],
  ['SQLITE_READONLY', 'database-not-writable'],
  ['SQLITE_CANTOPEN', 'database-not-writable'],
];

/** Opens a file, which is made when it is missing. `timeout`: how long the driver waits, in milliseconds. */
export function openFile(file: string, timeout = PATIENCE): Database.Database {
  try {
    return new Database(file, { timeout });
  } catch (cause) {
    throw new CodedError('database-not-writable', { file }, { cause });
  }
}

/** Our coded error for one of SQLite's; unforeseen errors stay as they are. */
export function coded(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const { code } = error;
  const ours = codes.find(([sqlite]) => code.startsWith(sqlite))?.[1];
  return ours === undefined ? error : new CodedError(ours, { file }, { cause: error });
}

/** Whether another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof CodedError && error.code === 'database-busy';
}
