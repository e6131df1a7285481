import { once } from 'node:events';
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { startPostgres, type Postgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Who asks here is given the address of a new database. */
    readonly databases: string;
  }
}

/** Runs around all tests: one PostgreSQL server for all of them, started when the first one needs a database. */
export async function setup({ provide }: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  let server: Promise<Postgres> | undefined;
  const counter = createServer((_, response) => {
    server ??= startPostgres();
    server
      .then((postgres) => postgres.newDatabase())
      .then(
        (address) => response.end(address),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  await once(counter.listen(0, '127.0.0.1'), 'listening');
  const address = counter.address();
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  provide('databases', `http://127.0.0.1:${address.port}`);
  return async () => {
    counter.close();
    counter.closeAllConnections();
    await (await server)?.stop();
  };
}
