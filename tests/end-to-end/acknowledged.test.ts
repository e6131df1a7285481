import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { keyOf, readArrival, type Arrival } from '../../src/listeners/inbox/arrival.ts';
import { Refusal } from '../../src/playground/refusal.ts';
import type { Message } from '../../src/playground/state/messages.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { PATIENT_SLACK, startBotIn, type BotSettings, type Mode, type Running } from '../support/bot.ts';
import { SURE, writeLamps } from '../support/lamps.ts';

const ANSWER = 'Svaret om kantine.';
const SLOW_MS = 300;

describe.each<Mode>(['socket', 'http'])('what is acknowledged is answered, over %s', (mode) => {
  let dir: string;
  let workspace: Workspace;
  let running: Running;
  let karen: string;
  let channel: string;

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
    channel = workspace.channels.add('it-café', { members: [karen], bot: false }).id;
    running = await startBotIn(workspace, mode, { knowledgeDir: dir, ...settings });
  };
  const inChannel = (): Message[] =>
    workspace.messages(channel, karen).filter(({ user }) => user === workspace.bot.userId);
  /** As if a process had stored it and died. */
  const store = async (arrival: Arrival, minutesAgo = 0): Promise<void> => {
    const at = new Date(Date.now() - minutesAgo * 60_000).toISOString();
    await running.storage.inbox.store({ key: keyOf(arrival), event: JSON.stringify(arrival), at });
  };
  const settled = async (): Promise<unknown> =>
    expect.poll(async () => running.storage.inbox.open('2000', '3000')).toEqual([]);
  const commanded = (responseUrl: string | null, trigger: string): Arrival => {
    const arrival = readArrival({
      command: '/mitid',
      text: SURE,
      user_id: karen,
      channel_id: channel,
      team_id: workspace.teamId,
      trigger_id: trigger,
      response_url: responseUrl,
    });
    if (arrival === null) throw new Error('not read');
    return arrival;
  };

  it('a command comes with its answer, and a second delivery of it with none', async () => {
    await start();
    const { shown } = await workspace.slash(karen, channel, '/mitid', SURE);
    expect(shown?.text).toContain(ANSWER);
    const sent = workspace.sent.find(({ kind }) => kind === 'slash_commands');
    if (sent !== undefined) await workspace.redeliver(sent);
    await settled();
    expect(inChannel()).toHaveLength(1);
    expect(await running.storage.questions.ofUser(karen, 10)).toHaveLength(1);
  });

  it('a command that was stored when the bot died is answered after the start, there or in private', async () => {
    await start();
    const { responseUrl } = await workspace.slash(karen, channel, '/mitid', 'hjælp');
    await store(commanded(responseUrl, '1.1'));
    await workspace.waitFor({ channel, onlyFor: karen, text: ANSWER });
    await store(commanded(responseUrl.replace(/\w+$/u, 'wornout'), '1.2'));
    await workspace.waitFor({ channel: workspace.dm(karen).id, text: ANSWER });
    await store(commanded(null, '1.3'));
    await settled();
    expect(workspace.messages(workspace.dm(karen).id, karen)).toHaveLength(2);
  });

  it('a command that a dead process had begun to answer is answered once', async () => {
    await start();
    const { responseUrl } = await workspace.slash(karen, channel, '/mitid', 'hjælp');
    const at = new Date().toISOString();
    for (const trigger of ['1.1', '1.2']) {
      const arrival = commanded(responseUrl, trigger);
      await store(arrival);
      await running.storage.inbox.claim({ key: keyOf(arrival), by: 'dead', at, until: at });
    }
    await settled();
    expect(inChannel().filter(({ text }) => text.includes(ANSWER))).toHaveLength(2);
  });

  it('"Find svar" is stored before it is acknowledged', async () => {
    await start({ failing: slowInbox });
    const written = await workspace.say(karen, channel, SURE);
    const before = (await running.storage.inbox.open('2000', '3000')).length;
    await workspace.shortcut(karen, 'find_answer', channel, written.ts);
    const answered = inChannel().length;
    const stored = (await running.storage.inbox.open('2000', '3000')).length - before;
    expect(stored + answered).toBeGreaterThan(0);
    await workspace.waitFor({ channel, onlyFor: karen, text: ANSWER });
  });

  it.each(['<html>Slack is down</html>', '{}', '{"ok":true', ''])(
    'an answer that its address does not take comes in private: %j',
    async (body) => {
      await start();
      const written = await workspace.say(karen, channel, SURE);
      workspace.failNext('response_url', { status: 200, body });
      await workspace.shortcut(karen, 'find_answer', channel, written.ts);
      await workspace.waitFor({ channel: workspace.dm(karen).id, text: ANSWER });
      await settled();
      expect(inChannel()).toEqual([]);
    },
  );

  it('a question on the Home tab is stored before it is acknowledged', async () => {
    await start({ failing: slowQuestions });
    await workspace.openHome(karen);
    const home = await workspace.waitForView(({ payload }) => payload.type === 'home');
    await workspace.pressInView(karen, home.id, 'home_search', {
      text: { type: 'plain_text', text: SURE },
      value: `ask:${SURE}`,
    });
    expect(await running.storage.questions.ofUser(karen, 10)).toHaveLength(1);
  });

  it('whose question cannot be stored reads that it must be asked again', async () => {
    await start({ failing: withoutInbox });
    const { shown } = await workspace.slash(karen, channel, '/mitid', SURE);
    expect(shown?.text).toContain('spørg mig igen');
    const dm = workspace.dm(karen).id;
    await workspace.say(karen, dm, SURE).catch(() => undefined);
    await workspace.waitFor({ channel: dm, text: 'spørg mig igen' });
    expect(workspace.messages(dm, karen).filter(({ text }) => text.includes('prøver selv igen'))).toEqual([]);
  });

  it('a press that comes to nothing while Slack is away is not acknowledged, so that Slack says so', async () => {
    await start();
    const { ts } = await workspace.say(karen, channel, SURE);
    await workspace.shortcut(karen, 'find_answer', channel, ts);
    const found = await workspace.waitFor({ channel, onlyFor: karen, text: ANSWER });
    const press = async (): Promise<unknown> =>
      workspace.press(karen, found, ({ label }) => label === 'Svar i tråden');
    await workspace.goAway();
    await expect(press()).rejects.toBeInstanceOf(Refusal);
    await workspace.comeBack();
    await expect.poll(async () => press().then(() => 'taken', String)).toBe('taken');
  });

  it('nor is one that follows while the first is under way', async () => {
    await start({ pace: { postMs: 2_000 } });
    const { ts } = await workspace.say(karen, channel, SURE);
    await workspace.shortcut(karen, 'find_answer', channel, ts);
    const found = await workspace.waitFor({ channel, onlyFor: karen, text: ANSWER });
    const press = async (): Promise<unknown> =>
      workspace.press(karen, found, ({ label }) => label === 'Svar i tråden');
    workspace.goSilent();
    const pressed = await Promise.allSettled([press(), press(), press()]);
    expect(pressed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await workspace.comeBack();
  });

  it('what passes its ten minutes gets one line that says so, and is counted', async () => {
    await start();
    const dm = workspace.dm(karen).id;
    const { responseUrl } = await workspace.slash(karen, channel, '/mitid', 'hjælp');
    await store(commanded(responseUrl, '1.1'), 11);
    await workspace.waitFor({ channel, onlyFor: karen, text: 'jeg nåede ikke at svare' });
    const event = { type: 'message', channel_type: 'im', channel: dm, user: karen, text: SURE };
    const ts = workspace.ts();
    const arrival = readArrival({ type: 'event_callback', event: { ...event, ts, event_ts: ts } });
    if (arrival !== null) await store(arrival, 11);
    await workspace.waitFor({ channel: dm, text: 'jeg nåede ikke at svare' });
    await settled();
    expect(workspace.messages(dm, karen)).toHaveLength(1);
    expect(running.log()).toContain('questions not answered in time');
  });
});

const later = async (): Promise<unknown> => pause(SLOW_MS);

function slowInbox(storage: Storage): Storage {
  const store: Storage['inbox']['store'] = async (arrival) => {
    await later();
    return storage.inbox.store(arrival);
  };
  return { ...storage, inbox: { ...storage.inbox, store } };
}

function slowQuestions(storage: Storage): Storage {
  const add: Storage['questions']['add'] = async (question) => {
    await later();
    return storage.questions.add(question);
  };
  return { ...storage, questions: { ...storage.questions, add } };
}

function withoutInbox(storage: Storage): Storage {
  const store = async (): Promise<never> => {
    throw new Error('disk full');
  };
  return { ...storage, inbox: { ...storage.inbox, store } };
}
