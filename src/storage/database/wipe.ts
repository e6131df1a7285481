import { sql, type Kysely } from 'kysely';
import { DatabaseError } from 'pg';
import type { DatabaseKind } from './columns.ts';
import type { Tables } from '../tables.ts';

/** How long PostgreSQL may wait for a table, in milliseconds: whoever wants it then waits behind us. */
const PATIENCE = 2000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Leaves no copy of deleted rows in the database's files, which are written anew. Throws `database-busy` when another
 * process keeps reading from the embedded database. A table of PostgreSQL that is in use too long is left for the next time.
 */
export async function wipe(db: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  if (kind === 'sqlite') {
    await sql`vacuum`.execute(db);
    return;
  }
  const tables = await db.introspection.getTables();
  await db.connection().execute(async (one) => {
    await sql`set lock_timeout = ${sql.lit(PATIENCE)}`.execute(one);
    try {
      for (const { name } of tables)
        await sql`vacuum (full, analyze) ${sql.table(name)}`.execute(one).catch(unlessInUse);
      // Statistics hold samples of texts, and replaced ones lie there still. Only the database's owner may do this.
      await sql`vacuum (full) pg_catalog.pg_statistic`.execute(one).catch(unlessInUse);
    } finally {
      await sql`reset lock_timeout`.execute(one);
    }
  });
}

function unlessInUse(error: unknown): void {
  if (!(error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE)) throw error;
}
