import { setTimeout as pause } from 'node:timers/promises';
import manifest from '../../manifest.json' with { type: 'json' };
import { startWorkspace } from '../../src/playground/workspace.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import type { Mode } from '../support/bot.ts';
import { newDatabaseAt, type Postgres } from '../support/postgres.ts';
import { createAttempts, type Attempts } from './attempts.ts';
import { createCrew } from './crew.ts';
import type { Disk } from '../support/disk.ts';
import type { CallTrouble, Kind, Trouble } from './faults.ts';
import { meet } from './meeting.ts';
import { countUp, type Outcome, type Tally } from './tally.ts';
import { isKept } from './votes.ts';
import { WAYS } from './ways.ts';

export type Setting = {
  readonly mode: Mode;
  /** Two processes on this server; one on the file where it is null. */
  readonly postgres: Postgres | null;
  /** What the file lies on, where that can go wrong. */
  readonly disk: Disk | null;
  readonly file: string;
  readonly knowledgeDir: string;
  /** The compiled program. */
  readonly program: string;
  readonly troubles: readonly Trouble[];
};

/** How long a call to Slack may take, which is slow where the machine is busy. */
const POST_MS = 3_000;
/** A process is killed after so many troubles. */
const KILL_EVERY = 3;
/** A machine that is busy takes long to grant the last wishes. */
const SETTLED_MS = 3 * 60_000;
/** What is granted twice comes a second time in this time. */
const SECOND_MS = 3_000;

/** Goes through all troubles, each with wishes in places of their own, while processes are killed. */
export async function campaign(setting: Setting): Promise<Tally> {
  const { mode, postgres, disk, file, program, knowledgeDir, troubles } = setting;
  // Slack's own repetitions would hide what the bot loses.
  const workspace = await startWorkspace({ manifest, redeliverAfterMs: [] });
  const { botToken, appToken, apiUrl } = workspace;
  const databaseUrl = postgres === null ? null : await newDatabaseAt(postgres.address);
  const orders = { botToken, appToken, apiUrl, knowledgeDir, file, databaseUrl, postMs: POST_MS };
  const crew = createCrew({ workspace, mode, size: postgres === null ? 1 : 2, program, orders });
  await crew.gather();
  const attempts = createAttempts(workspace);
  const unsaid: Outcome['unsaid'][number][] = [];
  const onUnsaid = (kind: Kind, what: string): void => void unsaid.push({ kind, what });
  const scene = { workspace, crew, attempts, file, disk, postgres, onUnsaid };
  const notTried = new Set<Kind>();
  for (const [at, trouble] of troubles.entries()) {
    if (trouble.kind === 'call') await meetCall(trouble, at, scene);
    else if (!(await meet(trouble, at, scene))) notTried.add(trouble.kind);
    if (at % KILL_EVERY === 0) await crew.killOne();
  }
  await crew.gather();
  // What nobody ran into would all meet the last who waits.
  workspace.failNoMore();
  const storage = await openStorage({ databaseUrl, file, owner: false });
  // Where bots crash, nobody may be left to answer.
  if (crew.crashed() === 0) await settled(storage);
  const left = await storage.inbox.open('2000', '3000');
  await crew.disband();
  const lost: Kind[] = [];
  for (const vote of attempts.votes()) if (!(await isKept(workspace, storage, vote))) lost.push(vote.kind);
  await storage.close();
  await workspace.stop();
  return countUp({
    troubles: troubles.filter(({ kind }) => !notTried.has(kind)),
    attempts: attempts.all(),
    lost,
    unsaid,
    kills: crew.kills(),
    crashed: crew.crashed(),
    notTried: [...notTried],
    left: left.map(({ event }) => event),
  });
}

/** Two people ask, one after the other, and Slack answers the bot's call wrongly. */
async function meetCall(
  { method, fault, after }: CallTrouble,
  turn: number,
  {
    workspace,
    attempts,
  }: { readonly workspace: Awaited<ReturnType<typeof startWorkspace>>; readonly attempts: Attempts },
): Promise<void> {
  for (const way of WAYS[turn % WAYS.length] ?? []) {
    const attempt = await attempts.prepare(way, 'call', `${method} ${JSON.stringify(fault)}`);
    workspace.failNext(method, fault);
    if (after !== undefined) workspace.failNext('chat.postMessage', after);
    await attempts.make(attempt);
    await attempts.vote('call');
  }
}

/** Waits until nothing is left to answer, and for whatever would be answered a second time. */
async function settled({ inbox }: Storage): Promise<void> {
  const until = Date.now() + SETTLED_MS;
  while (Date.now() < until && (await inbox.open('2000', '3000')).length > 0) await pause(100);
  await pause(SECOND_MS);
}
