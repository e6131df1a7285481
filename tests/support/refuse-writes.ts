import Database from 'libsql';
import { Client } from 'pg';
import type { StorageOptions } from '../../src/storage/open.ts';

type Where = Pick<StorageOptions, 'databaseUrl' | 'file'>;

/** Lets every write to a table of a database in use fail, until the function that it gives is called. */
export async function refuseWrites(where: Where, table: string): Promise<() => Promise<void>> {
  if (where.databaseUrl === null) {
    const each = ['insert', 'update'] as const;
    await execute(
      where,
      each.map(
        (deed) =>
          `create trigger refuse_${deed} before ${deed} on ${table} begin select raise(abort, 'refused'); end`,
      ),
    );
    return async () =>
      execute(
        where,
        each.map((deed) => `drop trigger refuse_${deed}`),
      );
  }
  await execute(where, [
    `create or replace function refuse() returns trigger language plpgsql as $$ begin raise 'refused'; end $$`,
    `create trigger refuse before insert or update on ${table} execute function refuse()`,
  ]);
  return async () => execute(where, [`drop trigger refuse on ${table}`]);
}

async function execute({ databaseUrl, file }: Where, statements: readonly string[]): Promise<void> {
  if (databaseUrl === null) {
    const database = new Database(file);
    for (const statement of statements) database.exec(statement);
    database.close();
    return;
  }
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
