import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { keyOf, readArrival } from '../../src/listeners/inbox/arrival.ts';
import { Refusal } from '../../src/playground/refusal.ts';
import type { Message } from '../../src/playground/state/messages.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { PATIENT_SLACK, startBotIn, type BotSettings, type Mode, type Running } from '../support/bot.ts';
import { SURE, writeLamps } from '../support/lamps.ts';
import { isAnswer } from '../support/seen.ts';

const ANSWER = 'Svaret om kantine.';
const APOLOGY = 'Jeg prøver selv igen om lidt';

describe.each<Mode>(['socket', 'http'])('no question is lost and none is answered twice, over %s', (mode) => {
  let dir: string;
  let workspace: Workspace;
  let running: Running;
  let karen: string;
  let dm: string;

  beforeAll(async () => {
    dir = await writeLamps();
  });
  afterEach(async () => {
    await running.close();
    await workspace.stop();
  });
  afterAll(async () => rm(dir, { recursive: true }));

  const start = async (settings: BotSettings = {}): Promise<void> => {
    workspace = await startWorkspace({ manifest, ...PATIENT_SLACK });
    karen = workspace.people.add('Karen').id;
    dm = workspace.dm(karen).id;
    running = await startBotIn(workspace, mode, { knowledgeDir: dir, ...settings });
  };
  const fromBot = (): Message[] =>
    workspace.messages(dm, karen).filter(({ user }) => user === workspace.bot.userId);
  /** The answers that Karen got, once everything that she asked has been handled. */
  const answers = async (): Promise<Message[]> => {
    await expect.poll(async () => running.storage.inbox.open('2000', '3000')).toEqual([]);
    return fromBot().filter(isAnswer);
  };
  const apologies = (): Message[] => fromBot().filter(({ text }) => text.includes(APOLOGY));

  it('what waits is looked for before Slack is asked whether the configuration is so there', async () => {
    const seen: number[] = [];
    await start({
      coordination: () => ({ channel: 'C0NOWHERE' }),
      failing: (storage) => ({
        ...storage,
        inbox: {
          ...storage.inbox,
          open: async (...when) => {
            seen.push(asks());
            return storage.inbox.open(...when);
          },
        },
      }),
    });
    expect(seen[0]).toBe(0);
    expect(asks()).toBe(1);

    function asks(): number {
      return workspace.calls.filter(({ method }) => method === 'conversations.info').length;
    }
  });

  it('what was stored when the bot died is answered after the start, once', async () => {
    await start();
    const asked = await workspace.say(karen, dm, SURE);
    await workspace.waitFor({ channel: dm, after: asked.ts, text: ANSWER });
    expect(await answers()).toHaveLength(1);
    // As if another process had stored one more message, and another it had also taken on without answering.
    for (const claimed of [false, true]) {
      const later = String(Number(asked.ts) + (claimed ? 0.2 : 0.1));
      const arrival = arrivalOf(workspace, asked, later);
      const key = keyOf(arrival);
      const at = new Date().toISOString();
      await running.storage.inbox.store({ key, event: JSON.stringify(arrival), at });
      if (claimed) await running.storage.inbox.claim({ key, by: 'dead', at, until: at });
    }
    expect(await answers()).toHaveLength(3);
  });

  it('what another version stored in its own way keeps nobody waiting', async () => {
    await start();
    const asked = await workspace.say(karen, dm, SURE);
    await workspace.waitFor({ channel: dm, after: asked.ts, text: ANSWER });
    const arrival = arrivalOf(workspace, asked, String(Number(asked.ts) + 0.1));
    const at = new Date().toISOString();
    await running.storage.inbox.store({ key: 'a strange one', event: '{"from":"the future"}', at });
    await running.storage.inbox.store({ key: keyOf(arrival), event: JSON.stringify(arrival), at });
    await expect.poll(() => fromBot().filter(isAnswer)).toHaveLength(2);
  });

  it('an answer that was posted when the bot died is found, and not posted again', async () => {
    let isDead = true;
    await start({
      failing: (storage) => ({
        ...storage,
        inbox: {
          ...storage.inbox,
          answered: async (...args) => {
            if (isDead) throw new Error('killed before that');
            return storage.inbox.answered(...args);
          },
        },
      }),
      pace: { postMs: 100 },
    });
    const asked = await workspace.say(karen, dm, SURE);
    await workspace.waitFor({ channel: dm, after: asked.ts, text: ANSWER });
    isDead = false;
    expect(await answers()).toHaveLength(1);
  });

  it('a post whose outcome Slack kept to itself is looked for', async () => {
    await start();
    workspace.failNext('chat.postMessage', { drop: 'after' });
    await workspace.say(karen, dm, SURE);
    expect(await answers()).toMatchObject([{ text: expect.stringContaining(ANSWER) }]);
  });

  it('an answer that Slack refuses wherever it goes is late, which is said once', async () => {
    await start({ pace: { postMs: 1000 } });
    workspace.failNext('chat.postMessage', { error: 'account_inactive' });
    await workspace.say(karen, dm, SURE);
    await workspace.waitFor({ channel: dm, text: APOLOGY });
    await workspace.waitFor({ channel: dm, text: ANSWER });
    expect(await answers()).toHaveLength(1);
    expect(apologies()).toHaveLength(1);
  });

  it('waits when Slack asks for patience', async () => {
    await start();
    workspace.failNext('chat.postMessage', { error: 'ratelimited', retryAfter: 1 });
    await workspace.say(karen, dm, SURE);
    await workspace.waitFor({ channel: dm, text: ANSWER });
    expect(await answers()).toHaveLength(1);
  });

  it('what cannot be stored is not acknowledged, so that Slack delivers it again, and the person hears of it', async () => {
    let failures = 2;
    await start({
      failing: (storage) => ({
        ...storage,
        inbox: {
          ...storage.inbox,
          store: async (arrival) => {
            failures -= 1;
            if (failures >= 0) throw new Error('disk full');
            return storage.inbox.store(arrival);
          },
        },
      }),
    });
    await workspace.say(karen, dm, SURE);
    const attempts = workspace.sent.flatMap((one) => (one.kind === 'events_api' ? [one.attempts] : []));
    expect(attempts.filter((count) => count === 3)).toHaveLength(1);
    await workspace.waitFor({ channel: dm, text: ANSWER });
    expect(await answers()).toHaveLength(1);
    // That it was not stored was said once.
    expect(fromBot().filter(({ text }) => text.includes('så spørg mig igen'))).toHaveLength(1);
    expect(apologies()).toEqual([]);
  });

  it('who pressed something hears it when it could not be stored', async () => {
    await start({ failing: withoutVotes });
    const asked = await workspace.say(karen, dm, SURE);
    const answer = await workspace.waitFor({ channel: dm, after: asked.ts, text: ANSWER });
    await workspace
      .press(karen, answer, ({ label }) => label === '👍 Det hjalp')
      .catch((error: unknown) => expect(error).toBeInstanceOf(Refusal));
    await workspace.waitFor({ channel: dm, text: 'noget gik galt hos mig' });
  });
});

function withoutVotes(storage: Storage): Storage {
  const cast = async (): Promise<never> => {
    throw new Error('disk full');
  };
  return { ...storage, votes: { ...storage.votes, cast } };
}

/** A message as it arrives from Slack, written at `ts`. */
function arrivalOf(workspace: Workspace, { channel, user, text }: Message, ts: string) {
  const event = { type: 'message', channel_type: 'im', channel, user, text, ts, event_ts: ts };
  const arrival = readArrival({ type: 'event_callback', team_id: workspace.teamId, event });
  if (arrival === null) throw new Error('not addressed');
  return arrival;
}
