import { describe, expect, it } from 'vitest';
import { checkView } from '../../../src/playground/blocks/view.ts';
import { complaints } from './complaints.ts';

const x = (length: number) => 'x'.repeat(length);
const dividers = (length: number) => Array.from({ length }, () => ({ type: 'divider' }));
const plain = (text: string) => ({ type: 'plain_text', text });
const input = (element: object) => ({ type: 'input', label: plain('a'), element });
const modal = (extra: object) => ({ type: 'modal', title: plain('a'), blocks: [], ...extra });
const home = (extra: object) => ({ type: 'home', blocks: [], ...extra });

describe('a view', () => {
  const views: [name: string, good: object, bad: object][] = [
    ['100 blocks', home({ blocks: dividers(100) }), home({ blocks: dividers(101) })],
    ['title 24', modal({ title: plain(x(24)) }), modal({ title: plain(x(25)) })],
    ['submit 24', modal({ submit: plain(x(24)) }), modal({ submit: plain(x(25)) })],
    ['close 24', modal({ close: plain(x(24)) }), modal({ close: plain(x(25)) })],
    ['callback_id 255', modal({ callback_id: x(255) }), modal({ callback_id: x(256) })],
    ['private_metadata 3,000', modal({ private_metadata: x(3000) }), modal({ private_metadata: x(3001) })],
    [
      'a submit button beside inputs',
      modal({ submit: plain('a'), blocks: [input({ type: 'datepicker' })] }),
      modal({ blocks: [input({ type: 'datepicker' })] }),
    ],
    ['no title at home', home({}), home({ title: plain('a') })],
    [
      'no markdown block',
      home({ blocks: [{ type: 'divider' }] }),
      home({ blocks: [{ type: 'markdown', text: 'a' }] }),
    ],
  ];

  it.each(views)('keeps to: %s', (_name, good, bad) => {
    expect(complaints(() => checkView(good))).toEqual([]);
    expect(complaints(() => checkView(bad))).not.toEqual([]);
  });
});
