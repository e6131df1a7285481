import { describe, expect, it } from 'vitest';
import { checkMessageBlocks } from '../../../src/playground/blocks/message.ts';
import { complaints } from './complaints.ts';

const x = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (extra: object) => ({ type: 'section', ...extra });
const option = (text = 'a', value = 'a') => ({ text: plain(text), value });
const button = (extra: object = {}) => ({ type: 'button', text: plain('a'), ...extra });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const select = (extra: object) => actions({ type: 'static_select', ...extra });
const input = (element: object) => ({ type: 'input', label: plain('a'), element });
const confirm = (extra: object) => actions(button({ confirm: { text: plain('a'), ...extra } }));

/** The most that Slack takes beside the least that it refuses. */
const limits: [name: string, good: object[], bad: object[]][] = [
  ['50 blocks', times(50, () => ({ type: 'divider' })), times(51, () => ({ type: 'divider' }))],
  ['section text 3,000', [section({ text: mrkdwn(x(3000)) })], [section({ text: mrkdwn(x(3001)) })]],
  ['section text not empty', [section({ text: mrkdwn('a') })], [section({ text: mrkdwn('') })]],
  ['section needs text or fields', [section({ fields: [plain('a')] })], [section({})]],
  [
    '10 fields',
    [section({ fields: times(10, () => plain('a')) })],
    [section({ fields: times(11, () => plain('a')) })],
  ],
  ['field 2,000', [section({ fields: [plain(x(2000))] })], [section({ fields: [plain(x(2001))] })]],
  ['header 150', [{ type: 'header', text: plain(x(150)) }], [{ type: 'header', text: plain(x(151)) }]],
  ['header is plain', [{ type: 'header', text: plain('a') }], [{ type: 'header', text: mrkdwn('a') }]],
  [
    '10 context elements',
    [{ type: 'context', elements: times(10, () => plain('a')) }],
    [{ type: 'context', elements: times(11, () => plain('a')) }],
  ],
  ['context not empty', [{ type: 'context', elements: [plain('a')] }], [{ type: 'context', elements: [] }]],
  ['25 actions', [actions(...times(25, () => button()))], [actions(...times(26, () => button()))]],
  ['actions not empty', [actions(button())], [actions()]],
  ['button text 75', [actions(button({ text: plain(x(75)) }))], [actions(button({ text: plain(x(76)) }))]],
  ['button text is plain', [actions(button())], [actions(button({ text: mrkdwn('a') }))]],
  ['button value 2,000', [actions(button({ value: x(2000) }))], [actions(button({ value: x(2001) }))]],
  [
    'button url 3,000',
    [actions(button({ url: `https://${x(2992)}` }))],
    [actions(button({ url: `https://${x(2993)}` }))],
  ],
  [
    'button url is one',
    [actions(button({ url: 'https://mitid.dk' }))],
    [actions(button({ url: 'mitid.dk' }))],
  ],
  ['button style', [actions(button({ style: 'primary' }))], [actions(button({ style: 'default' }))]],
  ['action_id 255', [actions(button({ action_id: x(255) }))], [actions(button({ action_id: x(256) }))]],
  [
    'action_id unique in its block',
    [actions(button({ action_id: 'a' })), actions(button({ action_id: 'a' }))],
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
  ],
  ['block_id 255', [{ type: 'divider', block_id: x(255) }], [{ type: 'divider', block_id: x(256) }]],
  [
    'block_id unique',
    [{ type: 'divider', block_id: 'a' }],
    times(2, () => ({ type: 'divider', block_id: 'a' })),
  ],
  [
    '100 options',
    [select({ options: times(100, () => option()) })],
    [select({ options: times(101, () => option()) })],
  ],
  ['option text 75', [select({ options: [option(x(75))] })], [select({ options: [option(x(76))] })]],
  [
    'option value 150',
    [select({ options: [option('a', x(150))] })],
    [select({ options: [option('a', x(151))] })],
  ],
  [
    'options or groups',
    [select({ option_groups: [{ label: plain('a'), options: [option()] }] })],
    [select({})],
  ],
  [
    'initial option is one of them',
    [select({ options: [option()], initial_option: option() })],
    [select({ options: [option()], initial_option: option('b', 'b') })],
  ],
  [
    'placeholder 150',
    [select({ options: [option()], placeholder: plain(x(150)) })],
    [select({ options: [option()], placeholder: plain(x(151)) })],
  ],
  [
    'overflow 5',
    [actions({ type: 'overflow', options: times(5, () => option()) })],
    [actions({ type: 'overflow', options: times(6, () => option()) })],
  ],
  [
    'overflow not empty',
    [actions({ type: 'overflow', options: [option()] })],
    [actions({ type: 'overflow', options: [] })],
  ],
  [
    '10 checkboxes',
    [actions({ type: 'checkboxes', options: times(10, () => option()) })],
    [actions({ type: 'checkboxes', options: times(11, () => option()) })],
  ],
  [
    '10 radio buttons',
    [actions({ type: 'radio_buttons', options: times(10, () => option()) })],
    [actions({ type: 'radio_buttons', options: times(11, () => option()) })],
  ],
  ['confirm title 100', [confirm({ title: plain(x(100)) })], [confirm({ title: plain(x(101)) })]],
  ['confirm text 300', [confirm({ text: plain(x(300)) })], [confirm({ text: plain(x(301)) })]],
  ['confirm button 30', [confirm({ confirm: plain(x(30)) })], [confirm({ confirm: plain(x(31)) })]],
  ['deny button 30', [confirm({ deny: plain(x(30)) })], [confirm({ deny: plain(x(31)) })]],
  [
    'image needs alt_text',
    [{ type: 'image', image_url: 'https://a.dk/a.png', alt_text: 'a' }],
    [{ type: 'image', image_url: 'https://a.dk/a.png' }],
  ],
  [
    'image needs a source',
    [{ type: 'image', slack_file: { id: 'F1' }, alt_text: 'a' }],
    [{ type: 'image', alt_text: 'a' }],
  ],
  ['markdown 12,000', [{ type: 'markdown', text: x(12_000) }], [{ type: 'markdown', text: x(12_001) }]],
  [
    'markdown 12,000 together',
    times(2, () => ({ type: 'markdown', text: x(6000) })),
    times(2, () => ({ type: 'markdown', text: x(6001) })),
  ],
  [
    'typed text 3,000',
    [input({ type: 'plain_text_input', max_length: 3000 })],
    [input({ type: 'plain_text_input', max_length: 3001 })],
  ],
  [
    'input label 2,000',
    [{ ...input({ type: 'datepicker' }), label: plain(x(2000)) }],
    [{ ...input({ type: 'datepicker' }), label: plain(x(2001)) }],
  ],
  [
    'time and date',
    [actions({ type: 'datetimepicker', initial_date_time: 1_700_000_000 })],
    [actions({ type: 'datetimepicker', initial_date_time: 17 })],
  ],
  [
    'no unknown block',
    [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] }],
    [{ type: 'paragraph', text: 'a' }],
  ],
  ['no unknown element', [actions({ type: 'external_select' })], [actions({ type: 'link' })]],
  [
    'no unknown property of a block',
    [section({ text: plain('a'), expand: true })],
    [section({ text: plain('a'), colour: 'red' })],
  ],
  ['no unknown property of an element', [actions(button())], [actions(button({ colour: 'red' }))]],
  [
    'no emoji in mrkdwn',
    [section({ text: { ...plain('a'), emoji: true } })],
    [section({ text: { ...mrkdwn('a'), emoji: true } })],
  ],
  [
    'no field to type in among actions',
    [input({ type: 'plain_text_input' })],
    [actions({ type: 'plain_text_input' })],
  ],
];

describe('the blocks of a message', () => {
  it.each(limits)('keep to: %s', (_name, good, bad) => {
    expect(complaints(() => checkMessageBlocks(good))).toEqual([]);
    expect(complaints(() => checkMessageBlocks(bad))).not.toEqual([]);
  });

  it('are refused in Slack’s words, with the place', () => {
    const blocks = [
      section({ text: mrkdwn(x(3001)) }),
      { type: 'header' },
      section({ text: plain('a'), colour: 1 }),
    ];
    expect(complaints(() => checkMessageBlocks(blocks))).toEqual([
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
      'missing required field: text [json-pointer:/blocks/1]',
      'invalid additional property: colour [json-pointer:/blocks/2]',
    ]);
    expect(complaints(() => checkMessageBlocks([{ type: 'paragraph' }]))).toEqual([
      'unsupported type [json-pointer:/blocks/0/type]',
    ]);
  });

  it('get the ids that the app left out', () => {
    const [block] = checkMessageBlocks([actions(button())]);
    expect(block).toMatchObject({
      block_id: expect.any(String),
      elements: [{ action_id: expect.any(String) }],
    });
  });
});
