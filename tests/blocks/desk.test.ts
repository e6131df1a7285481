import { describe, expect, it } from 'vitest';
import { buildMiss, missBlocks, type ShownMiss } from '../../src/blocks/desk/miss.ts';
import type { Letter } from '../../src/storage/letters/letters.ts';
import type { Miss } from '../../src/storage/misses/misses.ts';
import { buildLetter, buildWriteBack, buildWriteToAskers } from '../../src/blocks/desk/letter.ts';
import { buildQueue, buildThin, buildWeakMisses, WHOLE_QUEUE } from '../../src/blocks/desk/lists.ts';
import { buildBelongs } from '../../src/blocks/desk/close-miss.ts';
import { buildNotForUs } from '../../src/blocks/desk/close-miss.ts';
import { buildWriteAnswer, type WriteAbout, type WriteFilled } from '../../src/blocks/desk/write-answer.ts';
import { missOf, shownMissOf } from '../support/misses.ts';
import { entryOf } from '../support/snapshot.ts';
import { expectTaken, expectViewTaken } from './taken.ts';

/** Escaped, every sign is five characters. */
const longest = missOf({ text: '&'.repeat(40_000) });
const askerOf = (userId: string, note: string | null = null) => ({ userId, note });
const many = Array.from({ length: 200 }, (_, index) => askerOf(`U${index}`, '&'.repeat(500)));
const nearest = ['a', 'b', 'c'].map((id) =>
  entryOf({ id: id.repeat(60), title: 'T'.repeat(75), lacks: ['english-missing'] }),
);
const letter: Letter = {
  id: 'l'.repeat(36),
  missId: 'm',
  questionId: 'q',
  from: 'U1',
  to: 'U2',
  text: '&'.repeat(3000),
  at: '2026-11-23T10:00:00.000Z',
  state: 'sent',
};
const largest = (miss: Miss): ShownMiss =>
  shownMissOf(
    { ...miss, id: 'm'.repeat(36), taken: { by: 'U1', at: letter.at } },
    {
      askers: many,
      places: Array.from({ length: 30 }, (_, index) => ({ channel: `C${index}`, link: 'https://x.dk/a|b' })),
      notHelped: nearest,
      nearest,
      letters: Array.from({ length: 30 }, () => letter),
      days: 3,
    },
  );
const weak = Array.from({ length: 10 }, () => ({
  questionId: 'q'.repeat(36),
  text: longest.text,
  reason: 'turned-away' as const,
  count: 2,
  lastAt: longest.lastAt,
  nearest,
}));
const topics = Array.from({ length: 120 }, (_, index) => ({
  id: `emne-${index}`,
  title: 'T'.repeat(75),
  example: null,
}));

describe('what coordinators see is taken by Slack, also at its largest', () => {
  it('in the channel', () => {
    for (const status of ['open', 'answered', 'not-for-us'] as const) {
      const message = buildMiss(largest({ ...longest, status }), '<'.repeat(75));
      expectTaken(message.blocks);
    }
  });

  it.each([
    ['belongs', buildBelongs(longest)],
    ['not for us', buildNotForUs(longest)],
    ['write', buildWriteAnswer({ miss: 'm', entry: null, under: null }, topics)],
    [
      'edit',
      buildWriteAnswer({ miss: null, entry: 'e', under: null }, topics, {
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
    [
      'queue',
      buildQueue(
        { ...WHOLE_QUEUE, page: 1 },
        { rows: Array.from({ length: 10 }, () => largest(longest)), count: 200 },
        Array.from({ length: 90 }, (_, index) => ({ id: `C${index}`, name: 'k'.repeat(80) })),
      ),
    ],
    ['empty queue', buildQueue(WHOLE_QUEUE, { rows: [], count: 0 }, [])],
    ['weak misses', buildWeakMisses({ ...WHOLE_QUEUE, list: 'weak' }, { rows: weak, count: 30 })],
    ['thin answers', buildThin({ ...WHOLE_QUEUE, list: 'thin' }, { rows: nearest, count: 3 })],
    ['to askers', buildWriteToAskers(largest(longest), '{"list":"queue"}')],
    ['back', buildWriteBack(letter)],
  ])('in the window %s', (_name, view) => {
    expectViewTaken(view);
  });
});

describe('a miss in the channel', () => {
  it('shows the question harmless, how often and when it was asked, and never who', () => {
    const { text, blocks } = buildMiss(shownMissOf(missOf({ text: 'hvad <!channel> siger' })));
    const shown = `${text}${JSON.stringify(blocks)}`;
    expect(shown).toContain('hvad &lt;!channel&gt; siger');
    expect(shown).toContain(
      'Spurgt 3 gange, første gang den 20. november 2026, senest den 23. november 2026',
    );
    expect(shown).not.toContain('<@');
    expect(shown).toContain('Hører til et svar');
  });

  it('names those who asked a coordinator, with what they added', () => {
    const askers = [askerOf('U1'), askerOf('U2', 'Det er en iPhone, <!here>.')];
    const shown = JSON.stringify(buildMiss(shownMissOf(missOf(), { askers })));
    expect(shown).toContain('<@U1>, <@U2>');
    expect(shown).toContain('<@U2> skriver: »Det er en iPhone, &lt;!here&gt;.«');
  });

  it('shows where it was asked, what did not help, who has it, and the nearest answers as choices', () => {
    const places = [
      { channel: null, link: null },
      { channel: 'C1', link: 'https://eksempel.slack.com/archives/C1/p1' },
    ];
    const [first] = nearest;
    const miss = missOf({ taken: { by: 'U7', at: '2026-11-24T10:00:00.000Z' } });
    const shown = JSON.stringify(
      missBlocks(shownMissOf(miss, { places, notHelped: [entryOf({ id: 'dyr' })], nearest, days: 3 })),
    );
    expect(shown).toContain('Har ventet i 3 dage.');
    expect(shown).toContain('privat, i <#C1> (<https://eksempel.slack.com/archives/C1/p1|se samtalen>)');
    expect(shown).toContain('Jeg svarede med »Hvad er dyr?«, og det hjalp ikke.');
    expect(shown).toContain('<@U7> tog den 24. november 2026');
    expect(shown).toContain(`"value":"miss-1 ${first?.id}"`);
    expect(shown).toContain('Giv tilbage');
    expect(shown).not.toContain('Jeg tager den');
    expect(shown).not.toContain('Skriv til den, der spurgte');
  });

  it('a letter is taken by Slack in either direction, and says who wrote it and how to write back', () => {
    for (const isToAsker of [true, false]) {
      const { blocks, text } = buildLetter({
        ...letter,
        question: 'hvad <!here> siger',
        isToAsker,
        isAgain: false,
      });
      expectTaken(blocks);
      expect(text).toContain('<@U1>');
      expect(text).toContain('hvad &lt;!here&gt; siger');
      expect(JSON.stringify(blocks)).toContain('Skriv tilbage');
    }
  });

  it('has no buttons once it is closed, and says how it ended', () => {
    const answered = buildMiss(shownMissOf(missOf({ status: 'answered' })), 'Kan dyr få MitID?');
    expect(JSON.stringify(answered.blocks)).not.toContain('button');
    expect(answered.text).toContain('Besvaret med »Kan dyr få MitID?«');
    const aside = buildMiss(shownMissOf(missOf({ status: 'not-for-us' })));
    expect(aside.text).toContain('ikke noget for os');
  });
});

it('the window for an answer asks for the topic only when there is none yet, and for the question only without a miss', () => {
  const names = (about: WriteAbout, filled?: WriteFilled) =>
    buildWriteAnswer(about, topics, filled).blocks.flatMap(({ block_id: id }) => id ?? []);
  expect(names({ miss: 'm', entry: null, under: null })).toEqual([
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
  expect(names({ miss: null, entry: null, under: null })).toContain('question');
  expect(names({ miss: null, entry: 'e', under: null })).not.toContain('topic');
  expect(names({ miss: null, entry: 'e', under: null })).not.toContain('choices');
  expect(names({ miss: null, entry: 'e', under: null }, { choices: 'Ja -> Et svar?' })).toContain('choices');
  expect(names({ miss: null, entry: 'e', under: null })).not.toContain('english_right');
  expect(names({ miss: null, entry: 'e', under: null }, { english: 'Yes.' })).toContain('english_right');
});
