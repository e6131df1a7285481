import type { CreateTableBuilder, Kysely } from 'kysely';

/** The two kinds of database differ in how they number rows, and in who waits for whom. */
export type DatabaseKind = 'sqlite' | 'postgres';

/** Begins a table whose rows are numbered as they come: numbers grow and are never given again. */
export function createNumberedTable(
  schema: Kysely<unknown>['schema'],
  kind: DatabaseKind,
  table: string,
): CreateTableBuilder<string, 'id'> {
  return kind === 'postgres'
    ? schema.createTable(table).addColumn('id', 'serial', (column) => column.primaryKey())
    : schema.createTable(table).addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement());
}

/** Text that both databases give back as it was: neither keeps a NUL, one refuses it and the other cuts the text there. */
export function plainText(text: string): string {
  return text.replaceAll('\0', '');
}
