import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/state/messages.ts';
import { callApi, type Stage, startStage } from './stage.ts';

function acknowledge(app: App): void {
  app.command('/hjælp', async ({ ack }) => ack());
  app.action('show', async ({ ack }) => ack());
}

async function post(url: string, body: object): Promise<string> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return `${response.status} ${await response.text()}`;
}

let stage: Stage;
let now: number;
let bo: string;
let channel: string;
beforeEach(async () => {
  now = Date.parse('2026-11-23T09:00:00Z');
  stage = await startStage('socket', acknowledge, { now: () => now });
  bo = stage.workspace.people.add('Bo').id;
  channel = stage.workspace.channels.add('privat', { private: true, bot: false, members: [bo] }).id;
});
afterEach(() => stage.close());

const view = { type: 'modal', title: { type: 'plain_text', text: 'a' }, blocks: [] };
const openView = async (id: string) =>
  (await callApi(stage.workspace, 'views.open', { trigger_id: id, view }))['error'];

describe('a trigger', () => {
  it('opens one view within 3 seconds', async () => {
    const { triggerId } = await stage.workspace.slash(bo, channel, '/hjælp');
    now += 3000;
    expect(await openView(triggerId)).toBeUndefined();
    expect(await openView(triggerId)).toBe('exchanged_trigger_id');
    expect(await openView('none')).toBe('invalid_trigger_id');
    const late = await stage.workspace.slash(bo, channel, '/hjælp');
    now += 3001;
    expect(await openView(late.triggerId)).toBe('expired_trigger_id');
  });

  it('is not used up by a view that is wrong', async () => {
    const { triggerId } = await stage.workspace.slash(bo, channel, '/hjælp');
    const wrong = { ...view, title: { type: 'plain_text', text: 'x'.repeat(25) } };
    expect(
      await callApi(stage.workspace, 'views.open', { trigger_id: triggerId, view: wrong }),
    ).toMatchObject({
      error: 'invalid_arguments',
    });
    expect(await openView(triggerId)).toBeUndefined();
  });
});

describe('a response_url', () => {
  it('answers 5 times, to the person alone unless it says otherwise, where the app is no member', async () => {
    const { responseUrl } = await stage.workspace.slash(bo, channel, '/hjælp');
    expect(await post(responseUrl, { text: 'kun dig' })).toBe('200 ok');
    expect(await post(responseUrl, { text: 'alle', response_type: 'in_channel' })).toBe('200 ok');
    expect(await post(responseUrl, {})).toBe('400 {"ok":false,"error":"no_text"}');
    expect(await post(responseUrl, { blocks: [{ type: 'header' }] })).toContain(
      '400 {"ok":false,"error":"invalid_blocks"',
    );
    expect(await post(responseUrl, { text: 'a', replace_original: 'true' })).toContain('invalid_payload');
    expect(await post(responseUrl, { text: 'for sent' })).toBe('404 {"ok":false,"error":"used_url"}');
    expect(stage.workspace.messages(channel, bo).map(({ text, onlyFor }) => [text, onlyFor])).toEqual([
      ['kun dig', bo],
      ['alle', null],
    ]);
  });

  it('answers for 30 minutes', async () => {
    const { responseUrl } = await stage.workspace.slash(bo, channel, '/hjælp');
    now += 30 * 60_000;
    expect(await post(responseUrl, { text: 'a' })).toBe('200 ok');
    now += 1;
    expect(await post(responseUrl, { text: 'a' })).toBe('404 {"ok":false,"error":"expired_url"}');
  });

  it('changes or deletes the message whose button was pressed, and writes into its thread', async () => {
    const button = { type: 'button', action_id: 'show', text: { type: 'plain_text', text: 'Vis' } };
    const { responseUrl } = await stage.workspace.slash(bo, channel, '/hjælp');
    await post(responseUrl, {
      text: 'Svar',
      blocks: [{ type: 'actions', elements: [button] }],
      response_type: 'in_channel',
    });
    const message: Message = await stage.workspace.waitFor({ text: 'Svar' });
    const pressed = await stage.workspace.press(bo, message, 'show');
    await post(pressed.responseUrl, { text: 'i tråden', thread_ts: message.ts, response_type: 'in_channel' });
    expect(stage.workspace.thread(channel, message.ts, bo)).toHaveLength(2);
    await post(pressed.responseUrl, { text: 'ændret', replace_original: true });
    expect(stage.workspace.messages(channel, bo)).toMatchObject([
      { ts: message.ts, text: 'ændret', onlyFor: null },
    ]);
    expect(await post(pressed.responseUrl, { delete_original: true })).toBe('200 ok');
    expect(stage.workspace.messages(channel, bo)).toEqual([]);
    expect(await post(pressed.responseUrl, { text: 'a', replace_original: true })).toContain('404');
  });

  it('can be made to fail', async () => {
    const { responseUrl } = await stage.workspace.slash(bo, channel, '/hjælp');
    stage.workspace.failNext('response_url', { status: 500 });
    expect(await post(responseUrl, { text: 'a' })).toBe('500 failed on purpose');
    expect(stage.workspace.calls.at(-1)).toMatchObject({ method: 'response_url', error: 'http_500' });
  });
});
