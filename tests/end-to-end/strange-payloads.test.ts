import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '../../src/playground/delivery/outbox.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { SURE, writeLamps } from '../support/lamps.ts';

const ANSWER = 'Svaret om kantine.';
const NULLS = {
  thread_ts: null,
  subtype: null,
  files: null,
  bot_id: null,
  channel_type: null,
  event_ts: null,
};

describe.each<Mode>(['socket', 'http'])('what Slack may send, over %s', (mode) => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);

  beforeAll(async () => {
    dir = await writeLamps();
    process.on('unhandledRejection', note);
  });
  beforeEach(async () => {
    stage = await startStage(mode, dir);
    karen = stage.workspace.people.add('Karen').id;
  });
  afterEach(async () => stage.close());
  afterAll(async () => {
    process.off('unhandledRejection', note);
    await rm(dir, { recursive: true });
  });

  const inDm = (): string => stage.workspace.dm(karen).id;
  const deliver = async (event: object, around: object = {}): Promise<void> => {
    const { workspace } = stage;
    const ts = workspace.ts();
    const sent: Sent = {
      kind: 'events_api',
      body: {
        type: 'event_callback',
        team_id: workspace.teamId,
        ...around,
        event: { type: 'message', channel: inDm(), user: karen, text: SURE, ts, ...event },
      },
      attempts: 0,
      isAcknowledged: false,
    };
    await workspace.redeliver(sent);
  };

  it.each([
    ['every optional field of the event', NULLS, {}],
    ['those around it', {}, { team_id: null, event_id: null, authorizations: null, api_app_id: null }],
  ])('null in %s is as good as nothing', async (_what, event, around) => {
    await deliver(event, around);
    await stage.workspace.waitFor({ channel: inDm(), text: ANSWER });
  });

  it('what is no object does not end the process, and the next question is answered', async () => {
    const { workspace } = stage;
    for (const text of [
      'null',
      '{}',
      '[]',
      '7',
      '"text"',
      'no json',
      '{"type":"events_api","payload":null}',
      '{"type":"events_api","envelope_id":"1","payload":{"event":null}}',
    ])
      await workspace.sendRaw(text).catch(() => undefined);
    await workspace.say(karen, inDm(), SURE);
    await workspace.waitFor({ channel: inDm(), text: ANSWER });
    expect(unhandled).toEqual([]);
  });

  it('an unknown kind is acknowledged, and logged once by its name', async () => {
    const { workspace } = stage;
    const strange: Sent = {
      kind: 'interactive',
      body: { type: 'brand_new_thing' },
      attempts: 0,
      isAcknowledged: false,
    };
    await workspace.redeliver(strange);
    await workspace.redeliver(strange);
    expect(stage.log().match(/brand_new_thing/gu)).toHaveLength(1);
  });

  it('nothing is answered elsewhere than at Slack', async () => {
    const { workspace } = stage;
    await workspace.slash(karen, inDm(), '/mitid', 'hjælp');
    const [command] = workspace.sent.filter(({ kind }) => kind === 'slash_commands');
    const before = (await stage.storage.questions.ofUser(karen, 10)).length;
    if (command !== undefined)
      await workspace.redeliver({
        ...command,
        body: { ...command.body, text: SURE, trigger_id: '7.7', response_url: 'http://127.0.0.1:9/taken' },
      });
    expect(await stage.storage.questions.ofUser(karen, 10)).toHaveLength(before);
    expect(stage.log()).toContain('answered elsewhere');
  });
});

describe('requests over HTTP', () => {
  it('from the future are refused like stale ones', async () => {
    const dir = await writeLamps();
    const { workspace, close } = await startStage('http', dir);
    const karen = workspace.people.add('Karen').id;
    await workspace.say(karen, workspace.dm(karen).id, SURE);
    expect(await workspace.forge('future-timestamp')).toBe(401);
    expect(await workspace.forge('stale-timestamp')).toBe(401);
    await close();
    await rm(dir, { recursive: true });
  });
});

describe('a connection that Slack refuses', () => {
  it('is tried again, and the next question is answered', async () => {
    const dir = await writeLamps();
    const { workspace, log, close } = await startStage('socket', {
      knowledgeDir: dir,
      pace: { connectMs: 50 },
    });
    const karen = workspace.people.add('Karen').id;
    for (const error of ['invalid_auth', 'account_inactive'])
      workspace.failNext('apps.connections.open', { error });
    workspace.dropConnections('abrupt');
    await expect.poll(workspace.connections).toBe(1);
    const dm = workspace.dm(karen).id;
    await workspace.say(karen, dm, SURE);
    await workspace.waitFor({ channel: dm, text: ANSWER });
    expect(log().match(/no connection to Slack; it is tried again/gu)).toHaveLength(2);
    await close();
    await rm(dir, { recursive: true });
  });
});
