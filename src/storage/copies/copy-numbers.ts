import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

type Numbers = readonly { readonly table: string; readonly last: number }[];

/** Lets a database in PostgreSQL go on numbering rows where the file stopped, so that no number is given again. */
export async function numbersFromFile(file: Kysely<Tables>, to: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<Numbers[number]>`
    select name as "table", seq as last from sqlite_sequence where seq > 0`.execute(file);
  for (const { table, last } of rows)
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), ${last})`.execute(to);
}

/** The same for a file, from a database in PostgreSQL. */
export async function numbersFromPostgres(from: Kysely<Tables>, file: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ table: string; last: unknown }>`
    select t.relname as "table", pg_sequence_last_value(s.oid) as last
    from pg_class s
    join pg_depend d on d.objid = s.oid and d.deptype = 'a'
    join pg_class t on t.oid = d.refobjid
    where s.relkind = 'S' and t.relnamespace = current_schema()::regnamespace`.execute(from);
  for (const { table, last } of rows) {
    if (last === null) continue;
    await sql`delete from sqlite_sequence where name = ${table}`.execute(file);
    await sql`insert into sqlite_sequence (name, seq) values (${table}, ${Number(last)})`.execute(file);
  }
}
