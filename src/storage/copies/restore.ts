import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../../errors.ts';
import { makeReady, whereIs } from '../database/data-file.ts';
import { appliedMigrations, migrate } from '../database/migrate.ts';
import { takeOwnership } from '../database/ownership.ts';
import { openSqlite } from '../database/sqlite.ts';
import { backUp } from './back-up.ts';
import { copyFile, countInFile, endLog, isSound, putInPlace } from './copy-file.ts';
import { exists } from './names.ts';
import type { Place, Replacing, Restored } from './place.ts';
import { putIntoPostgres } from './put-into-postgres.ts';
import { inWorkshop } from './workshop.ts';

/**
 * Puts what a backup holds, brought to the newest form, in the place of what is remembered. Whenever it fails or is killed,
 * either all or nothing has changed. No bot may run: `database-in-use`, `database-served`. Throws
 * `backup-unreadable`, `backup-damaged`, `database-newer`, `restore-over` when there is something that may not be replaced, and
 * what `backUp` throws for the copy of it.
 */
export async function restore(backup: string, place: Place, replacing: Replacing): Promise<Restored> {
  const { databaseUrl } = place;
  const file = await whereIs(place.file);
  if (!(await exists(backup)) || (databaseUrl === null && (await realpath(backup)) === file))
    throw new CodedError('backup-unreadable', { file: backup });
  return inWorkshop(file, async (workshop) => {
    const copy = join(workshop, 'copy.db');
    await takeOut(backup, copy);
    return databaseUrl === null
      ? putIntoFile(copy, { ...place, file }, replacing)
      : putIntoPostgres(copy, { ...place, databaseUrl }, replacing);
  });
}

/** Copies a backup, which stays as it is, and brings the copy's tables to the newest form. */
async function takeOut(backup: string, copy: string): Promise<void> {
  try {
    if (!isSound(backup)) throw new CodedError('backup-damaged', { file: backup });
    copyFile(backup, copy);
  } catch (error) {
    throw sayOf(backup, error);
  }
  await makeReady(copy);
  const db = await openSqlite(copy);
  try {
    if ((await appliedMigrations(db, 'sqlite')).length === 0)
      throw new CodedError('backup-damaged', { file: backup });
    await migrate(db, { kind: 'sqlite' });
  } catch (error) {
    throw sayOf(backup, error);
  } finally {
    await db.destroy();
  }
}

/** What goes wrong with the backup is no fault of the database in use. */
function sayOf(backup: string, error: unknown): unknown {
  if (!(error instanceof CodedError)) return error;
  const details = { file: backup };
  if (error.code === 'database-damaged') return new CodedError('backup-damaged', details, { cause: error });
  if (error.code === 'database-newer') return new CodedError('backup-newer', details, { cause: error });
  return error.code === 'database-not-writable'
    ? new CodedError('backup-unreadable', details, { cause: error })
    : error;
}

async function putIntoFile(copy: string, place: Place, { over, keep }: Replacing): Promise<Restored> {
  const { file } = place;
  const letGo = await takeOwnership(file);
  try {
    const isEmpty = [...countInFile(file).values()].every((rows) => rows === 0);
    if (!isEmpty && !over) throw new CodedError('restore-over', { file });
    const kept = isEmpty ? null : keep;
    if (kept !== null) await backUp(place, kept);
    await endLog(copy);
    // A log that is left would be read as that of the new file.
    await endLog(file);
    await putInPlace(copy, file);
    return { counts: countInFile(file), kept };
  } finally {
    letGo();
  }
}
