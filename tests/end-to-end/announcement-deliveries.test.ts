import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import type { Message } from '../../src/playground/state/messages.ts';
import type { Fault } from '../../src/playground/web-api/faults.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { openStorage, type StorageOptions } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { PROGRAM, readyMortal, type Mortal } from '../kills/mortals.ts';
import { compile } from '../../bin/compile.mjs';
import { writeLamps } from '../support/lamps.ts';
import { newDatabase } from '../support/database.ts';
import { fromBot } from '../support/seen.ts';

const CHANNELS = 20;
/** After so many posts were accepted the next call goes wrong like this. */
const TROUBLE: readonly (readonly [after: number, method: string, fault: Fault])[] = [
  [0, 'chat.postMessage', { drop: 'after' }],
  [1, 'conversations.history', { status: 500 }],
  [2, 'chat.postMessage', { error: 'ratelimited', retryAfter: 1 }],
  [4, 'chat.postMessage', { status: 500 }],
  [6, 'chat.postMessage', { drop: 'before' }],
  [7, 'conversations.history', { error: 'ratelimited', retryAfter: 1 }],
  [9, 'chat.postMessage', { drop: 'after' }],
  [10, 'chat.postMessage', { error: 'internal_error' }],
  [12, 'conversations.history', { drop: 'before' }],
  [14, 'chat.postMessage', { drop: 'after' }],
  [16, 'chat.postMessage', { status: 503 }],
  [18, 'chat.postMessage', { drop: 'before' }],
];
/** The process dies at the very moment at which Slack has accepted so many posts, and tells nobody of the last one. */
const KILLS_AT = [3, 9, 15];
/** Fast for a test; each is in the same proportion to the others as it is with the real Slack. */
const PACE = { postMs: 1000, delivery: { leaseMs: 2500, settleMs: 300, channelMs: 50, backoffMs: 50 } };

let knowledgeDir: string;
let dir: string;
let program: string;
beforeAll(async () => {
  knowledgeDir = await writeLamps();
  dir = await mkdtemp(join(tmpdir(), 'deliveries-'));
  program = await compile(PROGRAM, dir);
});
afterAll(async () => {
  await rm(dir, { recursive: true });
  await rm(knowledgeDir, { recursive: true });
});

/** One announcement to twenty channels through everything that goes wrong; `bots` of them work at the same time. */
async function storyOf(bots: number, place: Omit<StorageOptions, 'owner'>): Promise<void> {
  const workspace = await startWorkspace({ manifest });
  // Only bots make tables.
  await (await openStorage({ ...place, owner: true })).close();
  const beside = await openStorage({ ...place, owner: false });
  const crew = await startCrew(bots, workspace, place);
  try {
    const karen = workspace.people.add('Karen').id;
    const channels = Array.from(
      { length: CHANNELS },
      (_, at) => workspace.channels.add(`it-café-${at + 1}`, { members: [karen], private: at % 4 === 0 }).id,
    );
    troubleIn(workspace, crew);
    const id = await schedule(beside, karen, channels);

    await expect
      .poll(async () => (await beside.announcements.find(id))?.status, { interval: 100 })
      .toBe('sent');
    await crew.gather();

    expect(crew.kills()).toBe(KILLS_AT.length);
    const posts = channels.map((channel) => postsIn(workspace, channel, karen));
    expect(posts.map(({ length }) => length)).toEqual(channels.map(() => 1));
    const deliveries = await beside.announcements.deliveries.of(id);
    expect(deliveries.map(({ channel, ts }) => `${channel} ${ts}`).toSorted()).toEqual(
      posts.flatMap((one) => one.map(({ channel, ts }) => `${channel} ${ts}`)).toSorted(),
    );
    const failures = new Set(
      workspace.calls.flatMap(({ method, error }) => (error === null ? [] : [`${method} ${error}`])),
    );
    expect([...failures]).toEqual(
      expect.arrayContaining([
        'chat.postMessage ratelimited',
        'chat.postMessage http_500',
        'chat.postMessage http_503',
        'chat.postMessage internal_error',
        'chat.postMessage dropped',
        'conversations.history http_500',
        'conversations.history dropped',
      ]),
    );
  } finally {
    await crew.disband();
    await beside.close();
    await workspace.stop();
  }
}

describe('an announcement to twenty channels, with Slack in trouble and three kills', () => {
  it('is posted once in each, from the embedded database', async () => {
    await storyOf(1, { databaseUrl: null, file: join(dir, 'mitid.db') });
  });

  it('is posted once in each, from PostgreSQL by two processes at the same time', async () => {
    await storyOf(2, { databaseUrl: await newDatabase(), file: '' });
  });
});

/** Its time has come a minute ago: whoever starts now begins with it. */
async function schedule(
  { announcements }: Storage,
  author: string,
  channels: readonly string[],
): Promise<string> {
  const id = 'opslag';
  const now = Date.now();
  const at = new Date(now).toISOString();
  const content = {
    headline: 'Ekstra it-café torsdag',
    text: 'Vi holder åbent *torsdag kl. 10*.',
    channels,
    audiences: [],
    entries: ['kantine'],
    wantsReceipt: true,
    ping: 'none',
    sendAt: new Date(now - 60_000).toISOString(),
  } as const;
  await announcements.saveDraft({ id, author, content, replaces: null, at });
  const change = { id, version: 1, from: ['draft'], at, by: author, act: 'announcement-scheduled' } as const;
  await announcements.change({ ...change, status: 'scheduled' });
  return id;
}

/** Lets calls go wrong, and kills, as the posts come in. */
function troubleIn(workspace: Workspace, crew: Crew): void {
  let posts = 0;
  const order = (): void => {
    for (const [after, method, fault] of TROUBLE) if (after === posts) workspace.failNext(method, fault);
  };
  order();
  workspace.subscribe((change) => {
    if (change !== 'message-posted') return;
    posts += 1;
    if (KILLS_AT.includes(posts)) crew.killOne();
    order();
  });
}

/** Bots at work; whoever is killed is replaced. */
type Crew = {
  readonly killOne: () => void;
  readonly kills: () => number;
  /** Waits until everybody who was called is there. */
  readonly gather: () => Promise<void>;
  readonly disband: () => Promise<void>;
};

async function startCrew(
  bots: number,
  { botToken, appToken, apiUrl }: Workspace,
  { databaseUrl, file }: Omit<StorageOptions, 'owner'>,
): Promise<Crew> {
  const orders = { botToken, appToken, apiUrl, knowledgeDir, file, databaseUrl, ...PACE };
  const ready = async (): Promise<Mortal> => readyMortal(program);
  const spare = KILLS_AT.map(ready);
  const working: Mortal[] = [];
  const changes: Promise<void>[] = [];
  let kills = 0;
  const begin = async (bot: Mortal): Promise<void> => {
    // It may post, and be killed for it, before it is known to serve.
    working.push(bot);
    await bot.start(orders).catch((failure: unknown) => {
      if (working.includes(bot)) throw failure;
    });
  };
  for (const bot of await Promise.all(Array.from({ length: bots }, ready))) await begin(bot);
  return {
    kills: () => kills,
    killOne: () => {
      const victim = working.shift();
      const next = spare.shift();
      if (victim === undefined || next === undefined) throw new Error('nobody to kill');
      kills += 1;
      const dead = victim.kill();
      changes.push(dead.then(async () => begin(await next)));
    },
    gather: async () => void (await Promise.all(changes)),
    disband: async () => {
      await Promise.allSettled(changes);
      const all = [...working, ...(await Promise.all(spare))];
      await Promise.all(all.map(async (bot) => bot.kill()));
    },
  };
}

function postsIn(workspace: Workspace, channel: string, reader: string): Message[] {
  return fromBot(workspace, workspace.messages(channel, reader));
}
