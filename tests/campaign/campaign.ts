import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import manifest from '../../manifest.json' with { type: 'json' };
import type { Message } from '../../src/playground/state/messages.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Mode } from '../support/bot.ts';
import { SURE } from '../support/lamps.ts';
import { isAnswer, questionOf } from '../support/seen.ts';
import type { Orders } from '../kills/bot-process.ts';
import { readyMortal, type Mortal } from '../kills/mortals.ts';
import type { Trouble } from './faults.ts';

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

/** `tries`: what people did. `lost`: acknowledged and not kept. `silent`: acknowledged, and nobody said anything. */
export type Tally = {
  readonly tries: number;
  readonly kills: number;
  readonly lost: number;
  readonly doubled: number;
  readonly silent: number;
  readonly crashed: number;
  /** What was doubled or silent. */
  readonly which: readonly string[];
};

/** Something that was acknowledged: how often it was answered so far. */
type Promised = { readonly what: string; readonly answers: () => number };

const ANSWER = 'Svaret om kantine.';
/** A process is killed after so many tries. */
const KILL_EVERY = 5;
/** How long after the last start everything must be answered. */
const SETTLED_MS = 60_000;
/** A second answer would come in this time. */
const SECOND_MS = 5_000;

/** Goes through all troubles, each with something asked in a place of its own, while processes are killed. */
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
  const crew = createCrew(workspace, mode, databaseUrl === null ? 1 : 2, program, {
    botToken,
    appToken,
    apiUrl,
    knowledgeDir,
    file,
    databaseUrl,
  });
  await crew.gather();
  const promised: Promised[] = [];
  const votes: { readonly userId: string; readonly questionId: string }[] = [];
  let tries = 0;
  for (const [at, { method, fault }] of troubles.entries()) {
    for (const way of WAYS[at % 2] ?? []) {
      workspace.failNext(method, fault);
      tries += 1;
      // What is not acknowledged was promised to nobody: Slack says so itself.
      const kept = await way(workspace, tries).catch(() => null);
      if (kept !== null) promised.push({ ...kept, what: `${kept.what} ${method} ${JSON.stringify(fault)}` });
      const vote = await voteOn(workspace).catch(() => null);
      if (vote !== null) votes.push(vote);
      if (tries % KILL_EVERY === 0) await crew.killOne();
    }
  }
  await crew.gather();
  const until = Date.now() + SETTLED_MS;
  while (Date.now() < until && promised.some(({ answers }) => answers() === 0)) await pause(100);
  await pause(SECOND_MS);
  await crew.disband();
  const storage = await openStorage({ databaseUrl, file, owner: true });
  const kept = await Promise.all(
    votes.map(async ({ questionId, userId }) =>
      (await storage.votes.of(questionId)).some((one) => one.userId === userId),
    ),
  );
  await storage.close();
  await workspace.stop();
  return {
    tries,
    kills: crew.kills(),
    lost: kept.filter((isKept) => !isKept).length,
    doubled: promised.filter(({ answers }) => answers() > 1).length,
    silent: promised.filter(({ answers }) => answers() === 0).length,
    crashed: crew.crashed(),
    which: promised.filter(({ answers }) => answers() !== 1).map(({ what }) => what),
  };
}

type Way = (workspace: Workspace, nr: number) => Promise<Promised>;

const newcomer = (workspace: Workspace, nr: number) => {
  const userId = workspace.people.add(`Karen ${nr}`).id;
  const channel = workspace.channels.add(`it-cafe-${nr}`, { members: [userId] }).id;
  return { userId, channel, dm: workspace.dm(userId).id };
};
const fromBot = (workspace: Workspace, messages: readonly Message[]): Message[] =>
  messages.filter(({ user }) => user === workspace.bot.userId);

const mention: Way = async (workspace, nr) => {
  const { userId, channel, dm } = newcomer(workspace, nr);
  const asked = await workspace.say(userId, channel, `<@${workspace.bot.userId}> ${SURE}`);
  // In private where the channel refused it.
  const said = () => [...workspace.thread(channel, asked.ts, userId), ...workspace.messages(dm, userId)];
  return { what: `mention ${nr}`, answers: () => fromBot(workspace, said()).filter(isAnswer).length };
};
const direct: Way = async (workspace, nr) => {
  const { userId, dm } = newcomer(workspace, nr);
  await workspace.say(userId, dm, SURE);
  return {
    what: `direct ${nr}`,
    answers: () => fromBot(workspace, workspace.messages(dm, userId)).filter(isAnswer).length,
  };
};
/** The answers to one that asked alone in a channel and nothing else: there, or in private. */
const alone = (workspace: Workspace, userId: string, channel: string, dm: string) => (): number => {
  const there = [...workspace.messages(channel, userId), ...workspace.messages(dm, userId)];
  return fromBot(workspace, there).filter(({ text }) => text.includes(ANSWER)).length;
};
const command: Way = async (workspace, nr) => {
  const { userId, channel, dm } = newcomer(workspace, nr);
  await workspace.slash(userId, channel, '/mitid', SURE);
  return { what: `command ${nr}`, answers: alone(workspace, userId, channel, dm) };
};
const shortcut: Way = async (workspace, nr) => {
  const { userId, channel, dm } = newcomer(workspace, nr);
  const written = await workspace.say(userId, channel, SURE);
  await workspace.shortcut(userId, 'find_answer', channel, written.ts);
  return { what: `shortcut ${nr}`, answers: alone(workspace, userId, channel, dm) };
};
/** By turns. */
const WAYS: readonly (readonly Way[])[] = [
  [mention, command],
  [direct, shortcut],
];

/** "Det hjalp" under the newest public answer, by somebody new; null where there is none. */
async function voteOn(
  workspace: Workspace,
): Promise<{ readonly userId: string; readonly questionId: string } | null> {
  const answer = workspace.calls.length === 0 ? undefined : newestAnswer(workspace);
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

/** Bots at work; whoever is killed is replaced. Over HTTP the newest one gets what Slack sends. */
function createCrew(workspace: Workspace, mode: Mode, size: number, program: string, orders: Orders) {
  const working: Mortal[] = [];
  const all: Mortal[] = [];
  let kills = 0;
  let spare = readyMortal(program);
  const begin = async (): Promise<void> => {
    const bot = await spare;
    spare = readyMortal(program);
    working.push(bot);
    all.push(bot);
    const port = mode === 'http' ? await freePort() : null;
    const http = port === null ? null : { signingSecret: workspace.signingSecret, port };
    await bot.start({ ...orders, http });
    if (port !== null) await workspace.connectHttp(`http://127.0.0.1:${port}/slack/events`);
  };
  return {
    kills: () => kills,
    crashed: () => all.filter((bot) => bot.hasCrashed()).length,
    gather: async () => {
      while (working.length < size) await begin();
    },
    /** Kills the one that works longest, at work, and starts another. */
    killOne: async () => {
      const victim = working.shift();
      kills += 1;
      await victim?.kill();
      await begin();
    },
    disband: async () => {
      const idle = await spare;
      await Promise.all([...working, idle].map(async (bot) => bot.kill()));
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
