import { join } from 'node:path';
import { CodedError } from '../../errors.ts';
import { backUp } from './back-up.ts';
import { beforeName, copiesFolder, deleteOldBefore, exists } from './names.ts';
import type { Place } from './place.ts';
import { clearWorkshops } from './workshop.ts';

const NO_ROOM: readonly string[] = ['backup-not-writable', 'database-full'];

/**
 * Copies the database before its tables are changed by `migration`, and keeps the last copies of this kind. Gives the file.
 * Throws `migration-without-copy` when no copy can be written.
 */
export async function copyBefore(place: Place, migration: string, now: Date): Promise<string> {
  const target = join(copiesFolder(place), beforeName(migration, now));
  try {
    await backUp(place, target);
  } catch (error) {
    throw error instanceof CodedError && NO_ROOM.includes(error.code)
      ? new CodedError('migration-without-copy', { file: target }, { cause: error })
      : error;
  }
  await deleteOldBefore(copiesFolder(place), now);
  return target;
}

/** Deletes what nobody needs any more of what the program itself put beside the data file. */
export async function clearCopies(place: Place, now: Date): Promise<void> {
  const folder = copiesFolder(place);
  if (!(await exists(folder))) return;
  await deleteOldBefore(folder, now);
  await clearWorkshops(folder, now);
}
