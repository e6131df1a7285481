import { describe, expect, it } from 'vitest';
import { buildRetrieval } from '../../src/matching/retrieval.ts';
import { trainClassifier } from '../../src/matching/classifier.ts';
import type { Vector } from '../../src/matching/feature-space.ts';
import type { Example } from '../../src/matching/ranking.ts';

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

describe.each([
  ['trained', await trainClassifier(examples, 3, 10)],
  ['untrained', buildRetrieval(examples, 10)],
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
