import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/state/messages.ts';
import type { Fault } from '../../src/playground/web-api/faults.ts';
import { closing } from '../contracts/storage/stories.ts';
import { startAnnouncing, type AnnouncingStage } from '../support/announcing.ts';
import { startBotIn, startStage, type Stage } from '../support/bot.ts';
import { callApi } from '../playground/stage.ts';
import { SURE, UNKNOWN, writeLamps } from '../support/lamps.ts';
import { allHandled, fromBot, isAnswer } from '../support/seen.ts';

const ANSWER = 'Svaret om kantine.';
const HTML = '<!DOCTYPE html><html><body>Slack is down for maintenance</body></html>';
/** Slack took the call, and the answer says nothing of it. */
const UNHEARD: readonly (readonly [string, Fault])[] = [
  ['a page of HTML', { status: 200, body: HTML, after: true }],
  ['a code that no page lists', { status: 200, body: '{"ok":false,"error":"gremlins"}', after: true }],
  ['an empty object', { status: 200, body: '{}', after: true }],
  ['status 500', { status: 500, after: true }],
  ['nothing: the line is cut', { drop: 'after' }],
];
/** Slack did nothing, and would do it a moment later. */
const REFUSED_ONCE: readonly (readonly [string, Fault])[] = [
  ['token_revoked', { error: 'token_revoked' }],
  ['missing_scope', { error: 'missing_scope' }],
  ['account_inactive', { error: 'account_inactive' }],
  ['a page of HTML', { status: 200, body: HTML }],
  ['a code that no page lists', { error: 'gremlins' }],
  ['status 503', { status: 503 }],
];

describe('the door for posts', () => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  let channel: string;

  beforeAll(async () => {
    dir = await writeLamps();
  });
  beforeEach(async () => {
    stage = await startStage('socket', { knowledgeDir: dir, pace: { postMs: 1000 } });
    karen = stage.workspace.people.add('Karen').id;
    channel = stage.workspace.channels.add('it-café', { members: [karen] }).id;
    return async () => stage.close();
  });
  afterAll(async () => rm(dir, { recursive: true }));

  const inDm = (): string => stage.workspace.dm(karen).id;
  const saidIn = (place: string): Message[] =>
    fromBot(stage.workspace, stage.workspace.messages(place, karen));

  it.each(UNHEARD)('one answer where Slack says %s after it took it', async (_what, fault) => {
    const { workspace } = stage;
    workspace.failNext('chat.postMessage', fault);
    await workspace.say(karen, inDm(), SURE);
    await workspace.waitFor({ channel: inDm(), text: ANSWER });
    await allHandled(stage.storage);
    expect(saidIn(inDm())).toHaveLength(1);
  });

  it.each(REFUSED_ONCE)(
    'who waits is told of the answer although Slack first says %s',
    async (_what, fault) => {
      const { workspace, storage } = stage;
      await workspace.say(karen, inDm(), UNKNOWN);
      await workspace.waitFor({ channel: inDm(), text: 'Det ved jeg ikke' });
      const [miss] = await storage.misses.open();
      workspace.failNext('chat.postMessage', fault);
      await storage.acts.perform(closing(miss?.id ?? '', 'kantine', new Date().toISOString()));
      await workspace.waitFor({ channel: inDm(), text: 'Nu er der et svar' });
      expect(saidIn(inDm()).filter(({ text }) => text.includes('Nu er der et svar'))).toHaveLength(1);
    },
  );

  it('says once in the log that everything is refused', async () => {
    const { workspace } = stage;
    workspace.failNext('chat.postMessage', { error: 'account_inactive' }, 4);
    await workspace.say(karen, inDm(), SURE);
    await workspace.waitFor({ channel: inDm(), text: ANSWER });
    expect(stage.log().match(/Slack refuses what the bot posts/gu)).toHaveLength(1);
    expect(stage.log()).toContain('account_inactive');
  });

  it('no apology beside an answer that is perhaps there', async () => {
    const { workspace } = stage;
    workspace.failNext('chat.postMessage', { drop: 'after' });
    workspace.failNext('conversations.replies', { status: 500 }, 2);
    const asked = await workspace.say(karen, channel, `<@${workspace.bot.userId}> ${SURE}`);
    await workspace.waitFor({ channel, threadTs: asked.ts, text: ANSWER });
    await allHandled(stage.storage);
    const said = fromBot(workspace, workspace.thread(channel, asked.ts, karen));
    expect(said.filter(isAnswer)).toHaveLength(1);
    expect(said).toHaveLength(1);
  });

  it('an answer is found under 205 newer messages', async () => {
    let isDead = true;
    await stage.bot.stop();
    const again = await startBotIn(stage.workspace, 'socket', {
      knowledgeDir: dir,
      pace: { postMs: 1000 },
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
    });
    const { workspace } = stage;
    await workspace.say(karen, inDm(), SURE);
    await workspace.waitFor({ channel: inDm(), text: ANSWER });
    for (let at = 0; at < 205; at += 1)
      await callApi(workspace, 'chat.postMessage', { channel: inDm(), text: `nr. ${at}` });
    isDead = false;
    await allHandled(again.storage);
    await expect
      .poll(() => workspace.calls.filter(({ method }) => method === 'conversations.history').length)
      .toBeGreaterThan(1);
    expect(saidIn(inDm()).filter(isAnswer)).toHaveLength(1);
    await again.close();
  });

  it.each(UNHEARD)(
    '"Svar i tråden" posts once where Slack says %s, and after a restart',
    async (_what, fault) => {
      const { workspace } = stage;
      const written = await workspace.say(karen, channel, SURE);
      await workspace.shortcut(karen, 'find_answer', channel, written.ts);
      const answer = await workspace.waitFor({ channel, onlyFor: karen, text: ANSWER });
      const press = async (): Promise<unknown> =>
        workspace.press(karen, answer, ({ label }) => label === 'Svar i tråden');
      const shared = (): Message[] =>
        workspace
          .thread(channel, written.ts, karen)
          .filter(({ onlyFor, text }) => onlyFor === null && text.includes('har delt'));
      workspace.failNext('chat.postMessage', fault);
      // The note to the one who shared is lost, so that the button stays.
      workspace.failNext('response_url', { status: 500 }, 2);
      await press();
      await expect.poll(shared).toHaveLength(1);
      await expect
        .poll(() => workspace.calls.filter(({ method }) => method === 'response_url').length)
        .toBeGreaterThan(2);
      await stage.bot.stop();
      const after = await startBotIn(workspace, 'socket', { knowledgeDir: dir });
      await press();
      await workspace.waitFor(({ ts, text }) => ts === answer.ts && text.includes('står nu i tråden'));
      expect(shared()).toHaveLength(1);
      await after.close();
    },
  );

  it('"Vis for alle" posts once in a channel that the bot is in', async () => {
    const { workspace } = stage;
    await workspace.slash(karen, channel, '/mitid', SURE);
    const answer = await workspace.waitFor({ channel, onlyFor: karen, text: ANSWER });
    workspace.failNext('chat.postMessage', { status: 200, body: HTML, after: true });
    await workspace.press(karen, answer, ({ label }) => label === 'Vis for alle');
    await workspace.waitFor(({ ts, text }) => ts === answer.ts && text.includes('nu vist for alle'));
    expect(saidIn(channel).filter(({ onlyFor }) => onlyFor === null)).toHaveLength(1);
  });
});

describe('announcements through the door', () => {
  let dir: string;
  let stage: AnnouncingStage;

  beforeAll(async () => {
    dir = await writeLamps();
  });
  beforeEach(async () => {
    stage = await startAnnouncing({ knowledgeDir: dir });
    return async () => stage.close();
  });
  afterAll(async () => rm(dir, { recursive: true }));

  it.each(UNHEARD)('are posted once in each channel where Slack says %s', async (_what, fault) => {
    const { workspace, kirsten, karen, channel, second } = stage;
    const preview = await stage.preview(kirsten);
    workspace.failNext('chat.postMessage', fault, 2);
    await workspace.submitView(kirsten, preview.id);
    for (const place of [channel, second])
      await workspace.waitFor({ channel: place, text: 'Ekstra it-café' });
    await expect.poll(async () => stage.storage.announcements.list(['sent'], 1)).toHaveLength(1);
    for (const place of [channel, second]) expect(workspace.messages(place, karen)).toHaveLength(1);
    expect(workspace.messages(workspace.dm(kirsten).id, kirsten)).toEqual([]);
  });
});
