import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import type { Message } from '../../src/playground/state/messages.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Vote } from '../../src/storage/questions/questions.ts';
import { compile } from '../../bin/compile.mjs';
import { SURE, UNKNOWN, writeLamps } from '../support/lamps.ts';
import { isAnswer, questionOf } from '../support/seen.ts';
import type { Orders } from './bot-process.ts';
import { PROGRAM, readyMortal, type Mortal } from './mortals.ts';

const KILLS = 100;
/**
 * A bot lives until so much was acknowledged, questions and votes by turns, and a few milliseconds longer: however fast the
 * machine is, it dies at work.
 */
const LIVES = Array.from({ length: KILLS }, (_, at) => ({
  of: at % 2 === 0 ? ('questions' as const) : ('votes' as const),
  many: 2 + (at % 3),
  thenMs: (at * 37) % 40,
}));
type Life = (typeof LIVES)[number];
/** A bot that gets nothing done is killed all the same. */
const LONGEST_LIFE_MS = 10_000;
/** One bot of so many may answer what is left over before it works. */
const CATCHES_UP = 20;
/** How long that may take. */
const SETTLED_MS = 120_000;

let workspace: Workspace;
let around: string;
let orders: Orders;
let karen: string;
let channel: string;

/** How often it was tried to ask: no two questions are alike. */
let tried = 0;
/** How much was acknowledged. */
const done = { questions: 0, votes: 0 };
/** Questions that were acknowledged, by their `ts`, and the last vote that was, by question and person. */
const asked: Message[] = [];
const votes = new Map<
  string,
  { readonly userId: string; readonly questionId: string; readonly vote: Vote }
>();
/** Votes on which the bot may have died before or after it stored them. */
const uncertain = new Set<string>();

beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'kills-'));
  // Slack's own repetitions would hide what the bot loses.
  workspace = await startWorkspace({ manifest, redeliverAfterMs: [], ackTimeoutMs: 500 });
  karen = workspace.people.add('Karen').id;
  channel = workspace.channels.add('it-café', { members: [karen] }).id;
  const { botToken, appToken, apiUrl } = workspace;
  orders = { botToken, appToken, apiUrl, knowledgeDir: await writeLamps(), file: join(around, 'mitid.db') };
});
afterAll(async () => {
  await workspace.stop();
  await rm(around, { recursive: true });
  await rm(orders.knowledgeDir, { recursive: true });
});

it(
  `${KILLS} kills lose no acknowledged vote and no stored question, and nobody gets an answer twice`,
  async () => {
    const program = await compile(PROGRAM, around);
    let next = readyMortal(program);
    for (const [at, life] of LIVES.entries()) {
      const bot = await next;
      await bot.start(orders);
      next = readyMortal(program);
      // What is older than ten minutes is not answered any more, and on a busy machine a hundred lives take longer.
      if (at % CATCHES_UP === 0) await everythingAnswered();
      await workAndDie(bot, life);
    }
    const last = await next;
    await last.start(orders);
    await everythingAnswered();
    const storage = await openStorage({ databaseUrl: null, file: orders.file, owner: false });
    try {
      const waiting = async () => storage.inbox.open('2000', '3000');
      await expect.poll(waiting, { timeout: SETTLED_MS }).toEqual([]);
      await last.kill();
      expect(asked.filter((question) => answersTo(question).length > 1)).toEqual([]);
      expect(done.questions).toBeGreaterThanOrEqual(KILLS);
      expect(done.votes).toBeGreaterThanOrEqual(KILLS);
      const kept = (await storage.questions.ofUser(karen, 100_000)).map(({ text }) => text);
      expect(new Set(kept).size).toBe(kept.length);
      expect(kept).toEqual(expect.arrayContaining(asked.map(({ text }) => textOf(text))));
      for (const [key, { questionId, userId, vote }] of votes) {
        const found = (await storage.votes.of(questionId)).find((one) => one.userId === userId);
        if (uncertain.has(key)) expect(found).toBeDefined();
        else expect(found).toEqual({ userId, vote });
      }
    } finally {
      await storage.close();
    }
  },
  20 * 60 * 1000,
);

/** Asks and votes without a pause, kills the bot when enough was done, and waits for what was under way. */
async function workAndDie(bot: Mortal, { of, many, thenMs }: Life): Promise<void> {
  const life = new AbortController();
  const enough = done[of] + many;
  const busy = Promise.all([
    whileAlive(async (round) => ask(round)),
    whileAlive(async (round) => voteOnSomething(round)),
  ]);
  const latest = Date.now() + LONGEST_LIFE_MS;
  while (done[of] < enough && Date.now() < latest) await pause(1);
  await pause(thenMs);
  life.abort();
  await bot.kill();
  await busy;

  async function whileAlive(doing: (round: number) => Promise<void>): Promise<void> {
    for (let round = 0; !life.signal.aborted; round += 1) {
      // The bot may die on it: then nobody was promised anything.
      await doing(round).catch(() => undefined);
      await pause(5);
    }
  }
}

async function everythingAnswered(): Promise<void> {
  const unanswered = (): Message[] => asked.filter((question) => answersTo(question).length === 0);
  await expect.poll(unanswered, { timeout: SETTLED_MS }).toEqual([]);
}

async function ask(round: number): Promise<void> {
  const question = `${round % 3 === 0 ? UNKNOWN : SURE} nr. ${(tried += 1)}`;
  asked.push(await workspace.say(karen, channel, `<@${workspace.bot.userId}> ${question}`));
  done.questions += 1;
}

/** 👍 or 👎 under one of the last answers; many get both in turn. */
async function voteOnSomething(round: number): Promise<void> {
  const answers = asked.slice(-20).flatMap(answersTo);
  const canBeVotedOn = answers.filter(({ blocks }) => JSON.stringify(blocks).includes('Det hjalp'));
  const answer = canBeVotedOn.at(-1 - (round % 7)) ?? canBeVotedOn.at(-1);
  if (answer === undefined) return;
  const vote = round % 4 === 0 ? 'not-helped' : 'helped';
  const label = vote === 'helped' ? '👍' : '👎';
  const questionId = questionOf(answer);
  const key = `${questionId}|${karen}`;
  try {
    await workspace.press(karen, answer, (element) => element.label?.startsWith(label) === true);
    votes.set(key, { questionId, userId: karen, vote });
    uncertain.delete(key);
    done.votes += 1;
  } catch {
    uncertain.add(key);
  }
}

/** The bot's answers under a question; a word that the answer will be late is none. */
function answersTo({ ts }: Message): Message[] {
  return workspace.thread(channel, ts, karen).filter(isAnswer);
}

/** What was asked, without the mention. */
function textOf(text: string): string {
  return text.replace(/^<@\w+> /u, '');
}
