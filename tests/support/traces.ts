import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

/** All the bytes that lie in a folder, one character each. */
export async function tracesInFolder(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const bytes = await Promise.all(
    files.map(async ({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')),
  );
  return bytes.join('\n');
}

/** Lets PostgreSQL take samples of what its tables hold, as it does by itself after a while. */
export async function takeSamples(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

/** All the bytes of the files that a PostgreSQL database keeps its tables and indexes in, one character each. */
export async function tracesInPostgres(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('checkpoint');
    const { rows } = await client.query<{ bytes: Buffer }>(
      `select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
       where relkind in ('r', 'i', 't') and not relisshared`,
    );
    return rows.map(({ bytes }) => bytes.toString('latin1')).join('\n');
  } finally {
    await client.end();
  }
}
