import { describe, expect, it } from 'vitest';
import { buildHistory, type ShownHistory } from '../../src/blocks/desk/history.ts';
import { buildWeek, type Week } from '../../src/blocks/desk/week.ts';
import type { PastDeed } from '../../src/curation/past-deeds.ts';
import { NOTHING } from '../contracts/storage/stories.ts';
import { entryOf } from '../support/snapshot.ts';
import { expectTaken, expectViewTaken } from './taken.ts';

const entry = entryOf({ id: 'pin', title: '<'.repeat(75), owner: 'UKIRSTEN' });
const deedOf = (given: Partial<PastDeed> = {}): PastDeed => ({
  at: '2026-11-24T10:00:00.000Z',
  by: 'UKIRSTEN',
  kind: 'edit',
  before: { title: 'Før?', answer: 'Det gamle svar.' },
  after: { title: 'Før?', answer: 'Det nye svar.' },
  wordings: [],
  owner: null,
  state: 'learned',
  takenBack: null,
  changes: [7],
  missId: null,
  ...given,
});
const shown = (given: Partial<ShownHistory> = {}): ShownHistory => ({
  entry,
  entryId: 'pin',
  deeds: [deedOf()],
  votes: null,
  userId: 'UJENS',
  said: null,
  ...given,
});
const textOf = (given: Partial<ShownHistory>): string => JSON.stringify(buildHistory(shown(given)));

describe('the window with the history of an answer', () => {
  it('is taken by Slack, also with very many long changes', () => {
    const long = (letter: string) => ({ title: letter.repeat(75), answer: `${letter} &<>`.repeat(600) });
    const deeds = Array.from({ length: 200 }, (_, n) =>
      deedOf({
        before: long('å'),
        after: long('ø'),
        wordings: Array.from({ length: 20 }, () => '&'.repeat(300)),
        state: n % 2 === 0 ? 'learned' : 'taken-back',
        takenBack: n % 2 === 0 ? null : { at: '2026-11-24T11:00:00.000Z', by: null },
        missId: 'm1',
      }),
    );
    const votes = {
      entryId: 'pin',
      recent: { shown: 3, helped: 1, notHelped: 2 },
      before: { shown: 0, helped: 0, notHelped: 0 },
    };
    expectViewTaken(buildHistory(shown({ deeds, votes, said: 'Taget tilbage. Det gælder fra nu af.' })));
    expect(textOf({ deeds })).toContain('ældre, som der ikke er plads til');
  });

  it('shows what went struck out and what came in bold', () => {
    const text = textOf({});
    expect(text).toContain('{"type":"text","text":"gamle","style":{"strike":true}}');
    expect(text).toContain('{"type":"text","text":"nye","style":{"bold":true}}');
  });

  it('shows the words as people read them, without the marks they are written with', () => {
    const before = {
      title: 'Før?',
      answer: '**Kort.**\n\n1. Åbn [appen](https://eksempel.dk).\n\n## Mere\n\n- Et _andet_ sted',
    };
    const after = { ...before, answer: before.answer.replace('andet', 'tredje') };
    for (const deed of [deedOf({ before, after }), deedOf({ kind: 'entry', before: null, after })]) {
      const pieces = JSON.stringify(buildHistory(shown({ deeds: [deed] })).blocks.at(-1));
      expect(pieces).not.toMatch(/\*\*|##|- Et/u);
      expect(pieces).toMatch(/Kort\.\\n\\n1\. Åbn appen \(https:\/\/eksempel\.dk\)\.\\n\\nMere\\n\\n• Et /u);
    }
    const marked = deedOf({ before, after: { ...before, answer: before.answer.replaceAll('**', '') } });
    expect(textOf({ deeds: [marked] })).toContain('Ordene er de samme');
  });

  it('says so where only something else was changed, where the old text is not kept, and where nothing was done', () => {
    const same = { title: 'Før?', answer: 'Det samme.' };
    expect(textOf({ deeds: [deedOf({ before: same, after: same })] })).toContain('Teksten er den samme');
    expect(textOf({ deeds: [deedOf({ before: null })] })).toContain('er ikke gemt');
    expect(textOf({ deeds: [] })).toContain('Svaret er ikke ændret her i Slack.');
  });

  it('offers to take back what is in no file yet, and nothing else', () => {
    expect(textOf({})).toContain('Tag tilbage');
    const inFiles = textOf({ deeds: [deedOf({ state: 'in-files' })] });
    expect(inFiles).not.toContain('entry_take_back');
    expect(inFiles).toContain('Står nu i filerne');
    const takenBack = { at: '2026-11-24T11:00:00.000Z', by: 'UJENS' };
    const gone = textOf({ deeds: [deedOf({ state: 'taken-back', takenBack })] });
    expect(gone).not.toContain('entry_take_back');
    expect(gone).toContain('Taget tilbage af <@UJENS>');
    const before = deedOf({ kind: 'earlier', at: '2021', after: null, state: 'in-files', changes: [] });
    expect(textOf({ deeds: [before] })).toContain('*Det sagde man før* (2021)');
  });

  it('lets everybody but the owner take the answer on', () => {
    expect(textOf({})).toContain('Jeg passer på svaret');
    expect(textOf({ userId: 'UKIRSTEN' })).toContain('Jeg passer ikke på det mere');
  });
});

describe('the message of a Monday', () => {
  const week: Week = { figures: NOTHING, waiting: 0, due: 0, votedDown: 0, unread: [] };

  it('is none when there is nothing to say, small talk aside', () => {
    expect(buildWeek(week)).toBeNull();
    expect(buildWeek({ ...week, figures: { ...NOTHING, asked: 3, smalltalk: 3 } })).toBeNull();
    for (const one of [{ waiting: 1 }, { due: 1 }, { votedDown: 1 }, { figures: { ...NOTHING, asked: 1 } }])
      expect(buildWeek({ ...week, ...one })).not.toBeNull();
  });

  it('is taken by Slack at its largest, and has a button for each list that there is', () => {
    const unread = Array.from({ length: 20 }, (_, n) => ({
      id: `a${n}`,
      headline: '&'.repeat(3000),
      people: n + 1,
    }));
    const largest = buildWeek({ ...week, waiting: 99, due: 99, votedDown: 99, unread });
    if (largest === null) throw new Error('nothing to say');
    expectTaken(largest.blocks);
    expect(JSON.stringify(largest.blocks)).toMatch(
      /Vis spørgsmålene.*Vis dem, der skal ses efter.*Vis dem, der er stemt ned.*Vis alle opslag/u,
    );
    expect(JSON.stringify(buildWeek({ ...week, waiting: 1 })?.blocks)).not.toContain('Vis alle opslag');
  });
});
