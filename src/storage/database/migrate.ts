import { Migrator, type Kysely } from 'kysely';
import { CodedError } from '../../errors.ts';
import type { DatabaseKind } from './columns.ts';
import { migrations } from '../migrations.ts';
import type { Tables } from '../tables.ts';

const APPLIED = 'kysely_migration';

type Target = { readonly kind: DatabaseKind; readonly upTo?: string };

/**
 * Brings the tables to the newest form, or to that after migration `upTo`, all in one transaction. Several processes may
 * do so at once: one does it, the others wait. Throws `database-newer` when the tables know a migration that we do not.
 */
export async function migrate(db: Kysely<Tables>, { kind, upTo }: Target): Promise<void> {
  await appliedMigrations(db, kind);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations(kind)) },
    migrationTableName: APPLIED,
  });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error !== undefined) throw error;
}

/** Names of the migrations that a database has, in order; none for an empty one. Throws `database-newer`. */
export async function appliedMigrations(db: Kysely<Tables>, kind: DatabaseKind): Promise<string[]> {
  const known = migrations(kind);
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === APPLIED)) return [];
  const rows = await db
    .withTables<{ [APPLIED]: { name: string } }>()
    .selectFrom(APPLIED)
    .select('name')
    .orderBy('name')
    .execute();
  if (rows.some(({ name }) => !(name in known))) throw new CodedError('database-newer');
  return rows.map(({ name }) => name);
}
