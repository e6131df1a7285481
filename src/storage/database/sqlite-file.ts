import Database from 'libsql';
import { CodedError, type ErrorCode } from '../../errors.ts';

/** How long a writer waits for another one, in milliseconds. Our transactions take a few. */
export const PATIENCE = 5000;

/** What SQLite, or the system, calls it -> what we call it. Extended codes (`SQLITE_CORRUPT_INDEX`) begin with these; the first that fits counts. */
const codes: readonly (readonly [theirs: string, ours: ErrorCode])[] = [
  ['SQLITE_BUSY', 'database-busy'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_FULL', 'database-full'],
  ['SQLITE_IOERR_SHMSIZE', 'database-full'],
  ['ENOSPC', 'database-full'],
  ['EDQUOT', 'database-full'],
  ['EFBIG', 'database-full'],
  ['SQLITE_READONLY', 'database-not-writable'],
  ['SQLITE_CANTOPEN', 'database-not-writable'],
  // A file system without what a write-ahead log needs: memory that processes share, and locks.
  ['SQLITE_IOERR_SHM', 'database-disk-unfit'],
  ['SQLITE_IOERR_LOCK', 'database-disk-unfit'],
  ['SQLITE_IOERR_RDLOCK', 'database-disk-unfit'],
  ['SQLITE_PROTOCOL', 'database-disk-unfit'],
  ['SQLITE_NOLFS', 'database-disk-unfit'],
  ['SQLITE_IOERR', 'database-disk-broken'],
  ['EROFS', 'database-disk-broken'],
  ['EIO', 'database-disk-broken'],
];

/** Opens a file, which is made when it is missing. `timeout`: how long the driver waits, in milliseconds. */
export function openFile(file: string, timeout = PATIENCE): Database.Database {
  try {
    return new Database(file, { timeout });
  } catch (cause) {
    throw new CodedError('database-not-writable', { file }, { cause });
  }
}

/** Our coded error for one of SQLite's or the system's; unforeseen errors stay as they are. */
export function coded(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const { code } = error;
  const ours = codes.find(([theirs]) => code.startsWith(theirs))?.[1];
  return ours === undefined ? error : new CodedError(ours, { file }, { cause: error });
}

/** Whether another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof CodedError && error.code === 'database-busy';
}
