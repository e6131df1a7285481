import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePage } from '../../../src/playground/site/bundle.ts';
import { refused } from '../../../src/playground/site/refused.ts';
import { callApi } from '../stage.ts';
import { type SiteStage, startSiteStage } from './site-stage.ts';
import { post, type Window } from './window.ts';

let stage: SiteStage;
let window: Window;
let karen: string;
beforeAll(async () => {
  stage = await startSiteStage(
    (app) => {
      app.command('/hjælp', async ({ command, ack }) => {
        // Everything else is never acknowledged.
        if (command.text === 'forkert') await ack({ blocks: [{ type: 'section' }] });
      });
    },
    { ackTimeoutMs: 50, redeliverAfterMs: [] },
  );
  karen = stage.players[0].id;
  window = await stage.open(karen);
});
afterAll(() => stage.close());

/** Asks as `fetch` does not let one: under any name. */
async function ask(
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  server = stage.site.address,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(server, { path, method, headers }, (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    asking.on('error', reject);
    asking.end();
  });
}

describe('the server', () => {
  it('answers under this machine’s own names only, and no other site’s page', async () => {
    const { host, port } = new URL(stage.site.address);
    const own = { host };
    expect(await ask('/', own)).toBe(200);
    expect(await ask('/', { host: `localhost:${port}` })).toBe(200);
    expect(await ask('/', { host: `example.org:${port}` })).toBe(403);
    expect(await ask('/', { host: '127.0.0.1:1' })).toBe(403);
    expect(await ask('/events', { ...own, origin: 'http://example.org' })).toBe(403);
    expect(await ask('/events', { ...own, origin: 'null' })).toBe(403);
    expect(await ask('/events', { ...own, origin: stage.site.address })).toBe(200);
    const foreign = await post(stage.site.address, '{}', { origin: 'http://127.0.0.1:1' });
    expect(foreign).toMatchObject({ status: 403, outcome: { ok: false, code: 'foreign_origin' } });
    const api = new URL(stage.workspace.apiUrl);
    expect((await fetch(api, { headers: { origin: 'http://example.org' } })).status).toBe(403);
    const socket = { host: api.host, connection: 'Upgrade', upgrade: 'websocket' };
    const open = (path: string, headers = {}) => ask(path, { ...socket, ...headers }, 'GET', api.origin);
    expect(await open('/')).toBe(403);
    await expect(open('/', { host: 'example.org' })).rejects.toThrow('hang up');
    await expect(open('/', { origin: 'http://example.org' })).rejects.toThrow('hang up');
  });

  it.each(['//', '//example.org', '/%', '/:'])('has nothing at %s', async (path) => {
    const api = new URL(stage.workspace.apiUrl);
    expect(await ask(path, {})).toBe(404);
    expect(await ask(path, {}, 'POST', api.origin)).toBe(404);
    expect(await ask(path, { connection: 'Upgrade', upgrade: 'websocket' }, 'GET', api.origin)).toBe(403);
    expect(stage.failures).toEqual([]);
  });

  it.each([
    ['no JSON', '{', 400, 'bad_json'],
    ['no gesture', '{"person":"U1","gesture":{"do":"dance"}}', 400, 'bad_gesture'],
    ['a gesture without its channel', '{"person":"U1","gesture":{"do":"join"}}', 400, 'bad_gesture'],
    ['somebody unknown', '{"person":"U1","gesture":{"do":"join","channel":"C1"}}', 404, 'unknown_person'],
    ['over 1 MB', JSON.stringify({ person: 'x'.repeat(1024 * 1024) }), 413, 'too_large'],
  ])('says in Danish what is wrong with %s', async (_, body, status, code) => {
    const { outcome, status: given } = await post(stage.site.address, body);
    expect({ status: given, ...outcome }).toMatchObject({ status, ok: false, code });
    expect(outcome).toHaveProperty('message', expect.stringMatching(/^Det, der|^Den person/));
  });

  it('takes JSON, GET and POST alone, and knows its pages', async () => {
    const wrongType = await post(stage.site.address, '{}', { 'content-type': 'text/plain' });
    expect(wrongType).toMatchObject({ status: 415, outcome: { code: 'wrong_content_type' } });
    expect((await fetch(stage.site.address, { method: 'PUT' })).status).toBe(405);
    expect((await fetch(`${stage.site.address}/constructor`)).status).toBe(404);
    expect((await fetch(`${stage.site.address}/events`, { method: 'POST' })).status).toBe(404);
  });

  it('lets the page fetch nothing from elsewhere, and keeps nothing', async () => {
    const { headers } = await fetch(stage.site.address);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('hands out the page, made of its sources', async () => {
    const { script, style } = await bundlePage();
    expect(script).toContain('/gestures');
    expect(style).toContain('{');
  });
});

describe('a refusal', () => {
  it('says what happened and what to do', async () => {
    const channel = stage.workspace.channels.get('it-café').id;
    const command = { do: 'command', channel, command: '/hjælp', text: '' } as const;
    const { ts } = stage.workspace.messages(channel, karen)[0] ?? { ts: '' };
    expect(await window.act(command)).toEqual({
      ok: false,
      code: 'operation_timeout',
      message: 'Botten svarede ikke inden for 3 sekunder – i Slack ville du nu se en fejl. Prøv igen.',
    });
    expect(await window.act({ ...command, threadTs: ts })).toMatchObject({
      code: 'not_supported_in_threads',
      message: expect.stringContaining('Skriv den i kanalen.'),
    });
    expect(await window.act({ ...command, text: 'forkert' })).toMatchObject({
      code: 'invalid_blocks',
      message: expect.stringMatching(/Slack siger: .*text or fields.*blocks\/0/),
    });
    expect(await window.act({ do: 'say', channel, text: ' ' })).toMatchObject({ code: 'no_text' });
    expect(await window.act({ do: 'join', channel })).toMatchObject({ code: 'already_in_channel' });
    expect(stage.failures).toEqual([]);
  });

  it('after what is done all the same says that the bot does not know of it', async () => {
    stage.workspace.dropConnections('abrupt');
    const channel = window.screen().botChannel;
    expect(await window.act({ do: 'say', channel, text: 'Er du der?' })).toMatchObject({ code: 'unheard' });
    await window.shows((screen) => screen.messages.at(-1)?.text === 'Er du der?');
    const { ts } = await callApi(stage.workspace, 'chat.postMessage', { channel, text: 'Nu er jeg' });
    await window.shows((screen) => screen.messages.at(-1)?.ts === ts);
  });

  it('without a wording of its own is a sentence around Slack’s code', () => {
    expect(refused('too_many_users')).toEqual({
      ok: false,
      code: 'too_many_users',
      message: 'Det lod sig ikke gøre. Slack siger nej med koden (too_many_users). Prøv igen.',
    });
  });
});
