import { inTurns } from '../../time/in-turns.ts';
import type { Vector } from '../features/feature-space.ts';
import type { Likenesses, LikenessesTo } from './likeness.ts';
import { best, placesByLabel, softmax, type Example, type Ranker } from './ranking.ts';

/*
 * Ranking without training for very large knowledge bases, at a cost that does not grow with their size: the rarest
 * features of a text give candidate labels, and only their wordings are compared with the text.
 */

/** Features are looked up, the rarest first, until so many labels were visited, repeated ones included. */
const VISITS = 20_000;
/** How many candidate labels are compared with the text. */
const CANDIDATES = 64;
/** The weight of the nearest wording, from 0 to 1; the mean of all wordings has the rest. See docs/matching.md. */
const NEAREST_SHARE = 0.4;
/** Likenesses are multiplied by this before the softmax, so that probabilities spread as they do after training. */
const SHARPNESS = 24;

/** The labels of each feature with their weights: those of feature f are from `starts[f]` to `starts[f + 1]`. */
export type Postings = {
  readonly starts: Int32Array;
  readonly labels: Int32Array;
  readonly weights: Float32Array;
};

/** Makes a ranker from postings and likenesses of the same examples. `labels`: the number of labels. */
export function createRetrieval(postings: Postings, labels: number, likenesses: LikenessesTo): Ranker {
  const scores = new Float32Array(labels);

  return {
    rank: (vector) => {
      const candidates = candidatesFor(vector, postings, scores);
      const probabilities = softmax(
        Float64Array.from(
          candidates,
          (label) => SHARPNESS * vector.length * likeness(likenesses(label, vector)),
        ),
      );
      return best(candidates.map((label, at) => ({ label, probability: probabilities[at] ?? 0 })));
    },
    weight: (feature, label) => {
      const [start, end] = rangeOf(postings, feature);
      const place = postings.labels.subarray(start, end).indexOf(label);
      return place < 0 ? 0 : (postings.weights[start + place] ?? 0);
    },
  };
}

/** The labels with the highest scores for a text's rarest features. `scores`: one for each label, all 0 between calls. */
function candidatesFor({ ids, weights }: Vector, postings: Postings, scores: Float32Array): number[] {
  const rarestFirst = Array.from(ids, (id, at) => {
    const [start, end] = rangeOf(postings, id);
    return { start, end, value: weights[at] ?? 0 };
  }).toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const named: number[] = [];
  let visits = 0;
  for (const { start, end, value } of rarestFirst) {
    visits += end - start;
    if (visits > VISITS && named.length > 0) break;
    for (let place = start; place < end; place += 1) {
      const label = postings.labels[place] ?? 0;
      const before = scores[label] ?? 0;
      if (before === 0) named.push(label);
      scores[label] = before + value * (postings.weights[place] ?? 0);
    }
  }
  const inOrder = Float32Array.from(named, (label) => scores[label] ?? 0).toSorted();
  const enough = inOrder.at(-CANDIDATES) ?? 0;
  const candidates = named.filter((label) => (scores[label] ?? 0) >= enough).slice(0, CANDIDATES);
  for (const label of named) scores[label] = 0;
  return candidates;
}

function rangeOf({ starts }: Postings, feature: number): [start: number, end: number] {
  return [starts[feature] ?? 0, starts[feature + 1] ?? 0];
}

/** The likeness of a label to a question, 0 to 1: its nearest example and the mean of all, weighted. */
function likeness(found: Likenesses | null): number {
  let nearest = 0;
  let sum = 0;
  for (const cosine of found?.cosines ?? []) {
    nearest = Math.max(nearest, cosine);
    sum += cosine;
  }
  return NEAREST_SHARE * nearest + (1 - NEAREST_SHARE) * (sum / (found?.cosines.length ?? 1));
}

/** Sums the vectors of each label's examples and scales the sum to length 1. `features`: the size of the feature space. */
export async function learnPostings(examples: readonly Example[], features: number): Promise<Postings> {
  const byLabel = [...placesByLabel(examples)];
  const sums = new Float32Array(features);
  const starts = new Int32Array(features + 1);
  await inTurns(byLabel, ([, places]) => {
    for (const id of addUp(places, examples, sums)) {
      starts[id + 1] = (starts[id + 1] ?? 0) + 1;
      sums[id] = 0;
    }
  });
  for (let id = 0; id < features; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const next = starts.slice();
  const labels = new Int32Array(starts[features] ?? 0);
  const weights = new Float32Array(labels.length);
  await inTurns(byLabel, ([label, places]) => {
    const touched = addUp(places, examples, sums);
    const length = Math.sqrt(touched.reduce((squares, id) => squares + (sums[id] ?? 0) ** 2, 0)) || 1;
    for (const id of touched) {
      const place = next[id] ?? 0;
      next[id] = place + 1;
      labels[place] = label;
      weights[place] = (sums[id] ?? 0) / length;
      sums[id] = 0;
    }
  });
  return { starts, labels, weights };
}

/** Adds the vectors of the examples at these places to `sums`; gives the features they have. */
function addUp(places: readonly number[], examples: readonly Example[], sums: Float32Array): number[] {
  const touched: number[] = [];
  for (const { ids, weights } of places.flatMap((place) => examples[place]?.vector ?? [])) {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      if (sums[id] === 0) touched.push(id);
      sums[id] = (sums[id] ?? 0) + (weights[at] ?? 0);
    }
  }
  return touched;
}
