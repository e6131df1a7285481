import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../../src/playground/workspace.ts';
import { callApi, manifest } from '../stage.ts';

let workspace: Workspace;
let bo: string;
beforeEach(async () => {
  workspace = await startWorkspace({ manifest });
  bo = workspace.people.add('Bo').id;
});
afterEach(() => workspace.stop());

const call = (method: string, args: Record<string, unknown> = {}, token?: string) =>
  callApi(workspace, method, args, token);
const channel = (options = {}) => workspace.channels.add('support', { members: [bo], ...options }).id;

describe('posting', () => {
  it('is refused where the app cannot write', async () => {
    const post = async (target: string, args: object = { text: 'a' }) =>
      (await call('chat.postMessage', { channel: target, ...args }))['error'];
    const archived = channel();
    workspace.channels.archive(archived);
    expect(await call('chat.write')).toMatchObject({ error: 'unknown_method' });
    expect(await post('C0')).toBe('channel_not_found');
    expect(await post(channel({ bot: false }))).toBe('not_in_channel');
    expect(await post(channel({ bot: false, private: true }))).toBe('channel_not_found');
    expect(await post(archived)).toBe('is_archived');
    expect(await post(channel(), {})).toBe('no_text');
    expect(await post(channel(), { text: 'a', thread_ts: '1.1' })).toBe('thread_not_found');
    expect(await post(channel(), { blocks: [{ type: 'header' }] })).toBe('invalid_blocks');
    expect(await post(channel(), { blocks: 'none' })).toBe('invalid_blocks_format');
    expect(await call('chat.postEphemeral', { channel: channel(), user: 'U0', text: 'a' })).toMatchObject({
      error: 'user_not_found',
    });
    expect(
      await call('chat.postEphemeral', { channel: channel({ members: [] }), user: bo, text: 'a' }),
    ).toMatchObject({
      error: 'user_not_in_channel',
    });
  });

  it('tells what is wrong with blocks, as Slack does', async () => {
    const problem = 'missing required field: text [json-pointer:/blocks/0]';
    expect(await call('chat.postMessage', { channel: channel(), blocks: [{ type: 'header' }] })).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: [problem],
      response_metadata: { messages: [`[ERROR] ${problem}`] },
    });
  });

  it('takes blocks without text, with a warning, and notes who was called', async () => {
    const id = channel();
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '<!channel>' } }];
    expect(await call('chat.postMessage', { channel: id, blocks })).toMatchObject({
      ok: true,
      warning: 'missing_text_in_message',
    });
    expect(workspace.messages(id, bo)).toMatchObject([
      { warnings: ['missing_text_in_message'], pings: ['channel'] },
    ]);
  });

  it('to a person goes to the direct message, and into threads under their first message', async () => {
    const direct = await call('chat.postMessage', { channel: bo, text: 'a' });
    expect(direct).toMatchObject({ channel: workspace.dm(bo).id });
    const id = channel();
    const first = await workspace.say(bo, id, 'første');
    const reply = await workspace.say(bo, id, 'svar', { threadTs: first.ts });
    await call('chat.postMessage', { channel: id, text: 'også', thread_ts: reply.ts });
    expect(workspace.thread(id, first.ts, bo)).toHaveLength(3);
    const { messages } = await call('conversations.replies', { channel: id, ts: first.ts });
    expect(messages).toMatchObject([
      { reply_count: 2, text: 'første' },
      { text: 'svar', parent_user_id: bo },
      { text: 'også' },
    ]);
  });
});

describe('what was posted', () => {
  it('can be changed and deleted by the app, if it is its own', async () => {
    const id = channel();
    const own = await call('chat.postMessage', { channel: id, text: 'a', blocks: [{ type: 'divider' }] });
    const at = { channel: id, ts: own['ts'] };
    expect(await call('chat.update', { ...at, text: 'b' })).toMatchObject({ ok: true, text: 'b' });
    expect(workspace.messages(id, bo)).toMatchObject([{ text: 'b', blocks: [] }]);
    expect(await call('chat.update', { ...at, text: 'x'.repeat(4001) })).toMatchObject({
      error: 'msg_too_long',
    });
    expect(await call('chat.delete', at)).toMatchObject({ ok: true });
    expect(await call('chat.update', { ...at, text: 'c' })).toMatchObject({ error: 'message_not_found' });
    const others = await workspace.say(bo, id, 'min');
    const notOwn = { channel: id, ts: others.ts };
    expect(await call('chat.update', { ...notOwn, text: 'c' })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await call('chat.delete', notOwn)).toMatchObject({ error: 'cant_delete_message' });
    expect(await call('conversations.replies', { channel: id, ts: '1.1' })).toMatchObject({
      error: 'thread_not_found',
    });
  });

  it('to one person only can neither be fetched nor changed', async () => {
    const id = channel();
    const { message_ts: ts } = await call('chat.postEphemeral', { channel: id, user: bo, text: 'kun dig' });
    expect(workspace.messages(id, bo)).toMatchObject([{ text: 'kun dig', onlyFor: bo }]);
    expect(await call('conversations.history', { channel: id })).toMatchObject({ messages: [] });
    expect(await call('chat.update', { channel: id, ts, text: 'b' })).toMatchObject({
      error: 'message_not_found',
    });
  });

  it('comes newest first, in pages, with its metadata and its address', async () => {
    const id = channel();
    const metadata = { event_type: 'answer', event_payload: { to: '1' } };
    await call('chat.postMessage', { channel: id, text: 'a', metadata });
    await call('chat.postMessage', { channel: id, text: 'b' });
    const first = await call('conversations.history', { channel: id, limit: 1 });
    expect(first).toMatchObject({
      messages: [{ text: 'b' }],
      has_more: true,
      response_metadata: { next_cursor: 'MQ==' },
    });
    const second = await call('conversations.history', {
      channel: id,
      limit: 1,
      cursor: 'MQ==',
      include_all_metadata: true,
    });
    expect(second).toMatchObject({ messages: [{ text: 'a', metadata }], has_more: false });
    const [message] = workspace.messages(id, bo);
    expect(await call('chat.getPermalink', { channel: id, message_ts: message?.ts })).toMatchObject({
      permalink: `https://playground.slack.com/archives/${id}/p${message?.ts.replace('.', '')}`,
    });
  });
});

describe('conversations', () => {
  it('can be listed, looked at and opened, as far as the app may know of them', async () => {
    workspace.setGrantedScopes([
      'channels:read',
      'groups:read',
      'im:write',
      'reactions:write',
      'channels:history',
    ]);
    const open = channel();
    const elsewhere = channel({ bot: false });
    const hidden = channel({ bot: false, private: true });
    const types = 'public_channel,private_channel';
    expect(await call('conversations.list', { types })).toMatchObject({
      channels: [{ id: open }, { id: elsewhere }],
    });
    expect(await call('users.conversations', { types })).toMatchObject({
      channels: [{ id: open, is_member: true }],
    });
    expect(await call('conversations.info', { channel: hidden })).toMatchObject({
      error: 'channel_not_found',
    });
    expect(await call('conversations.members', { channel: open })).toMatchObject({
      members: [bo, workspace.bot.userId],
    });
    expect(await call('conversations.open', { users: bo })).toMatchObject({
      channel: { id: workspace.dm(bo).id },
    });
    expect(await call('conversations.open', { users: 'U0' })).toMatchObject({ error: 'user_not_found' });
    const { ts } = await workspace.say(bo, open, 'a');
    expect(await call('reactions.add', { channel: open, timestamp: ts, name: 'eyes' })).toMatchObject({
      ok: true,
    });
    expect(await call('reactions.add', { channel: open, timestamp: ts, name: 'eyes' })).toMatchObject({
      error: 'already_reacted',
    });
  });
});
