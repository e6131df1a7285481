import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import type { Message } from '../../src/playground/state/messages.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { PATIENT_SLACK, startBotIn, type BotSettings, type Mode, type Running } from '../support/bot.ts';
import { textOf } from '../support/desk.ts';
import { TALK, writeTalk } from '../support/talk.ts';
import { allHandled, fromBot } from '../support/seen.ts';

const SECRET = 'Hemmelige Hansen er på ferie';

describe.each<Mode>(['socket', 'http'])('what nobody asks the bot by name, over %s', (mode) => {
  let dir: string;
  let folder: string;
  let workspace: Workspace;
  let running: Running;
  let karen: string;
  let poul: string;
  let kirsten: string;
  let channel: string;
  /** What was stored of messages. */
  let stored: string[];

  beforeAll(async () => {
    dir = await writeTalk();
  });
  afterEach(async () => {
    await running.close();
    await workspace.stop();
    await rm(folder, { recursive: true });
  });
  afterAll(async () => rm(dir, { recursive: true }));

  const settings = (): BotSettings => ({
    knowledgeDir: dir,
    file: join(folder, 'mitid.db'),
    coordination: () => ({ coordinators: [kirsten] }),
    failing: (storage) => ({
      ...storage,
      inbox: {
        ...storage.inbox,
        store: async (arrival) => {
          stored.push(arrival.event);
          return storage.inbox.store(arrival);
        },
      },
    }),
  });
  const start = async (): Promise<void> => {
    folder = await mkdtemp(join(tmpdir(), 'threads-'));
    workspace = await startWorkspace({ manifest, ...PATIENT_SLACK });
    [karen = '', poul = '', kirsten = ''] = ['Karen', 'Poul', 'Kirsten'].map(
      (name) => workspace.people.add(name).id,
    );
    channel = workspace.channels.add('it-café', { members: [karen, poul, kirsten] }).id;
    stored = [];
    running = await startBotIn(workspace, mode, settings());
  };

  const mention = async (who: string, text: string, threadTs?: string): Promise<Message> => {
    const thread = threadTs === undefined ? {} : { threadTs };
    const asked = await workspace.say(who, channel, `<@${workspace.bot.userId}> ${text}`, thread);
    await workspace.waitFor({ channel, threadTs: threadTs ?? asked.ts, after: asked.ts });
    return asked;
  };
  const inThread = (threadTs: string): Message[] =>
    fromBot(workspace, workspace.thread(channel, threadTs, karen));
  /** Everything said before has been handled once this is answered: the bot takes what arrives in turn. */
  const settle = async (): Promise<void> => {
    const dm = workspace.dm(kirsten).id;
    const asked = await workspace.say(kirsten, dm, TALK.sure);
    await workspace.waitFor({ channel: dm, after: asked.ts });
    await allHandled(running.storage);
  };
  const choose = async (listening: string): Promise<void> => {
    await workspace.slash(kirsten, channel, '/mitid', 'kanal');
    const window = await workspace.waitForView(
      (view) => view.user === kirsten && textOf(view).includes('Hvornår må jeg svare'),
    );
    const sent = await workspace.submitView(kirsten, window.id, { listening });
    expect(sent.view === null ? '' : textOf(sent.view)).toContain('Gemt.');
    await workspace.closeView(kirsten, window.id);
  };

  it('is answered in a thread where it has answered, for whoever asks, when it is sure', async () => {
    await start();
    const { ts } = await mention(karen, TALK.first);
    const his = await workspace.say(poul, channel, TALK.sure, { threadTs: ts });
    await workspace.waitFor({ channel, threadTs: ts, after: his.ts, text: TALK.sureAnswer });
    const hers = await workspace.say(karen, channel, TALK.next, { threadTs: ts });
    const joined = await workspace.waitFor({ channel, threadTs: ts, after: hers.ts });
    expect(joined.text).toContain('Jeg læste det sammen med »');
    expect(await running.storage.questions.ofUser(poul, 9)).toMatchObject([{ text: TALK.sure }]);
  });

  it('leaves no trace where it is not sure, no question, or meant for somebody', async () => {
    await start();
    const { ts } = await mention(karen, TALK.first);
    const talk = [TALK.next, 'mange tak', 'det virkede ikke', SECRET, '???', `<@${karen}> ${TALK.sure}`];
    for (const text of talk) await workspace.say(poul, channel, text, { threadTs: ts });
    await settle();
    expect(inThread(ts)).toHaveLength(1);
    expect(stored).toHaveLength(2);
    expect(await running.storage.questions.ofUser(poul, 9)).toEqual([]);
    expect(running.log()).not.toMatch(/Hemmelige|virkede|uden pas/u);
  });

  it('leaves no trace anywhere else, however sure', async () => {
    await start();
    await mention(karen, TALK.first);
    const root = await workspace.say(poul, channel, `${TALK.sure} ${SECRET}`);
    await workspace.say(karen, channel, TALK.sure, { threadTs: root.ts });
    await settle();
    expect(inThread(root.ts)).toEqual([]);
    expect(stored).toHaveLength(2);
    expect(running.log()).not.toContain('Hemmelige');
  });

  it('is answered where an answer was shared, and by the bot that comes after a restart', async () => {
    await start();
    const { ts } = await workspace.say(poul, channel, TALK.first);
    await workspace.shortcut(karen, 'find_answer', channel, ts);
    const found = await workspace.waitFor({ channel, onlyFor: karen, text: TALK.answer });
    await workspace.press(karen, found, ({ label }) => label === 'Svar i tråden');
    await workspace.waitFor({ channel, threadTs: ts, onlyFor: null, text: TALK.answer });
    await expect
      .poll(async () => running.storage.channels.hasAnsweredIn({ channel, threadTs: ts }))
      .toBe(true);
    await running.close();
    running = await startBotIn(workspace, mode, settings());
    const asked = await workspace.say(poul, channel, TALK.sure, { threadTs: ts });
    await workspace.waitFor({ channel, threadTs: ts, after: asked.ts, text: TALK.sureAnswer });
  });

  it('is answered once, also when the thread mentions the bot, and nobody hears of it when that fails', async () => {
    await start();
    const { ts } = await mention(karen, TALK.first);
    await mention(poul, TALK.sure, ts);
    await settle();
    expect(inThread(ts)).toHaveLength(2);
    workspace.failNext('chat.postMessage', { error: 'fatal_error' });
    const asked = await workspace.say(poul, channel, TALK.sure, { threadTs: ts });
    await workspace.waitFor({ channel, threadTs: ts, after: asked.ts, text: TALK.sureAnswer });
    await settle();
    expect(inThread(ts)).toHaveLength(3);
  });

  it('is answered all over a channel where a coordinator chose so, in its thread and when it is sure', async () => {
    await start();
    await choose('channel');
    const unsure = await workspace.say(poul, channel, TALK.next);
    const sure = await workspace.say(poul, channel, TALK.sure);
    await workspace.waitFor({ channel, threadTs: sure.ts, text: TALK.sureAnswer });
    const other = workspace.channels.add('andre', { members: [poul] }).id;
    const elsewhere = await workspace.say(poul, other, TALK.sure);
    await settle();
    expect(inThread(unsure.ts)).toEqual([]);
    expect(workspace.thread(other, elsewhere.ts, poul)).toHaveLength(1);
    const [act] = await running.storage.acts.latest(1);
    expect(act).toMatchObject({ by: kirsten, kind: 'listens-to-channel', subject: channel });
  });

  it('is nowhere answered in a channel where a coordinator chose so, and a mention is', async () => {
    await start();
    const { ts } = await mention(karen, TALK.first);
    await choose('nothing');
    await workspace.say(poul, channel, TALK.sure, { threadTs: ts });
    await settle();
    expect(inThread(ts)).toHaveLength(1);
    await mention(poul, TALK.sure, ts);
    expect(inThread(ts)).toHaveLength(2);
  });

  it('is for coordinators to choose, in a channel', async () => {
    await start();
    const says = async (who: string, where: string, text: string): Promise<void> => {
      await workspace.slash(who, where, '/mitid', 'kanal');
      await workspace.waitForView((view) => view.user === who && textOf(view).includes(text));
    };
    await says(karen, channel, 'Det kan kun koordinatorer gøre');
    await says(kirsten, workspace.dm(kirsten).id, 'i den kanal, det gælder');
    expect(await running.storage.channels.listening(channel)).toBeNull();
  });
});
