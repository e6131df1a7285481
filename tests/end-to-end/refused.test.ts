import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { SURE, writeLamps } from '../support/lamps.ts';
import { allHandled, fromBot } from '../support/seen.ts';

const ANSWER = 'Svaret om kantine.';

describe.each<Mode>(['socket', 'http'])('a place where the bot may not write, over %s', (mode) => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  let channel: string;
  let dm: string;
  let mention: string;

  beforeAll(async () => {
    dir = await writeLamps();
    stage = await startStage(mode, dir);
    mention = `<@${stage.workspace.bot.userId}>`;
  });
  beforeEach(() => {
    karen = stage.workspace.people.add('Karen').id;
    channel = stage.workspace.channels.add('opslag', { members: [karen] }).id;
    dm = stage.workspace.dm(karen).id;
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  it.each(['restricted_action_read_only_channel', 'is_archived', 'not_in_channel'])(
    'answers whoever asked alone, says why, and nothing where it was refused: %s',
    async (error) => {
      const { workspace } = stage;
      workspace.failNext('chat.postMessage', { error });
      const asked = await workspace.say(karen, channel, `${mention} ${SURE}`);
      const answer = await workspace.waitFor({ channel: dm, text: ANSWER });
      expect(answer.text).toContain(`Jeg må ikke skrive i <#${channel}>`);
      await allHandled(stage.storage);
      expect(fromBot(workspace, workspace.thread(channel, asked.ts, karen))).toEqual([]);
      expect(fromBot(workspace, workspace.messages(dm, karen))).toHaveLength(1);
    },
  );

  it('warns of personal data in private, too', async () => {
    const { workspace } = stage;
    workspace.failNext('chat.postMessage', { error: 'is_archived' });
    workspace.failNext('chat.postEphemeral', { error: 'is_archived' });
    await workspace.say(karen, channel, `${mention} ${SURE} min pinkode er 4711`);
    await workspace.waitFor({ channel: dm, text: 'Slet gerne din besked' });
  });

  it('an answer that Slack takes nowhere is followed by an apology, and not tried for ever', async () => {
    const { workspace } = stage;
    workspace.failNext('chat.postMessage', { error: 'invalid_blocks' }, 2);
    await workspace.say(karen, channel, `${mention} ${SURE}`);
    await workspace.waitFor({ channel: dm, text: 'noget gik galt hos mig' });
    await allHandled(stage.storage);
    expect(fromBot(workspace, workspace.messages(dm, karen))).toHaveLength(1);
    expect(stage.log()).toContain('invalid_blocks');
  });

  it('is left alone where nobody asked the bot', async () => {
    const { workspace, storage } = stage;
    const first = await workspace.say(karen, channel, `${mention} ${SURE}`);
    await workspace.waitFor({ channel, threadTs: first.ts, text: ANSWER });
    await expect.poll(async () => storage.channels.hasAnsweredIn({ channel, threadTs: first.ts })).toBe(true);
    workspace.failNext('chat.postMessage', { error: 'restricted_action_thread_locked' });
    await workspace.say(karen, channel, SURE, { threadTs: first.ts });
    await expect.poll(() => stage.log()).toContain('restricted_action_thread_locked');
    await allHandled(stage.storage);
    expect(fromBot(workspace, workspace.messages(dm, karen))).toEqual([]);
  });
});
