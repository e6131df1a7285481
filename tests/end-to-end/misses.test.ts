import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatDayAlone } from '../../src/i18n/da/dates.ts';
import type { Message } from '../../src/playground/state/messages.ts';
import type { Miss } from '../../src/storage/misses/misses.ts';
import { closing } from '../contracts/storage/stories.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { UNKNOWN, UNSURE, writeLamps } from '../support/lamps.ts';
import { labelsOf, sendToCoordinator } from '../support/seen.ts';

const NOW = '2026-11-23T12:00:00.000Z';

/** Messages that say that an answer came. */
const tellings = (messages: readonly Message[]): Message[] =>
  messages.filter(({ text }) => text.includes('er der et svar'));

describe.each<Mode>(['socket', 'http'])('questions without a good answer over %s', (mode) => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  let poul: string;
  let channel: string;

  beforeAll(async () => {
    dir = await writeLamps();
  });
  beforeEach(async () => {
    stage = await startStage(mode, dir);
    karen = stage.workspace.people.add('Karen').id;
    poul = stage.workspace.people.add('Poul').id;
    channel = stage.workspace.channels.add('it-café', { members: [karen, poul] }).id;
    return async () => stage.close();
  });
  afterAll(async () => rm(dir, { recursive: true }));

  const press = async (who: string, message: Message, label: string): Promise<unknown> =>
    stage.workspace.press(who, message, (element) => element.label === label);
  const inPrivate = async (who: string, question: string): Promise<Message> => {
    const dm = stage.workspace.dm(who).id;
    const asked = await stage.workspace.say(who, dm, question);
    return stage.workspace.waitFor({ channel: dm, after: asked.ts });
  };
  const inChannel = async (who: string, question: string): Promise<Message> => {
    const asked = await stage.workspace.say(who, channel, `<@${stage.workspace.bot.userId}> ${question}`);
    return stage.workspace.waitFor({ channel, threadTs: asked.ts });
  };
  const open = async (): Promise<readonly Miss[]> => stage.storage.misses.open();
  const onlyMiss = async (): Promise<Miss> => {
    const [miss, ...others] = await open();
    if (miss === undefined || others.length > 0) throw new Error('not one miss');
    return miss;
  };

  it('an unknown question is kept once, however often it is asked', async () => {
    await inPrivate(karen, UNKNOWN);
    await inChannel(poul, `${UNKNOWN}?`);
    expect(await open()).toMatchObject([{ text: UNKNOWN, count: 2, reason: 'unknown' }]);
  });

  it('"Ingen af disse" offers a coordinator, and whoever asks one is told what happens now', async () => {
    const { workspace, storage } = stage;
    const suggestions = await inPrivate(karen, UNSURE);
    await press(karen, suggestions, 'Ingen af disse');
    const others = await workspace.waitFor({
      channel: suggestions.channel,
      after: suggestions.ts,
      text: 'kan en koordinator se på dit spørgsmål',
    });
    const miss = await onlyMiss();
    expect(miss).toMatchObject({ text: UNSURE, reason: 'none-of-these' });
    expect(await storage.misses.askers(miss.id)).toMatchObject([{ userId: karen, isOpen: false }]);
    await press(karen, others, 'Spørg en koordinator');
    expect(await storage.misses.askers(miss.id)).toMatchObject([{ userId: karen, isOpen: false }]);
    await sendToCoordinator(workspace, karen);
    expect(await storage.misses.askers(miss.id)).toMatchObject([{ userId: karen, isOpen: true }]);
  });

  it('small talk is no question: there is nothing to ask a coordinator', async () => {
    const reply = await inPrivate(karen, '???');
    expect(JSON.stringify(reply.blocks)).not.toContain('Spørg en koordinator');
    expect(await open()).toEqual([]);
  });

  it('everybody who asked is told once when there is an answer: in the thread, or alone', async () => {
    const { workspace, storage } = stage;
    const inThread = await inChannel(karen, UNKNOWN);
    const alone = await inPrivate(poul, UNKNOWN);
    const miss = await onlyMiss();
    await storage.acts.perform(closing(miss.id, 'kantine', NOW));
    const told = await workspace.waitFor({
      channel,
      threadTs: inThread.threadTs,
      text: `<@${karen}>, du spurgte ${formatDayAlone(new Date().toISOString())}: »${UNKNOWN}«. Nu er der et svar:`,
    });
    expect(told.text).toContain('Svaret om kantine.');
    const toPoul = await workspace.waitFor({
      channel: alone.channel,
      after: alone.ts,
      text: 'Nu er der et svar',
    });
    expect(toPoul.text).toContain('Svaret om kantine.');
    await press(poul, toPoul, '👍 Det hjalp');
    const voted = await workspace.waitFor(
      (one) => one.ts === toPoul.ts && labelsOf(one).includes('👍 Det hjalp ✓'),
    );
    expect(voted.text).toContain(`: »${UNKNOWN}«. Nu er der et svar:`);
    await inPrivate(karen, 'hjælp');
    const inChannelNow = workspace.thread(channel, inThread.threadTs ?? '', poul);
    const aloneNow = workspace.messages(alone.channel, poul);
    expect(tellings(inChannelNow)).toHaveLength(1);
    expect(tellings(aloneNow)).toHaveLength(1);
    expect(JSON.stringify(inChannelNow)).not.toContain(poul);
  });

  it('nobody is forgotten or told twice when Slack asks for patience, or keeps to itself what came of it', async () => {
    const { workspace, storage } = stage;
    const inThread = await inChannel(karen, UNKNOWN);
    const alone = await inPrivate(poul, UNKNOWN);
    const miss = await onlyMiss();
    workspace.failNext('chat.postMessage', { error: 'ratelimited', retryAfter: 1 });
    workspace.failNext('chat.postMessage', { drop: 'after' });
    await storage.acts.perform(closing(miss.id, 'kantine', NOW));
    await workspace.waitFor({ channel, threadTs: inThread.threadTs, text: 'Nu er der et svar' });
    // Whether Poul was told is looked up, as Slack did not say.
    const isLookedUp = (): boolean =>
      workspace.calls.some(
        ({ method, args }) => method === 'conversations.history' && args['channel'] === alone.channel,
      );
    await expect.poll(isLookedUp).toBe(true);
    await inPrivate(poul, 'hjælp');
    expect(tellings(workspace.thread(channel, inThread.threadTs ?? '', karen))).toHaveLength(1);
    expect(tellings(workspace.messages(alone.channel, poul))).toHaveLength(1);
  });

  it('who asked with /mitid is told alone, and so is who can no longer be reached in the thread', async () => {
    const { workspace, storage } = stage;
    await workspace.slash(karen, channel, '/mitid', UNKNOWN);
    await workspace.waitFor({ channel, onlyFor: karen, text: 'Det ved jeg ikke' });
    await inChannel(poul, UNKNOWN);
    await workspace.leave(workspace.bot.userId, channel);
    const miss = await onlyMiss();
    await storage.acts.perform(closing(miss.id, 'kantine', NOW));
    await workspace.waitFor({ channel: workspace.dm(karen).id, text: 'Svaret om kantine' });
    await workspace.waitFor({ channel: workspace.dm(poul).id, text: 'Svaret om kantine' });
  });
});
