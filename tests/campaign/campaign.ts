import { setTimeout as pause } from 'node:timers/promises';
import manifest from '../../manifest.json' with { type: 'json' };
import type { Message } from '../../src/playground/state/messages.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import type { Mode } from '../support/bot.ts';
import { isAnswer, questionOf } from '../support/seen.ts';
import { createCrew } from './crew.ts';
import type { Trouble } from './faults.ts';
import { WAYS, type Wish } from './ways.ts';

export type Setting = {
  readonly mode: Mode;
  /** One process on a file, or two on PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly file: string;
  readonly knowledgeDir: string;
  /** The compiled program. */
  readonly program: string;
  readonly troubles: readonly Trouble[];
};

export type Tally = {
  /** What people did. */
  readonly tries: number;
  readonly kills: number;
  /** Votes that were acknowledged and are not kept. */
  readonly lost: number;
  /** Wishes that were granted twice. */
  readonly doubled: number;
  /** Acknowledged wishes that were not granted, and nobody said so. */
  readonly silent: number;
  /** Processes that ended by themselves. */
  readonly crashed: number;
  /** What was doubled or silent. */
  readonly which: readonly string[];
  /** What still waits for an answer: silent so far, but not forgotten. */
  readonly left: readonly string[];
};

/** How long a call to Slack may take, which is slow where the machine is busy. */
const POST_MS = 3_000;
/** A process is killed after so many tries. */
const KILL_EVERY = 5;
/** A machine that is busy takes long to grant the last wishes. */
const SETTLED_MS = 3 * 60_000;
/** What is granted twice comes a second time in this time. */
const SECOND_MS = 3_000;

/** Goes through all troubles, each with two wishes in places of their own, while processes are killed. */
export async function campaign({
  mode,
  databaseUrl,
  file,
  program,
  knowledgeDir,
  troubles,
}: Setting): Promise<Tally> {
  // Slack's own repetitions would hide what the bot loses.
  const workspace = await startWorkspace({ manifest, redeliverAfterMs: [] });
  const { botToken, appToken, apiUrl } = workspace;
  const orders = { botToken, appToken, apiUrl, knowledgeDir, file, databaseUrl, postMs: POST_MS };
  const crew = createCrew({ workspace, mode, size: databaseUrl === null ? 1 : 2, program, orders });
  await crew.gather();
  const storage = await openStorage({ databaseUrl, file, owner: false });
  const wishes: { readonly wish: Wish; readonly isAcknowledged: boolean }[] = [];
  const votes: Vote[] = [];
  for (const [at, { method, fault, after }] of troubles.entries()) {
    for (const way of WAYS[at % WAYS.length] ?? []) {
      const wish = way(workspace, wishes.length + 1);
      const isPrepared = await isDone(wish.prepare());
      workspace.failNext(method, fault);
      if (after !== undefined) workspace.failNext('chat.postMessage', after);
      // What is not acknowledged was promised to nobody: Slack says so itself.
      const isAcknowledged = isPrepared && (await isDone(wish.make()));
      const what = `${wish.what}: ${method} ${JSON.stringify(fault)}`;
      wishes.push({ wish: { ...wish, what }, isAcknowledged });
      const vote = await voteOn(workspace).catch(() => null);
      if (vote !== null) votes.push(vote);
      if (wishes.length % KILL_EVERY === 0) await crew.killOne();
    }
  }
  await crew.gather();
  // What nobody ran into would all meet the last who waits.
  workspace.failNoMore();
  // Where bots crash, nobody may be left to answer.
  if (crew.crashed() === 0) await settled(storage);
  const left = await storage.inbox.open('2000', '3000');
  await crew.disband();
  const kept = await Promise.all(votes.map(async (vote) => isKept(storage, vote)));
  await storage.close();
  await workspace.stop();
  const doubled = wishes.filter(({ wish }) => wish.granted() > 1);
  const silent = wishes.filter(
    ({ wish, isAcknowledged }) => isAcknowledged && wish.granted() === 0 && !wish.isTold(),
  );
  return {
    tries: wishes.length,
    kills: crew.kills(),
    lost: kept.filter((one) => !one).length,
    doubled: doubled.length,
    silent: silent.length,
    crashed: crew.crashed(),
    which: [...doubled, ...silent].map(({ wish }) => wish.what),
    left: left.map(({ event }) => event),
  };
}

async function isDone(deed: Promise<unknown>): Promise<boolean> {
  return deed.then(
    () => true,
    () => false,
  );
}

/** Waits until nothing is left to answer, and for whatever would be answered a second time. */
async function settled({ inbox }: Storage): Promise<void> {
  const until = Date.now() + SETTLED_MS;
  while (Date.now() < until && (await inbox.open('2000', '3000')).length > 0) await pause(100);
  await pause(SECOND_MS);
}

type Vote = { readonly userId: string; readonly questionId: string };

async function isKept({ votes }: Storage, { userId, questionId }: Vote): Promise<boolean> {
  return (await votes.of(questionId)).some((one) => one.userId === userId);
}

/** "Det hjalp" under the newest public answer, by somebody new; null where there is none. */
async function voteOn(workspace: Workspace): Promise<Vote | null> {
  const answer = newestAnswer(workspace);
  if (answer === undefined) return null;
  const userId = workspace.people.add('Poul').id;
  await workspace.join(userId, answer.channel, userId);
  await workspace.press(userId, answer, ({ label }) => label?.startsWith('👍') === true);
  return { userId, questionId: questionOf(answer) };
}

function newestAnswer(workspace: Workspace): Message | undefined {
  const { channels } = workspace;
  for (const { id, members, kind } of channels.all().toReversed()) {
    const [somebody] = members;
    if (kind !== 'public' || somebody === undefined) continue;
    for (const { ts } of workspace.messages(id, somebody).toReversed()) {
      const found = workspace.thread(id, ts, somebody).find((one) => isAnswer(one) && questionOf(one) !== '');
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
