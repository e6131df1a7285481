import { describe, expect, it } from 'vitest';
import { buildMiss } from '../../src/blocks/desk/miss.ts';
import { buildQueue } from '../../src/blocks/desk/desk.ts';
import { buildBelongs } from '../../src/blocks/desk/close-miss.ts';
import { buildNotForUs } from '../../src/blocks/desk/close-miss.ts';
import { buildWriteAnswer, type WriteAbout, type WriteFilled } from '../../src/blocks/desk/write-answer.ts';
import { missOf } from '../support/misses.ts';
import { expectTaken, expectViewTaken } from './taken.ts';

/** Escaped, every sign is five characters. */
const longest = missOf({ text: '&'.repeat(40_000) });
const askerOf = (userId: string, note: string | null = null) => ({ userId, note });
const many = Array.from({ length: 200 }, (_, index) => askerOf(`U${index}`, '&'.repeat(500)));
const topics = Array.from({ length: 120 }, (_, index) => ({
  id: `emne-${index}`,
  title: 'T'.repeat(75),
  example: null,
}));

describe('what coordinators see is taken by Slack, also at its largest', () => {
  it('in the channel', () => {
    for (const status of ['open', 'answered', 'not-for-us'] as const) {
      const message = buildMiss({ miss: { ...longest, status }, askers: many }, '<'.repeat(75));
      expectTaken(message.blocks);
    }
  });

  it.each([
    ['belongs', buildBelongs(longest)],
    ['not for us', buildNotForUs(longest)],
    ['write', buildWriteAnswer({ miss: 'm', entry: null }, topics)],
    [
      'edit',
      buildWriteAnswer({ miss: null, entry: 'e' }, topics, {
        title: 'T'.repeat(75),
        short: 'a'.repeat(3000),
        steps: 'a'.repeat(3000),
        more: 'a'.repeat(3000),
        choices: 'c'.repeat(3000),
        varies: ['prices', 'opening-hours', 'waiting-times'],
        safety: true,
        english: 'e'.repeat(3000),
        source_url: `https://eksempel.dk/${'x'.repeat(4000)}`,
        published: '2021',
      }),
    ],
    ['queue', buildQueue(Array.from({ length: 200 }, () => ({ miss: longest, askers: many.slice(0, 3) })))],
    ['empty queue', buildQueue([])],
  ])('in the window %s', (_name, view) => {
    expectViewTaken(view);
  });
});

describe('a miss in the channel', () => {
  it('shows the question harmless, how often and when it was asked, and never who', () => {
    const { text, blocks } = buildMiss({ miss: missOf({ text: 'hvad <!channel> siger' }), askers: [] });
    const shown = `${text}${JSON.stringify(blocks)}`;
    expect(shown).toContain('hvad &lt;!channel&gt; siger');
    expect(shown).toContain('Spurgt 3 gange, senest den 23. november 2026');
    expect(shown).not.toContain('<@');
    expect(shown).toContain('Hører til et svar');
  });

  it('names those who asked a coordinator, with what they added', () => {
    const askers = [askerOf('U1'), askerOf('U2', 'Det er en iPhone, <!here>.')];
    const shown = JSON.stringify(buildMiss({ miss: missOf(), askers }));
    expect(shown).toContain('<@U1>, <@U2>');
    expect(shown).toContain('<@U2> skriver: »Det er en iPhone, &lt;!here&gt;.«');
  });

  it('has no buttons once it is closed, and says how it ended', () => {
    const answered = buildMiss({ miss: missOf({ status: 'answered' }), askers: [] }, 'Kan dyr få MitID?');
    expect(JSON.stringify(answered.blocks)).not.toContain('button');
    expect(answered.text).toContain('Besvaret med »Kan dyr få MitID?«');
    const aside = buildMiss({ miss: missOf({ status: 'not-for-us' }), askers: [] });
    expect(aside.text).toContain('ikke noget for os');
  });
});

it('the window for an answer asks for the topic only when there is none yet, and for the question only without a miss', () => {
  const names = (about: WriteAbout, filled?: WriteFilled) =>
    buildWriteAnswer(about, topics, filled).blocks.flatMap(({ block_id: id }) => id ?? []);
  expect(names({ miss: 'm', entry: null })).toEqual([
    'title',
    'topic',
    'short',
    'steps',
    'more',
    'choices',
    'varies',
    'safety',
    'source_title',
    'source_url',
    'publisher',
    'published',
    'english',
  ]);
  expect(names({ miss: null, entry: null })).toContain('question');
  expect(names({ miss: null, entry: 'e' })).not.toContain('topic');
  expect(names({ miss: null, entry: 'e' })).not.toContain('choices');
  expect(names({ miss: null, entry: 'e' }, { choices: 'Ja -> Et svar?' })).toContain('choices');
  expect(names({ miss: null, entry: 'e' })).not.toContain('english_right');
  expect(names({ miss: null, entry: 'e' }, { english: 'Yes.' })).toContain('english_right');
});
