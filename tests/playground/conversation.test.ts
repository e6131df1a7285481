import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { mention } from '../../src/playground/typed-text.ts';
import { callApi, modes, type Stage, startStage } from './stage.ts';

let stage: Stage | null = null;
afterEach(async () => {
  await stage?.close();
  stage = null;
});

const button = {
  type: 'button',
  action_id: 'show',
  text: { type: 'plain_text', text: 'Vis svar' },
  value: '7',
} as const;
const withButton = {
  text: 'Svar',
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text: 'Svar' } },
    { type: 'actions', elements: [button] },
  ],
};

function register(app: App): void {
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `Du skrev: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say(`Hej: ${message.text ?? ''}`);
  });
  app.command('/hjælp', async ({ ack, command, respond }) => {
    if (command.text === 'nu') await ack({ ...withButton, response_type: 'ephemeral' });
    else {
      await ack();
      await respond({ ...withButton, response_type: 'ephemeral' });
    }
  });
  app.action('show', async ({ ack, respond, body }) => {
    await ack();
    const seen = body.type === 'block_actions' && body.message === undefined ? 'kun dig' : 'alle';
    await respond({ text: `Vist for ${seen}`, replace_original: true });
  });
  app.shortcut('find', async ({ ack, shortcut, respond }) => {
    await ack();
    if (shortcut.type === 'message_action') await respond(`Fundet: ${shortcut.message.text ?? ''}`);
  });
}

describe.each(modes)('a workspace with an app connected by %s', (mode) => {
  it('brings a mention to the app and its answer into the thread', async () => {
    const { workspace } = (stage = await startStage(mode, register));
    const bo = workspace.people.add('Bo');
    const channel = workspace.channels.add('support', { members: [bo.id] });
    const question = await workspace.say(
      bo.id,
      channel.id,
      `${mention(workspace.bot.userId)} 2 < 3 & mitid.dk`,
    );
    const answer = await workspace.waitFor({ channel: channel.id, threadTs: question.ts });
    expect(answer.text).toBe(
      `Du skrev: <@${workspace.bot.userId}> 2 &lt; 3 &amp; <http://mitid.dk|mitid.dk>`,
    );
    expect(workspace.thread(channel.id, question.ts, bo.id).map(({ ts }) => ts)).toEqual([
      question.ts,
      answer.ts,
    ]);
    expect(workspace.messages(channel.id, bo.id).map(({ ts }) => ts)).toEqual([question.ts]);
  });

  it('brings direct messages, and channel messages only to those that asked for them', async () => {
    const { workspace } = (stage = await startStage(mode, register));
    const bo = workspace.people.add('Bo');
    const channel = workspace.channels.add('support', { members: [bo.id] });
    await workspace.say(bo.id, channel.id, 'uden nævnelse');
    await workspace.say(bo.id, workspace.dm(bo.id).id, 'godmorgen');
    await workspace.waitFor({ text: 'Hej: godmorgen', channel: workspace.dm(bo.id).id });
    expect(workspace.sent.map(({ body }) => body['event'])).toContainEqual(
      expect.objectContaining({ type: 'message', channel_type: 'im', text: 'godmorgen' }),
    );
    expect(JSON.stringify(workspace.sent)).not.toContain('uden nævnelse');
  });

  it.each(['nu', 'lidt efter'])(
    'shows what a command answers (%s) to the person alone, with a button that works',
    async (text) => {
      const { workspace } = (stage = await startStage(mode, register));
      const bo = workspace.people.add('Bo');
      const eva = workspace.people.add('Eva');
      const channel = workspace.channels.add('privat', {
        private: true,
        bot: false,
        members: [bo.id, eva.id],
      });
      await workspace.slash(bo.id, channel.id, '/hjælp', text);
      const answer = await workspace.waitFor({ onlyFor: bo.id });
      expect(workspace.messages(channel.id, bo.id)).toHaveLength(1);
      expect(workspace.messages(channel.id, eva.id)).toEqual([]);
      await workspace.press(bo.id, answer, ({ label }) => label === 'Vis svar');
      const changed = await workspace.waitFor({ text: 'Vist for kun dig' });
      expect(changed).toMatchObject({ ts: answer.ts, onlyFor: bo.id, blocks: [] });
    },
  );

  it('carries a message shortcut and its private answer, where the app is no member', async () => {
    const { workspace } = (stage = await startStage(mode, register));
    const bo = workspace.people.add('Bo');
    const channel = workspace.channels.add('andre', { bot: false, members: [bo.id] });
    const question = await workspace.say(bo.id, channel.id, 'Hvad er MitID?');
    await workspace.shortcut(bo.id, 'find', channel.id, question.ts);
    const answer = await workspace.waitFor({ text: 'Fundet: Hvad er MitID?' });
    expect(answer.onlyFor).toBe(bo.id);
  });

  it('lets a button on a public message change it for everybody', async () => {
    const { workspace } = (stage = await startStage(mode, register));
    const bo = workspace.people.add('Bo');
    const channel = workspace.channels.add('support', { members: [bo.id] });
    await callApi(workspace, 'chat.postMessage', { channel: channel.id, ...withButton });
    const message = await workspace.waitFor({ text: 'Svar' });
    await workspace.press(bo.id, message, 'show');
    expect(await workspace.waitFor({ text: 'Vist for alle' })).toMatchObject({
      ts: message.ts,
      onlyFor: null,
    });
  });
});
