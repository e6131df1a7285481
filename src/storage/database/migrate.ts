import { Migrator, type Kysely } from 'kysely';
import { CodedError } from '../../errors.ts';
import type { DatabaseKind } from './columns.ts';
import { migrations } from '../migrations.ts';
import type { Tables } from '../tables.ts';

const APPLIED = 'kysely_migration';

type Target = {
  readonly kind: DatabaseKind;
  readonly upTo?: string;
  /** Whether the caller began a transaction on this one connection, and ends it. */
  readonly isInTransaction?: boolean;
};

/**
 * Brings the tables to the newest form, or to that after migration `upTo`, all in one transaction. Several processes may
 * do so at once: one does it, the others wait. Throws `database-newer` when the tables know a migration that we do not.
 */
export async function migrate(db: Kysely<Tables>, target: Target): Promise<void> {
  const { kind, upTo, isInTransaction = false } = target;
  await appliedMigrations(db, kind);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations(kind)) },
    migrationTableName: APPLIED,
    disableTransactions: isInTransaction,
  });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error !== undefined) throw error;
}

/** What the tables of a database lack: names of migrations in order, all of them when it is empty. Throws `database-newer`. */
export async function missingMigrations(
  db: Kysely<Tables>,
  kind: DatabaseKind,
): Promise<{ readonly missing: readonly string[]; readonly isEmpty: boolean }> {
  const applied = await appliedMigrations(db, kind);
  const missing = Object.keys(migrations(kind)).filter((name) => !applied.includes(name));
  return { missing, isEmpty: applied.length === 0 };
}

/**
 * Names of the migrations that a database has, in order; none for an empty one. Throws `database-newer`, whose `migration` is the
 * first one that we do not know.
 */
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
  const newer = rows.find(({ name }) => !(name in known));
  if (newer !== undefined) throw new CodedError('database-newer', { migration: newer.name });
  return rows.map(({ name }) => name);
}
