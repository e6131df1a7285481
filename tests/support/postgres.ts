import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A real PostgreSQL server on loopback, with its data in a temporary folder; it starts when it is first asked for something. */
export type Postgres = {
  /** Where `newDatabaseAt` finds it, from other processes too. */
  readonly address: string;
  /** Stops answering, as when the machine restarts, until `resume`; every connection is lost, what was stored stays. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Stops the server and removes its data; the death of this process does so too. */
  readonly stop: () => Promise<void>;
};

const PROCESS = fileURLToPath(new URL('postgres-process.ts', import.meta.url));

/** Prepares a server in a process of its own. */
export async function startPostgres(): Promise<Postgres> {
  // In a group of its own, it hears of Ctrl-C only when its parent has ended, and then removes its data.
  const child = fork(PROCESS, { execArgv: ['--import', 'tsx/esm'], detached: true, serialization: 'json' });
  const ended = once(child, 'exit');
  const [address] = await Promise.race([once(child, 'message'), ended]);
  if (typeof address !== 'string') throw new Error('PostgreSQL could not be prepared');
  return {
    address,
    pause: async () => void (await order(address, '/pause')),
    resume: async () => void (await order(address, '/resume')),
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}

/** Makes an empty database in the server at this address, and gives the database's own. */
export async function newDatabaseAt(address: string): Promise<string> {
  return order(address, '/database');
}

async function order(address: string, what: string): Promise<string> {
  const response = await fetch(address + what, { method: 'POST' });
  const said = await response.text();
  if (!response.ok) throw new Error(said);
  return said;
}
