import type { CreateTableBuilder, Kysely } from 'kysely';

/** The two kinds of database differ in how they number rows and in how they lock. */
export type DatabaseKind = 'sqlite' | 'postgres';

/** Begins a table whose `id` numbers the rows: numbers grow and are never given again. */
export function createNumberedTable(
  schema: Kysely<unknown>['schema'],
  kind: DatabaseKind,
  table: string,
): CreateTableBuilder<string, 'id'> {
  return kind === 'postgres'
    ? schema.createTable(table).addColumn('id', 'serial', (column) => column.primaryKey())
    : schema.createTable(table).addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement());
}

/** The text without NUL characters: PostgreSQL refuses them, and SQLite's driver cuts the text there. */
export function plainText(text: string): string {
  return text.replaceAll('\0', '');
}
