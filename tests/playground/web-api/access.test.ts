import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { methodScopes } from '../../../src/playground/scopes.ts';
import { methods } from '../../../src/playground/web-api/methods.ts';
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

describe('tokens', () => {
  it('are asked for, known, and of the right kind', async () => {
    expect(await call('auth.test')).toMatchObject({
      ok: true,
      user_id: workspace.bot.userId,
      bot_id: workspace.bot.botId,
    });
    expect(await call('auth.test', {}, '')).toEqual({ ok: false, error: 'not_authed' });
    expect(await call('auth.test', {}, 'xoxb-wrong')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await call('apps.connections.open')).toMatchObject({ error: 'not_allowed_token_type' });
    expect(await call('chat.postMessage', {}, workspace.appToken)).toMatchObject({
      error: 'not_allowed_token_type',
    });
    expect(await call('apps.connections.open', {}, workspace.appToken)).toMatchObject({
      ok: true,
      url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:/),
    });
  });

  it('may come in the body, and may be taken away', async () => {
    const form = new URLSearchParams({ token: workspace.botToken });
    const response = await fetch(`${workspace.apiUrl}auth.test`, { method: 'POST', body: form });
    expect(await response.json()).toMatchObject({ ok: true });
    expect(response.headers.get('x-oauth-scopes')).toBe(manifest.oauth_config.scopes.bot.join());
    workspace.revokeToken('bot');
    expect(await call('auth.test')).toEqual({ ok: false, error: 'token_revoked' });
    workspace.revokeToken('bot', 'account_inactive');
    expect(await call('auth.test')).toEqual({ ok: false, error: 'account_inactive' });
    expect(JSON.stringify(workspace.calls)).not.toContain(workspace.botToken);
  });
});

describe('scopes', () => {
  it('are listed for every method', () => {
    expect([...methods.keys()].toSorted()).toEqual(Object.keys(methodScopes).toSorted());
  });

  it('are those of the manifest until others are granted', async () => {
    const id = channel();
    expect(await call('users.info', { user: bo })).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
    });
    workspace.setGrantedScopes(['users:read']);
    expect(await call('users.info', { user: bo })).toMatchObject({
      ok: true,
      user: { id: bo, is_bot: false },
    });
    expect(await call('chat.postMessage', { channel: id, text: 'a' })).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'users:read',
    });
  });

  it('go by the kind of conversation where threads are read', async () => {
    const open = channel();
    const hidden = channel({ private: true });
    workspace.setGrantedScopes(['channels:history']);
    expect(await call('conversations.history', { channel: open })).toMatchObject({ ok: true });
    expect(await call('conversations.history', { channel: hidden })).toMatchObject({
      needed: 'groups:history',
    });
    workspace.setGrantedScopes(['chat:write']);
    expect(await call('conversations.history', { channel: open })).toMatchObject({ error: 'missing_scope' });
  });
});

describe('failures on purpose', () => {
  it('come once, as often as ordered, and are written down', async () => {
    const id = channel();
    workspace.failNext('chat.postMessage', { error: 'ratelimited', retryAfter: 7 });
    const url = `${workspace.apiUrl}chat.postMessage`;
    const limited = await fetch(url, { method: 'POST' });
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    workspace.failNext('chat.postMessage', { status: 503 }, 2);
    expect([
      (await fetch(url, { method: 'POST' })).status,
      (await fetch(url, { method: 'POST' })).status,
    ]).toEqual([503, 503]);
    expect(await call('chat.postMessage', { channel: id, text: 'a' })).toMatchObject({ ok: true });
    expect(workspace.calls.map(({ error }) => error)).toEqual(['ratelimited', 'http_503', 'http_503', null]);
  });

  it('break the line before or after the deed', async () => {
    const id = channel();
    workspace.failNext('chat.postMessage', { drop: 'before' });
    await expect(call('chat.postMessage', { channel: id, text: 'før' })).rejects.toThrow();
    workspace.failNext('chat.postMessage', { drop: 'after' });
    await expect(call('chat.postMessage', { channel: id, text: 'efter' })).rejects.toThrow();
    expect(workspace.messages(id, bo).map(({ text }) => text)).toEqual(['efter']);
  });
});
