import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVoiceClip } from '../../src/playground/state/files.ts';
import type { Message } from '../../src/playground/state/messages.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { TALK, writeTalk } from '../support/talk.ts';
import { allHandled, fromBot } from '../support/seen.ts';

const UNKNOWN = 'hvordan smører man cyklens kæde';

describe.each<Mode>(['socket', 'http'])('a question that is edited, over %s', (mode) => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  let channel: string;
  let dm: string;
  let mention: string;

  beforeAll(async () => {
    dir = await writeTalk();
    stage = await startStage(mode, dir);
    mention = `<@${stage.workspace.bot.userId}>`;
  });
  beforeEach(() => {
    karen = stage.workspace.people.add('Karen').id;
    channel = stage.workspace.channels.add('it-café', { members: [karen] }).id;
    dm = stage.workspace.dm(karen).id;
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  /** What the bot said about a message, in its thread or in private. */
  const said = (asked: Message): Message[] =>
    fromBot(
      stage.workspace,
      asked.channel === dm
        ? stage.workspace.messages(dm, karen)
        : stage.workspace.thread(asked.channel, asked.ts, karen),
    );
  const edit = async ({ channel: place, ts }: Message, text: string): Promise<Message> =>
    stage.workspace.edit(karen, place, ts, text);
  const replaced = async (asked: Message, text: string): Promise<Message> => {
    const answer = await stage.workspace.waitFor({ channel: asked.channel, after: asked.ts, text });
    await allHandled(stage.storage);
    expect(said(asked)).toHaveLength(1);
    return answer;
  };

  it.each<[string, () => Promise<Message>, string]>([
    ['in private', async () => stage.workspace.say(karen, dm, TALK.first), ''],
    ['in a channel', async () => stage.workspace.say(karen, channel, `${mention} ${TALK.first}`), 'mention'],
    [
      'in a group message',
      async () => {
        const members = [karen, stage.workspace.bot.userId];
        const { id } = stage.workspace.channels.create('mpim', 'mpdm-karen--mitid-1', members);
        return stage.workspace.say(karen, id, `${mention} ${TALK.first}`);
      },
      'mention',
    ],
  ])('has its answer replaced, %s, and is one question', async (_where, ask, how) => {
    const called = how === '' ? '' : `${mention} `;
    const asked = await ask();
    const first = await replaced(asked, TALK.answer);
    await edit(asked, called + TALK.sure);
    const second = await replaced(asked, TALK.sureAnswer);
    expect(second.ts).toBe(first.ts);
    expect(await stage.storage.questions.ofUser(karen, 9)).toMatchObject([{ text: TALK.sure }]);
    await edit(asked, called + TALK.first);
    await replaced(asked, TALK.answer);
  });

  it('is left alone when only signs were added', async () => {
    const { workspace } = stage;
    const asked = await workspace.say(karen, dm, TALK.first);
    const first = await replaced(asked, TALK.answer);
    const calls = workspace.calls.length;
    await edit(asked, `${TALK.first.toUpperCase()}?! 🙏`);
    const there = await workspace.say(karen, channel, `${mention} ${TALK.first}`);
    await workspace.waitFor({ channel, threadTs: there.ts, text: TALK.answer });
    await edit(there, `${mention}  ${TALK.first} ?`);
    await allHandled(stage.storage);
    expect(workspace.calls.slice(calls).map(({ method }) => method)).not.toContain('chat.update');
    expect(said(asked)).toEqual([first]);
    expect(said(there)).toHaveLength(1);
  });

  it('is answered for the first time when it begins to mention the bot', async () => {
    const asked = await stage.workspace.say(karen, channel, TALK.first);
    await edit(asked, `${mention} ${TALK.first}`);
    await replaced(asked, TALK.answer);
  });

  it('leaves coordinators no question that nobody asks any more, and is read without its earlier words', async () => {
    const { workspace, storage } = stage;
    const asked = await workspace.say(karen, dm, UNKNOWN);
    await replaced(asked, 'Det ved jeg ikke');
    expect(await storage.misses.open()).toHaveLength(1);
    await edit(asked, TALK.next);
    await allHandled(stage.storage);
    const [question] = await storage.questions.ofUser(karen, 9);
    expect(question).toMatchObject({ text: TALK.next, joinedTo: null });
    await edit(asked, TALK.sure);
    await replaced(asked, TALK.sureAnswer);
    expect(await storage.misses.open()).toEqual([]);
  });

  it('is replaced where it was overheard, too', async () => {
    const { workspace } = stage;
    const root = await workspace.say(karen, channel, `${mention} ${TALK.first}`);
    await workspace.waitFor({ channel, threadTs: root.ts, text: TALK.answer });
    const next = await workspace.say(karen, channel, TALK.sure, { threadTs: root.ts });
    const first = await workspace.waitFor({ channel, threadTs: root.ts, after: next.ts });
    await edit(next, 'pinkode glemt');
    const second = await workspace.waitFor({ channel, after: next.ts, text: TALK.answer });
    await allHandled(stage.storage);
    expect(second.ts).toBe(first.ts);
    expect(said(root)).toHaveLength(2);
  });

  it('is answered once Slack has written down what a voice clip says', async () => {
    const asked = await stage.workspace.say(karen, dm, '', { files: [asVoiceClip(null)] });
    await replaced(asked, 'Jeg kan kun læse tekst');
    await stage.workspace.transcribe(asked, TALK.sure);
    await replaced(asked, TALK.sureAnswer);
  });

  it('gets one answer, however fast it is edited, and whatever arrives late', async () => {
    const { workspace } = stage;
    const asked = await workspace.say(karen, dm, TALK.first);
    await Promise.all([edit(asked, TALK.next), edit(asked, TALK.sure)]);
    const event = workspace.sent.find(({ body }) => JSON.stringify(body).includes(`"ts":"${asked.ts}"`));
    await workspace.redeliver(event);
    await workspace.waitFor({ channel: dm, after: asked.ts, text: TALK.sureAnswer });
    await allHandled(stage.storage);
    expect(said(asked)).toHaveLength(1);
  });

  it('is answered anew where the earlier answer is gone', async () => {
    const { workspace } = stage;
    const asked = await workspace.say(karen, dm, TALK.first);
    await replaced(asked, TALK.answer);
    workspace.failNext('chat.update', { error: 'message_not_found' });
    await edit(asked, TALK.sure);
    await workspace.waitFor({ channel: dm, after: asked.ts, text: TALK.sureAnswer });
  });
});
