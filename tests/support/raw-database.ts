import type { Kysely } from 'kysely';
import type { StorageConfig } from '../../src/config/config.ts';
import type { DatabaseKind } from '../../src/storage/database/columns.ts';
import { openPostgres } from '../../src/storage/database/postgres.ts';
import { openSqlite } from '../../src/storage/database/sqlite.ts';
import type { Tables } from '../../src/storage/tables.ts';

/** Opens a database as it is, tables of an earlier version and none included, for one piece of work. */
export async function raw<T>(
  { databaseUrl, file }: StorageConfig,
  use: (db: Kysely<Tables>, kind: DatabaseKind) => Promise<T>,
): Promise<T> {
  const db = databaseUrl === null ? await openSqlite(file) : openPostgres(databaseUrl);
  try {
    return await use(db, databaseUrl === null ? 'sqlite' : 'postgres');
  } finally {
    await db.destroy();
  }
}

/** Lets a database look as if a newer program had made it. */
export async function fromTheFuture(place: StorageConfig): Promise<void> {
  await raw(place, async (db) =>
    db
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: '999-from-the-future', timestamp: '2027-01-01T00:00:00.000Z' })
      .execute(),
  );
}
