import { sql, type Kysely } from 'kysely';
import { CodedError } from '../errors.ts';
import { copyBefore } from './copies/before-migration.ts';
import { copiesFolder, copyWithout } from './copies/names.ts';
import type { Place } from './copies/place.ts';
import type { DatabaseKind } from './database/columns.ts';
import { migrate, missingMigrations } from './database/migrate.ts';
import { oneAtATime } from './database/ownership.ts';
import type { Tables } from './tables.ts';

/** How a bot changes tables that are there. */
export type Changing = {
  /** Whether it may do so without a copy of them as they were. */
  readonly withoutCopy?: boolean;
  /** Hears of that copy. */
  readonly onCopied?: ((copy: string) => void) | undefined;
};

/** Brings the tables to the newest form, for a bot, after a copy of what is there. Throws what `openStorage` says. */
export async function bringUp(
  db: Kysely<Tables>,
  kind: DatabaseKind,
  options: Place & Changing,
): Promise<void> {
  const bring = async (): Promise<void> => {
    const { missing, isEmpty } = await sayWayBack(options, missingMigrations(db, kind));
    const [first] = missing;
    if (first === undefined) return;
    if (!isEmpty && options.withoutCopy !== true) {
      const copy = await copyBefore(options, first, new Date());
      options.onCopied?.(copy);
    }
    await migrate(db, { kind });
  };
  if (kind === 'postgres') return oneAtATime(db, bring);
  // SQLite may read on a disk that cannot be written on; a bot that keeps nothing does not start.
  await sql`pragma user_version = 0`.execute(db);
  await bring();
}

/** Sees that the tables are in the newest form, for a command, and changes nothing. */
export async function requireNewest(db: Kysely<Tables>, kind: DatabaseKind, place: Place): Promise<void> {
  const { missing, isEmpty } = await sayWayBack(place, missingMigrations(db, kind));
  if (isEmpty)
    throw new CodedError('database-empty', { file: kind === 'sqlite' ? place.file : 'PostgreSQL' });
  if (missing.length > 0) throw new CodedError('database-older');
}

/** Adds to `database-newer` the copy that was made before the tables were changed, where there is one. */
async function sayWayBack<T>(place: Place, looking: Promise<T>): Promise<T> {
  try {
    return await looking;
  } catch (error) {
    if (!(error instanceof CodedError && error.code === 'database-newer')) throw error;
    const copy = await copyWithout(copiesFolder(place), error.details['migration'] ?? '');
    throw copy === null
      ? error
      : new CodedError('database-newer', { ...error.details, copy }, { cause: error });
  }
}
