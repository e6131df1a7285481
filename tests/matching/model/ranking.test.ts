import { describe, expect, it } from 'vitest';
import { createLikenesses, learnLikenesses } from '../../../src/matching/model/likeness.ts';
import { createRetrieval, learnPostings } from '../../../src/matching/model/retrieval.ts';
import { createClassifier, trainClassifier } from '../../../src/matching/model/classifier.ts';
import type { Vector } from '../../../src/matching/features/feature-space.ts';
import type { Example } from '../../../src/matching/model/ranking.ts';

const vector = (...ids: number[]): Vector => ({
  ids: Int32Array.from(ids),
  weights: Float32Array.from(ids, () => 1 / Math.sqrt(ids.length)),
  known: 1,
  length: 1,
});

/** Three labels; feature 9 is in all of them and tells nothing. */
const examples: Example[] = [0, 1, 2].flatMap((label) => [
  { label, vector: vector(3 * label, 9) },
  { label, vector: vector(3 * label + 1, 9) },
  { label, vector: vector(3 * label, 3 * label + 1, 3 * label + 2, 9) },
]);

const likenesses = createLikenesses(await learnLikenesses(examples));

describe.each([
  ['trained', createClassifier(await trainClassifier(examples, 3, 10))],
  ['untrained', createRetrieval(await learnPostings(examples, 10), 3, likenesses)],
])('ranking, %s', (_how, ranker) => {
  it.each([0, 1, 2])('puts the label first whose features are there: %d', (label) => {
    const ranked = ranker.rank(vector(3 * label + 2, 9));
    expect(ranked[0]?.label).toBe(label);
    expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 5);
  });

  it('lets telling features speak for their label alone', () => {
    expect(ranker.weight(3, 1)).toBeGreaterThan(Math.max(ranker.weight(3, 0), ranker.weight(3, 2)));
  });
});

describe('likeness', () => {
  it('is the cosine with each example of a label, at its place among all', () => {
    const found = likenesses(1, vector(3));
    expect(found?.places).toEqual([3, 4, 5]);
    expect([...(found?.cosines ?? [])]).toEqual([
      expect.closeTo(1 / Math.sqrt(2), 5),
      0,
      expect.closeTo(0.5, 5),
    ]);
  });

  it('is none to a label without examples, and no memory of what was asked before', () => {
    expect(likenesses(3, vector(3))).toBeNull();
    expect([...(likenesses(1, vector(0))?.cosines ?? [])]).toEqual([0, 0, 0]);
  });
});
