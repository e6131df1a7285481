import { join } from 'node:path';
import { CodedError } from '../../errors.ts';
import { isServed, takeOwnership } from '../database/ownership.ts';
import { missingMigrations } from '../database/migrate.ts';
import { openPostgres } from '../database/postgres.ts';
import { openSqlite } from '../database/sqlite.ts';
import { backUp } from './back-up.ts';
import type { Counts } from './copy-rows.ts';
import { exists } from './names.ts';
import type { Place, Replacing } from './place.ts';
import { restore } from './restore.ts';
import { inWorkshop } from './workshop.ts';

/** How many rows there were, and there are now. */
export type Moved = { readonly before: Counts; readonly after: Counts; readonly kept: string | null };

/**
 * Copies everything from one place to another, and leaves the first as it is. No bot may run on either: `database-in-use`,
 * `database-served`. Throws `database-empty`, `database-older` and what `backUp` and `restore` throw.
 */
export async function move(from: Place, to: Place, replacing: Replacing): Promise<Moved> {
  return withoutBot(from, async () =>
    inWorkshop(to.file, async (workshop) => {
      const copy = join(workshop, 'moved.db');
      const before = await backUp(from, copy);
      await requireNewest(copy, from);
      const { counts: after, kept } = await restore(copy, to, replacing);
      return { before, after, kept };
    }),
  );
}

/** Otherwise the counts could not be compared. `from`: what it is a copy of. */
async function requireNewest(copy: string, { databaseUrl, file }: Place): Promise<void> {
  const db = await openSqlite(copy);
  try {
    const { missing, isEmpty } = await missingMigrations(db, 'sqlite');
    if (isEmpty) throw new CodedError('database-empty', { file: databaseUrl === null ? file : 'PostgreSQL' });
    if (missing.length > 0) throw new CodedError('database-older');
  } finally {
    await db.destroy();
  }
}

async function withoutBot<T>({ databaseUrl, file }: Place, work: () => Promise<T>): Promise<T> {
  if (databaseUrl === null) {
    if (!(await exists(file))) throw new CodedError('database-empty', { file });
    const letGo = await takeOwnership(file);
    return work().finally(letGo);
  }
  const db = openPostgres(databaseUrl);
  try {
    if (await isServed(db)) throw new CodedError('database-served');
  } finally {
    await db.destroy();
  }
  return work();
}
