import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startStage, type Stage } from '../support/bot.ts';
import { SURE, writeLamps } from '../support/lamps.ts';

/** Longer than anything waits between two attempts, in milliseconds. */
const OUTAGE_MS = 16_000;
/** So soon after it the bot hears again: three seconds, and what a busy machine needs to connect. In milliseconds. */
const DEAF_MS = 8_000;

describe('the connection to Slack', () => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  let channel: string;

  beforeEach(async () => {
    dir = await writeLamps();
    stage = await startStage('socket', dir);
    karen = stage.workspace.people.add('Karen').id;
    channel = stage.workspace.channels.add('support', { members: [karen] }).id;
  });
  afterEach(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  const ask = async (): Promise<unknown> => stage.workspace.slash(karen, channel, '/mitid', SURE);
  const times = (words: string): number => stage.log().split(words).length - 1;

  it('is renewed while people ask, and no command is lost', async () => {
    const asked: Promise<unknown>[] = [];
    for (const [nth, how] of (['refresh_requested', 'warning', 'refresh_requested'] as const).entries()) {
      stage.workspace.dropConnections(how);
      do {
        asked.push(ask());
        await pause(20);
      } while (times('connected to Slack again') === nth);
      for (let more = 0; more < 5; more += 1) asked.push(ask());
      await Promise.all(asked);
    }
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(stage.bot.connection?.reconnects()).toBe(3);
  });

  it('is back soon after a long outage, of which two lines speak', async () => {
    await stage.workspace.goAway();
    await expect.poll(() => stage.bot.connection?.isConnected()).toBe(false);
    await pause(OUTAGE_MS);
    await stage.workspace.comeBack();
    const since = performance.now();
    await expect.poll(stage.workspace.connections, { interval: 20 }).toBe(1);
    expect(performance.now() - since).toBeLessThan(DEAF_MS);
    await ask();
    expect(times('it is tried again')).toBe(1);
    expect(times('connected to Slack again')).toBe(1);
  });

  it('is replaced where Slack says nothing any more', async () => {
    stage.workspace.goSilent();
    await expect.poll(() => times('"reason":"lost"')).toBe(1);
    await stage.workspace.comeBack();
    await expect.poll(stage.workspace.connections).toBe(1);
    await ask();
  });

  it.each(['goAway', 'goSilent'] as const)(
    'does not keep a bot that is told to stop while Slack is away (%s), which hears nothing from then on',
    async (how) => {
      await stage.workspace[how]();
      await expect.poll(() => times('"reason":"lost"')).toBe(1);
      const since = performance.now();
      await stage.bot.stop();
      expect(performance.now() - since).toBeLessThan(DEAF_MS);
      await stage.workspace.comeBack();
      await expect(ask()).rejects.toMatchObject({ code: 'dispatch_failed' });
      expect(stage.log()).toContain('"isDone":true,"msg":"stopped"');
    },
  );

  it('is not opened any more once Slack refuses it for good', async () => {
    stage.workspace.revokeToken('app');
    const { code, details } = await stage.bot.refused;
    expect({ code, details }).toEqual({
      code: 'slack-token-refused',
      details: { variable: 'SLACK_APP_TOKEN', reason: 'token_revoked' },
    });
  });
});
