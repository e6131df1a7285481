import { describe, expect, it } from 'vitest';
import { comparePeers, peerMeasures } from '../../src/evaluation/peers.ts';
import { buildMatcher } from '../../src/matching/matcher.ts';
import { entryOf, snapshotOf } from '../support/snapshot.ts';
import { asked } from './bot.ts';

type Hits = readonly (readonly [id: string, score: number])[];

/** An engine that finds this for each question. */
function engine(found: Readonly<Record<string, Hits>>): Parameters<typeof peerMeasures>[0] {
  return { rank: (q) => (found[q] ?? []).map(([id, score]) => ({ id, score })) };
}

/** So many questions that no entry answers, found with these scores. */
function unanswerable(scores: readonly number[]): Record<string, Hits> {
  return Object.fromEntries(scores.map((score, index) => [`uden svar ${index}`, [['x', score]]]));
}

describe('a search engine', () => {
  it('is measured by its ranking', () => {
    const measures = peerMeasures(
      engine({ et: [['a', 3]], to: [['b', 9], ['c', 8], ['a', 7]], tre: [['b', 3], ['c', 2], ['d', 1], ['a', 0]] }), // prettier-ignore
      ['et', 'to', 'tre', 'intet'].map((q) => asked(q, ['a'])),
    );
    expect(measures.firstRight).toMatchObject({ value: 0.25, of: 4 });
    expect(measures.topThree).toMatchObject({ value: 0.5, of: 4 });
    expect(measures.rightAtFivePercent).toMatchObject({ value: null, of: 0 });
  });

  it('answers from the score on that lets five in a hundred false answers through', () => {
    const scores = Array.from({ length: 20 }, (_, index) => index + 1);
    const found: Record<string, Hits> = {
      ...unanswerable(scores),
      // One of twenty may pass: the one with 20. 19 must not, so an answer needs more than 19.
      over: [['a', 19.5]],
      paa: [['a', 19]],
      forkert: [['b', 99]],
    };
    const questions = [
      ...['over', 'paa', 'forkert', 'intet'].map((q) => asked(q, ['a'])),
      ...scores.map((_, index) => asked(`uden svar ${index}`, [])),
    ];
    expect(peerMeasures(engine(found), questions).rightAtFivePercent).toMatchObject({ value: 0.25, of: 4 });
  });

  it('lets nobody through where five in a hundred is less than one', () => {
    const questions = [asked('lavt', ['a']), asked('højt', ['a']), asked('uden svar 0', [])];
    const found = { ...unanswerable([5]), lavt: [['a', 4]], højt: [['a', 6]] } as const;
    expect(peerMeasures(engine(found), questions).rightAtFivePercent).toMatchObject({ value: 0.5, of: 2 });
  });
});

describe('the comparison', () => {
  const built = buildMatcher(
    snapshotOf([
      entryOf({
        id: 'kodeviser',
        title: 'Hvad er en kodeviser?',
        keywords: ['kodeviser', 'nøglering'],
        answer: 'En lille dims, der viser koder.',
      }),
      entryOf({
        id: 'adgangskode',
        title: 'Hvordan skifter man adgangskode?',
        questions: { da: ['jeg har glemt min adgangskode'], en: ['change my password'] },
        answer: 'Tryk på Glemt adgangskode.',
      }),
      entryOf({ id: 'pas', title: 'Hvordan scanner man sit pas?', answer: 'Læg passet på bordet.' }),
    ]),
  );

  it('asks each engine the same questions, at the best of its settings', async () => {
    const peers = comparePeers(await built, [
      asked('kodeviser', ['kodeviser']),
      asked('glemt adgangskode', ['adgangskode']),
      asked('scanne pas', ['pas']),
      asked('rugbrød', []),
      asked('og den anden?', ['pas'], 'follow-up', { after: 'scanne pas' }),
    ]);
    expect(peers.map(({ name, tried }) => [name, tried])).toEqual([
      ['matcher', 1],
      ['fuse', 6],
      ['fuseTokens', 6],
      ['miniSearch', 18],
    ]);
    for (const { firstRight, topThree, rightAtFivePercent } of peers) {
      expect(firstRight.of).toBe(3);
      expect(topThree.value).toBeGreaterThanOrEqual(firstRight.value ?? 1);
      expect(rightAtFivePercent.value).toBeLessThanOrEqual(firstRight.value ?? 0);
    }
    expect(peers.at(-1)).toMatchObject({ name: 'miniSearch', firstRight: { value: 1 } });
  });

  it('chooses a setting that copes with the question: MiniSearch finds a misspelled word only when fuzzy', async () => {
    const miniSearch = comparePeers(await built, [asked('kodevixer', ['kodeviser'])]).at(-1);
    expect(miniSearch).toMatchObject({ firstRight: { value: 1 }, setting: { fuzzy: expect.any(Number) } });
    expect(miniSearch?.setting['fuzzy']).toBeGreaterThan(0);
  });
});
