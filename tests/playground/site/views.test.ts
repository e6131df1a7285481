import type { App, types } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SiteStage, startSiteStage } from './site-stage.ts';
import type { Window } from './window.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (value: string) => ({ text: plain(value), value });
const field = (block_id: string, label: string, element: types.InputBlock['element'], optional = false) =>
  ({ type: 'input', block_id, label: plain(label), element, optional }) as const;

const modal: types.ModalView = {
  type: 'modal',
  callback_id: 'ask',
  title: plain('Spørg'),
  submit: plain('Send'),
  blocks: [
    field('question', 'Spørgsmål', { type: 'plain_text_input', action_id: 'it', min_length: 3 }),
    field('mail', 'E-mail', { type: 'email_text_input', action_id: 'it' }, true),
    field('topic', 'Emne', { type: 'external_select', action_id: 'it', min_query_length: 1 }, true),
    field(
      'when',
      'Hvornår',
      { type: 'datetimepicker', action_id: 'it', initial_date_time: 1_800_000_000 },
      true,
    ),
    {
      type: 'actions',
      block_id: 'first',
      elements: [{ type: 'button', action_id: 'more', text: plain('Mere'), value: 'første' }],
    },
    {
      type: 'actions',
      block_id: 'second',
      elements: [{ type: 'button', action_id: 'more', text: plain('Mere'), value: 'anden' }],
    },
  ],
};

let stage: SiteStage;
let window: Window;
const heard: unknown[] = [];
beforeEach(async () => {
  heard.length = 0;
  stage = await startSiteStage(register);
  window = await stage.open(stage.players[0].id);
});
afterEach(() => stage.close());

function register(app: App): void {
  app.shortcut('open', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
  });
  app.options('it', async ({ ack, options }) => {
    const groups = [{ label: plain('Emner'), options: [option(`${options.value}!`)] }];
    await ack({ option_groups: groups });
  });
  app.action('more', async ({ ack, action, body }) => {
    heard.push('value' in action ? action.value : null, 'view' in body ? body.view?.state.values : null);
    await ack();
  });
  app.view('ask', async ({ ack, view }) => {
    heard.push(view.state.values);
    const isKnown = view.state.values['question']?.['it']?.value === 'hvad er MitID';
    await (isKnown ? ack({ response_action: 'errors', errors: { question: 'Det er der svar på' } }) : ack());
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [{ type: 'header', text: plain('Hjem') }] as const;
    if (event.tab === 'home')
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [...blocks] } });
  });
}

const opened = async (): Promise<string> => {
  expect(await window.act({ do: 'global-shortcut', callbackId: 'open' })).toEqual({ ok: true });
  const { modals } = await window.shows((screen) => screen.modals.length > 0);
  return modals[0]?.id ?? '';
};

describe('a modal on the page', () => {
  it('is shown to the one who opened it alone, who alone can use it', async () => {
    const view = await opened();
    const other = await stage.open(stage.players[1].id);
    expect(other.screen().modals).toEqual([]);
    const filled = { do: 'submit', view, values: { question: 'abc' } } as const;
    expect(await other.act(filled)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await other.act({ do: 'close', view })).toMatchObject({ code: 'not_found' });
    expect(await other.act({ do: 'press', at: { view }, blockId: 'first', actionId: 'more' })).toMatchObject({
      code: 'not_found',
    });
    expect(heard).toEqual([]);
  });

  it('puts what is wrong under its field: first what Slack checks, then what the app says', async () => {
    const view = await opened();
    const submit = async (values: Record<string, string>) => window.act({ do: 'submit', view, values });
    expect(await submit({})).toEqual({ ok: true, errors: { question: 'Udfyld dette felt.' } });
    expect(await submit({ question: 'ab' })).toEqual({ ok: true, errors: { question: 'Skriv lidt mere.' } });
    expect(await submit({ mail: 'karen' })).toEqual({
      ok: true,
      errors: { question: 'Udfyld dette felt.', mail: 'Skriv en e-mailadresse, fx navn@eksempel.dk.' },
    });
    expect(heard).toEqual([]);
    expect(await submit({ question: 'hvad er MitID' })).toEqual({
      ok: true,
      errors: { question: 'Det er der svar på' },
    });
    expect(await submit({ question: 'hvad ellers' })).toEqual({ ok: true, errors: {} });
    await window.shows((screen) => screen.modals.length === 0);
  });

  it('tells the app what is filled in, what is emptied and what nobody touched', async () => {
    const view = await opened();
    await window.act({ do: 'submit', view, values: { question: 'abc', when: [] } });
    expect(heard).toMatchObject([
      {
        question: { it: { type: 'plain_text_input', value: 'abc' } },
        mail: { it: { type: 'email_text_input', value: null } },
        topic: { it: { type: 'external_select', selected_option: null } },
        when: { it: { type: 'datetimepicker', selected_date_time: null } },
      },
    ]);
  });

  it('tells two buttons of one name apart, and sends along what else is filled in', async () => {
    const view = await opened();
    const topic = option('pinkode');
    const outcome = await window.act({
      do: 'press',
      at: { view },
      blockId: 'second',
      actionId: 'more',
      values: { question: 'halvt skrevet', topic },
    });
    expect(outcome).toEqual({ ok: true });
    expect(heard).toMatchObject([
      'anden',
      {
        question: { it: { value: 'halvt skrevet' } },
        topic: { it: { selected_option: topic } },
        when: { it: { selected_date_time: 1_800_000_000 } },
      },
    ]);
  });

  it('offers what the app finds while one types', async () => {
    const at = { view: await opened() };
    expect(await window.act({ do: 'suggest', at, blockId: 'topic', actionId: 'it', value: 'pin' })).toEqual({
      ok: true,
      options: [{ label: 'Emner', options: [option('pin!')] }],
    });
    expect(
      await window.act({ do: 'suggest', at, blockId: 'question', actionId: 'it', value: 'pin' }),
    ).toMatchObject({ ok: false, code: 'invalid_selection' });
  });

  it('is gone when it is closed', async () => {
    const view = await opened();
    expect(await window.act({ do: 'close', view })).toEqual({ ok: true });
    await window.shows((screen) => screen.modals.length === 0);
    const late = await window.act({ do: 'submit', view, values: {} });
    expect(late).toMatchObject({ ok: false, code: 'not_found' });
  });
});

describe('App Home on the page', () => {
  it('is filled by the app when it is opened, for that person', async () => {
    expect(window.screen()).toMatchObject({ hasHome: true, home: null });
    expect(await window.act({ do: 'open-home', tab: 'home' })).toEqual({ ok: true });
    const { home } = await window.shows((screen) => screen.home !== null);
    expect(home?.payload.blocks).toMatchObject([{ type: 'header', text: { text: 'Hjem' } }]);
    expect((await stage.open(stage.players[1].id)).screen().home).toBeNull();
  });
});
