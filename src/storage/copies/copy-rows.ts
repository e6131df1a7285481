import { sql, type Kysely } from 'kysely';
import type { DatabaseKind } from '../database/columns.ts';
import type { Tables } from '../tables.ts';

/** SQLite takes 32,766 values in one statement: room for tables of 65 columns. */
const ROWS_AT_ONCE = 500;
/** Numbers the rows of every table of SQLite. */
const ROW = 'copied_row';

type Row = Readonly<Record<string, unknown>>;
/** How many rows there are, by table. */
export type Counts = ReadonlyMap<string, number>;

/** All rows of all tables. */
export function rowsIn(counts: Counts): number {
  return [...counts.values()].reduce((sum, rows) => sum + rows, 0);
}

/**
 * Copies the rows of these tables, parents first, from one database to the other, some at a time: memory does not grow with
 * them. `from` must not change meanwhile, `to` has the same tables without rows; PostgreSQL is in a transaction.
 */
export async function copyRows(
  from: { readonly db: Kysely<Tables>; readonly kind: DatabaseKind },
  to: Kysely<Tables>,
  tables: readonly string[],
): Promise<void> {
  for (const table of tables) {
    const portions =
      from.kind === 'sqlite' ? portionsOfFile(from.db, table) : portionsOfPostgres(from.db, table);
    for await (const rows of portions) await insert(to, table, rows);
  }
}

/** Counts rows, table by table. */
export async function countRows(db: Kysely<Tables>, tables: readonly string[]): Promise<Counts> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const { rows } = await sql<{ n: unknown }>`select count(*) as n from ${sql.table(table)}`.execute(db);
    counts.set(table, Number(rows[0]?.n));
  }
  return counts;
}

/** The tables of a file, each behind those that it refers to. */
export async function tablesInOrder(file: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string; parent: string | null }>`
    select m.name, f."table" as parent from sqlite_master m left join pragma_foreign_key_list(m.name) f
    where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'kysely_%'
    order by m.name`.execute(file);
  const ordered = new Set<string>();
  const place = (name: string): void => {
    for (const row of rows)
      if (row.name === name && row.parent !== null && row.parent !== name) place(row.parent);
    ordered.add(name);
  };
  for (const { name } of rows) place(name);
  return [...ordered];
}

async function* portionsOfFile(db: Kysely<Tables>, table: string): AsyncGenerator<readonly Row[]> {
  for (let last = 0; ;) {
    const { rows } = await sql<Row>`
      select rowid as ${sql.ref(ROW)}, * from ${sql.table(table)}
      where rowid > ${last} order by rowid limit ${ROWS_AT_ONCE}`.execute(db);
    if (rows.length === 0) return;
    last = Number(rows.at(-1)?.[ROW]);
    yield rows;
  }
}

async function* portionsOfPostgres(db: Kysely<Tables>, table: string): AsyncGenerator<readonly Row[]> {
  await sql`declare portions no scroll cursor for select * from ${sql.table(table)}`.execute(db);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(ROWS_AT_ONCE)} from portions`.execute(db);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close portions`.execute(db);
}

async function insert(to: Kysely<Tables>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== ROW);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(to);
}
