import type { App, types } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callApi, modes, type Stage, startStage } from '../stage.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const modal = (title: string): types.ModalView => ({
  type: 'modal',
  callback_id: 'ask',
  title: plain(title),
  submit: plain('Send'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'question',
      label: plain('Spørgsmål'),
      element: { type: 'plain_text_input', action_id: 'text' },
    },
  ],
});

describe.each(modes)('modals over %s', (mode) => {
  let stage: Stage;
  let bo: string;
  const told: string[] = [];
  const register = (app: App): void => {
    app.shortcut('open', async ({ ack, shortcut, client }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: modal('Spørg') });
    });
    app.view('ask', async ({ ack, view }) => {
      const text = view.state.values['question']?.['text']?.value ?? '';
      told.push(text);
      if (text === 'fejl') await ack({ response_action: 'errors', errors: { question: 'For kort' } });
      else if (text === 'ny') await ack({ response_action: 'update', view: modal('Ny') });
      else if (text === 'oven på') await ack({ response_action: 'push', view: modal('To') });
      else if (text === 'væk') await ack({ response_action: 'clear' });
      else await ack();
    });
    app.view({ type: 'view_closed', callback_id: 'ask' }, async ({ ack }) => {
      told.push('lukket');
      await ack();
    });
    app.event('app_home_opened', async ({ event, client }) => {
      const blocks = [{ type: 'header', text: plain('Hjem') }] as const;
      if (event.tab === 'home')
        await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [...blocks] } });
    });
  };
  beforeEach(async () => {
    told.length = 0;
    stage = await startStage(mode, register);
    bo = stage.workspace.people.add('Bo').id;
  });
  afterEach(() => stage.close());

  const opened = async () => {
    await stage.workspace.globalShortcut(bo, 'open');
    return (await stage.workspace.waitForView(({ user }) => user === bo)).id;
  };

  it('are filled in, complained about, and closed', async () => {
    const id = await opened();
    await expect(stage.workspace.submitView(bo, id)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { complaints: { question: 'missing' } },
    });
    expect(await stage.workspace.submitView(bo, id, { text: 'fejl' })).toMatchObject({
      errors: { question: 'For kort' },
    });
    expect(await stage.workspace.submitView(bo, id, { question: 'hvad er MitID' })).toEqual({
      errors: {},
      view: null,
    });
    expect(told).toEqual(['fejl', 'hvad er MitID']);
  });

  it('are replaced, piled up and cleared', async () => {
    const id = await opened();
    const replaced = await stage.workspace.submitView(bo, id, { text: 'ny' });
    expect(replaced.view?.payload).toMatchObject({ title: { text: 'Ny' } });
    const second = await stage.workspace.submitView(bo, id, { text: 'oven på' });
    expect(second.view).toMatchObject({ previousId: id, rootId: id });
    expect(stage.workspace.views.modals(bo)).toHaveLength(2);
    await stage.workspace.submitView(bo, second.view?.id ?? '', { text: 'væk' });
    expect(stage.workspace.views.modals(bo)).toEqual([]);
  });

  it('tell the app when they are closed, if it asked', async () => {
    await stage.workspace.closeView(bo, await opened());
    expect(told).toEqual(['lukket']);
  });

  it('close as a pile when the top one says so, and belong to the one who opened them', async () => {
    const id = await opened();
    const second = await stage.workspace.submitView(bo, id, { text: 'oven på' });
    const eva = stage.workspace.people.add('Eva').id;
    await expect(stage.workspace.closeView(eva, id)).rejects.toMatchObject({ code: 'not_found' });
    const view = { ...modal('Tre'), clear_on_close: true };
    await callApi(stage.workspace, 'views.update', { view_id: second.view?.id, view });
    await stage.workspace.closeView(bo, second.view?.id ?? '');
    expect(stage.workspace.views.modals(bo)).toEqual([]);
    expect(stage.workspace.sent.at(-1)?.body).toMatchObject({ type: 'view_closed', is_cleared: true });
  });

  it('stand beside App Home, which the app fills when it is opened', async () => {
    await stage.workspace.openHome(bo);
    const page = await stage.workspace.waitForView(({ payload }) => payload.type === 'home');
    expect(page.payload.blocks).toMatchObject([{ type: 'header' }]);
    const home = { type: 'home', blocks: [] };
    expect(
      await callApi(stage.workspace, 'views.publish', { user_id: bo, view: home, hash: 'old' }),
    ).toMatchObject({
      error: 'hash_conflict',
    });
  });
});
