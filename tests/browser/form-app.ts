import type { App, types } from '@slack/bolt';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

/** A modal with one of everything that people fill in. */
const form: types.ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: plain('Nyt svar'),
  submit: plain('Gem svaret'),
  close: plain('Luk'),
  notify_on_close: true,
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text: 'Skriv et *kort* svar.' } },
    {
      type: 'input',
      block_id: 'title',
      label: plain('Spørgsmål'),
      element: { type: 'plain_text_input', action_id: 'text' },
    },
    {
      type: 'input',
      block_id: 'answer',
      label: plain('Svar'),
      hint: plain('Højst 140 ord.'),
      element: { type: 'plain_text_input', action_id: 'text', multiline: true },
    },
    {
      type: 'input',
      block_id: 'topic',
      label: plain('Emne'),
      element: { type: 'static_select', action_id: 'choice', options: [option('App'), option('Svindel')] },
    },
    {
      type: 'input',
      block_id: 'entry',
      optional: true,
      label: plain('Hører til'),
      element: { type: 'external_select', action_id: 'search', min_query_length: 2 },
    },
    {
      type: 'input',
      block_id: 'languages',
      optional: true,
      label: plain('Sprog'),
      element: { type: 'checkboxes', action_id: 'several', options: [option('Dansk'), option('Engelsk')] },
    },
    {
      type: 'input',
      block_id: 'who',
      optional: true,
      label: plain('Hvem'),
      element: { type: 'multi_users_select', action_id: 'people' },
    },
    {
      type: 'input',
      block_id: 'day',
      optional: true,
      label: plain('Tjekket'),
      element: { type: 'datepicker', action_id: 'date' },
    },
    {
      type: 'actions',
      block_id: 'more',
      elements: [{ type: 'button', action_id: 'next', text: plain('Se et eksempel') }],
    },
  ],
};

const example: types.ModalView = {
  type: 'modal',
  title: plain('Eksempel'),
  close: plain('Tilbage'),
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Ja, det må man gerne.' } }],
};

/** A small app with a form behind `/hjælp` and on its own page; what it hears is put into `heard`. */
export function register(app: App, heard: unknown[]): void {
  app.command('/hjælp', async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: form });
  });
  app.action('next', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) await client.views.push({ trigger_id: body.trigger_id, view: example });
  });
  app.action('create', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: form });
  });
  app.options('search', async ({ ack, options }) => {
    await ack({ options: [1, 2].map((number) => option(`${options.value} ${number}`)) });
  });
  app.view('form', async ({ ack, view }) => {
    const { values } = view.state;
    if ((values['answer']?.['text']?.value ?? '').length < 10) {
      await ack({ response_action: 'errors', errors: { answer: 'Svaret er for kort.' } });
      return;
    }
    heard.push(values);
    await ack();
  });
  app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => {
    heard.push('closed');
    await ack();
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [
          { type: 'header', text: plain('Velkommen') },
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                action_id: 'create',
                text: plain('Opret et svar'),
                confirm: {
                  title: plain('Er du sikker?'),
                  text: plain('Det åbner et vindue.'),
                  confirm: plain('Ja, åbn det'),
                  deny: plain('Nej'),
                },
              },
            ],
          },
        ],
      },
    });
  });
}
