import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asEmail, asVoiceClip } from '../../../src/playground/state/files.ts';
import { mention } from '../../../src/playground/typed-text.ts';
import { callApi, manifest, modes, type Stage, startStage } from '../stage.ts';

const everything = {
  ...manifest,
  oauth_config: { scopes: { bot: [...manifest.oauth_config.scopes.bot, 'channels:read'] } },
  settings: {
    ...manifest.settings,
    event_subscriptions: {
      bot_events: [
        'app_mention',
        'message.im',
        'message.channels',
        'member_joined_channel',
        'app_home_opened',
      ],
    },
  },
};

let stage: Stage;
let bo: string;
let channel: string;
const seen: Record<string, unknown>[] = [];
beforeEach(async () => {
  seen.length = 0;
  stage = await startStage(
    'socket',
    (app) => {
      app.use(async ({ payload, next }) => {
        seen.push({ ...payload });
        await next();
      });
    },
    { manifest: everything },
  );
  bo = stage.workspace.people.add('Bo').id;
  channel = stage.workspace.channels.add('support', { members: [bo] }).id;
});
afterEach(() => stage.close());

describe('what people write', () => {
  it('reaches the app as a message and as a mention, each once', async () => {
    const question = await stage.workspace.say(bo, channel, `Hej ${mention(stage.workspace.bot.userId)}`);
    expect(seen.map(({ type }) => type)).toEqual(['message', 'app_mention']);
    expect(seen).toContainEqual(
      expect.objectContaining({ type: 'app_mention', ts: question.ts, channel, user: bo }),
    );
  });

  it('is no mention in a direct message, where the app hears everything anyway', async () => {
    await stage.workspace.say(bo, stage.workspace.dm(bo).id, mention(stage.workspace.bot.userId));
    expect(seen).toMatchObject([{ type: 'message', channel_type: 'im' }]);
  });

  it('can be rewritten and deleted', async () => {
    const { ts } = await stage.workspace.say(bo, channel, 'Hej');
    await stage.workspace.edit(bo, channel, ts, `${mention(stage.workspace.bot.userId)} Hej`);
    await stage.workspace.remove(bo, channel, ts);
    expect(seen).toMatchObject([
      { type: 'message', text: 'Hej' },
      { subtype: 'message_changed', previous_message: { text: 'Hej' }, message: { edited: { user: bo } } },
      { type: 'app_mention', ts, edited: { user: bo } },
      { subtype: 'message_deleted', deleted_ts: ts },
    ]);
    await expect(stage.workspace.edit(bo, channel, ts, 'x')).rejects.toMatchObject({
      code: 'message_not_found',
    });
  });

  it('may have its words elsewhere than in its text', async () => {
    const { workspace } = stage;
    const { ts } = await workspace.say(bo, channel, 'Hjælp 👍');
    await workspace.share(bo, workspace.dm(bo).id, { channel, ts }, 'se her');
    await workspace.say(bo, channel, 'kun blokke', { blocksOnly: true });
    const clip = await workspace.say(bo, channel, '', { files: [asVoiceClip(null)] });
    await workspace.transcribe(clip, 'hvad nu?');
    await workspace.say(bo, channel, '', { files: [asEmail('a@b.dk', 'Fwd: Hjælp', 'Kære alle')] });
    expect(seen).toMatchObject([
      { text: 'Hjælp :+1:', blocks: [{ elements: [{ elements: [{}, { type: 'emoji', name: '+1' }] }] }] },
      {
        text: 'se her',
        channel_type: 'im',
        attachments: [
          { is_share: true, text: 'Hjælp :+1:', message_blocks: [{ message: { blocks: [{}] } }] },
        ],
      },
      { text: '', blocks: [{ type: 'rich_text' }] },
      { subtype: 'file_share', text: '', files: [{ transcription: { status: 'processing' } }] },
      {
        subtype: 'message_changed',
        message: { files: [{ transcription: { preview: { content: 'hvad nu?' } } }] },
      },
      { subtype: 'file_share', files: [{ mode: 'email', plain_text: 'Kære alle' }] },
    ]);
  });

  it('may be a file, a broadcast reply, or a bot’s', async () => {
    const first = await stage.workspace.say(bo, channel, '', { files: ['skærm.png'] });
    const reply = await stage.workspace.say(bo, channel, 'til alle', { threadTs: first.ts, broadcast: true });
    const robot = stage.workspace.people.add('Robot', { isBot: true }).id;
    await stage.workspace.join(robot, channel);
    await stage.workspace.say(robot, channel, 'bip');
    expect(seen).toMatchObject([
      { subtype: 'file_share', files: [{ name: 'skærm.png', mimetype: 'image/png' }] },
      { subtype: 'thread_broadcast', thread_ts: first.ts, parent_user_id: bo },
      { subtype: 'channel_join', user: robot },
      { type: 'member_joined_channel', user: robot },
      { text: 'bip', bot_id: expect.stringMatching(/^B/) },
    ]);
    expect(stage.workspace.messages(channel, bo).map(({ ts }) => ts)).toContain(reply.ts);
  });

  it('stays where the app is not, and people only write where they are', async () => {
    const other = stage.workspace.channels.add('andre', { bot: false, members: [bo] }).id;
    const hidden = stage.workspace.channels.add('skjult', { private: true }).id;
    await stage.workspace.say(bo, other, `Hej ${mention(stage.workspace.bot.userId)}`);
    expect(seen).toEqual([]);
    await expect(stage.workspace.say(bo, hidden, 'Hej')).rejects.toMatchObject({ code: 'not_in_channel' });
    expect(() => stage.workspace.messages(hidden, bo)).toThrow('channel_not_found');
  });

  it('is seen by whoever watches', async () => {
    const changes: string[] = [];
    const stop = stage.workspace.subscribe((change) => changes.push(change));
    await stage.workspace.say(bo, channel, 'Hej');
    stop();
    await stage.workspace.say(bo, channel, 'Hej igen');
    expect(changes).toEqual(['message-posted']);
    await expect(stage.workspace.waitFor({ text: 'aldrig' }, 10)).rejects.toThrow(/not_seen.*Hej igen/);
  });
});

describe('what Slack itself refuses', () => {
  it('are commands it does not know, and commands in threads', async () => {
    const { ts } = await stage.workspace.say(bo, channel, 'Hej');
    const slash = (command: string, options = {}) =>
      stage.workspace.slash(bo, channel, command, 'a', options);
    await expect(slash('/andet')).rejects.toMatchObject({ code: 'invalid_command' });
    await expect(slash('/hjælp', { threadTs: ts })).rejects.toMatchObject({
      code: 'not_supported_in_threads',
    });
  });

  it('are shortcuts it does not know, and shortcuts on what only one can see', async () => {
    await callApi(stage.workspace, 'chat.postEphemeral', { channel, user: bo, text: 'kun dig' });
    const { ts } = await stage.workspace.waitFor({ onlyFor: bo });
    const shortcut = (id: string) => stage.workspace.shortcut(bo, id, channel, ts);
    await expect(shortcut('other')).rejects.toMatchObject({ code: 'invalid_shortcut' });
    await expect(shortcut('find')).rejects.toMatchObject({ code: 'message_not_found' });
    await expect(stage.workspace.globalShortcut(bo, 'find')).rejects.toMatchObject({
      code: 'invalid_shortcut',
    });
  });

  it('are buttons that are not there, or not for this person', async () => {
    const eva = stage.workspace.people.add('Eva').id;
    const blocks = [
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'Ja' } }],
      },
    ];
    await callApi(stage.workspace, 'chat.postEphemeral', { channel, user: bo, text: 'a', blocks });
    const message = await stage.workspace.waitFor({ onlyFor: bo });
    await expect(stage.workspace.press(bo, message, 'b')).rejects.toThrow(
      'action_not_found {"offered":["Ja"]}',
    );
    await expect(stage.workspace.press(eva, message, 'a')).rejects.toMatchObject({
      code: 'message_not_found',
    });
  });
});

describe.each(modes)('a menu over %s', (mode) => {
  it('offers what the app finds, and reports what was chosen', async () => {
    const chosen: unknown[] = [];
    const { workspace, close } = await startStage(mode, (app) => {
      app.options('topic', async ({ ack, options }) => {
        await ack({ options: [{ text: { type: 'plain_text', text: options.value }, value: 't1' }] });
      });
      app.action('topic', async ({ ack, action, body }) => {
        chosen.push(action, 'state' in body ? body.state : null);
        await ack();
      });
    });
    const id = workspace.people.add('Eva').id;
    const blocks = [
      { type: 'actions', block_id: 'b', elements: [{ type: 'external_select', action_id: 'topic' }] },
    ];
    await callApi(workspace, 'chat.postMessage', { channel: id, text: 'Vælg', blocks });
    const message = await workspace.waitFor({ text: 'Vælg' });
    expect(await workspace.suggest(id, message, 'topic', 'mi')).toEqual({ options: [] });
    const option = { text: { type: 'plain_text', text: 'mitid' } as const, value: 't1' };
    expect(await workspace.suggest(id, message, 'topic', 'mitid')).toEqual({ options: [option] });
    await workspace.press(id, message, 'topic', option);
    expect(chosen).toMatchObject([
      { type: 'external_select', action_id: 'topic', block_id: 'b', selected_option: option },
      { values: { b: { topic: { type: 'external_select', selected_option: option } } } },
    ]);
    await close();
  });
});
