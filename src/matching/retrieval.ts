import type { Vector } from './feature-space.ts';
import type { Likenesses, LikenessesTo } from './likeness.ts';
import { best, softmax, type Example, type Ranker } from './ranking.ts';

/*
 * Ranking without training, for very large knowledge bases, at a cost that does not grow with them: the rarest features of
 * a text name candidates, and only those are compared with it wording by wording.
 */

/** A feature points to the labels it speaks for most; beyond these it tells too little to name a candidate. */
const LABELS_PER_FEATURE = 512;
/** The rarest features are looked up until they have named so many labels, repeated ones included. */
const VISITS = 4000;
/** So many candidates are compared with the text. */
const CANDIDATES = 32;
/** How much the nearest wording counts against the average one. */
const NEAREST_SHARE = 0.6;
/** Likenesses lie close together; this spreads them so that the best of a few stands out as it does after training. */
const SHARPNESS = 24;

/** The labels a feature speaks for, strongest first, with how strongly. */
type Postings = { readonly labels: Int32Array; readonly weights: Float32Array };

/** Makes labels retrievable by their examples. `features`: the size of the space. */
export function buildRetrieval(
  examples: readonly Example[],
  features: number,
  likenesses: LikenessesTo,
): Ranker {
  const byLabel = new Map<number, Example[]>();
  for (const example of examples) {
    const list = byLabel.get(example.label);
    if (list === undefined) byLabel.set(example.label, [example]);
    else list.push(example);
  }
  const postings = index(byLabel, features);
  const scores = new Float32Array([...byLabel.keys()].reduce((most, label) => Math.max(most, label + 1), 0));

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
      const place = postings[feature]?.labels.indexOf(label) ?? -1;
      return place < 0 ? 0 : (postings[feature]?.weights[place] ?? 0);
    },
  };
}

/** Names the labels that a text's rarest features speak for most. `scores`: room for each label, all zero between questions. */
function candidatesFor(
  { ids, weights }: Vector,
  postings: readonly (Postings | undefined)[],
  scores: Float32Array,
): number[] {
  const rarestFirst = Array.from(ids, (id, at) => ({
    found: postings[id],
    value: weights[at] ?? 0,
  })).toSorted((a, b) => (a.found?.labels.length ?? 0) - (b.found?.labels.length ?? 0));
  const named: number[] = [];
  let visits = 0;
  for (const { found, value } of rarestFirst) {
    if (found === undefined) continue;
    visits += found.labels.length;
    if (visits > VISITS && named.length > 0) break;
    for (let place = 0; place < found.labels.length; place += 1) {
      const label = found.labels[place] ?? 0;
      const before = scores[label] ?? 0;
      if (before === 0) named.push(label);
      scores[label] = before + value * (found.weights[place] ?? 0);
    }
  }
  const inOrder = Float32Array.from(named, (label) => scores[label] ?? 0).toSorted();
  const enough = inOrder.at(-CANDIDATES) ?? 0;
  const candidates = named.filter((label) => (scores[label] ?? 0) >= enough).slice(0, CANDIDATES);
  for (const label of named) scores[label] = 0;
  return candidates;
}

/** How like a label's examples are to what was asked: the nearest one and the average of all, 0 to 1. */
function likeness(found: Likenesses | null): number {
  let nearest = 0;
  let sum = 0;
  for (const cosine of found?.cosines ?? []) {
    nearest = Math.max(nearest, cosine);
    sum += cosine;
  }
  return NEAREST_SHARE * nearest + (1 - NEAREST_SHARE) * (sum / (found?.cosines.length ?? 1));
}

function index(
  byLabel: ReadonlyMap<number, readonly Example[]>,
  features: number,
): readonly (Postings | undefined)[] {
  const lists: { label: number; weight: number }[][] = [];
  const sums = new Float64Array(features);
  for (const [label, examples] of byLabel) {
    const touched: number[] = [];
    for (const { vector } of examples) {
      for (let at = 0; at < vector.ids.length; at += 1) {
        const id = vector.ids[at] ?? 0;
        if (sums[id] === 0) touched.push(id);
        sums[id] = (sums[id] ?? 0) + (vector.weights[at] ?? 0);
      }
    }
    let squares = 0;
    for (const id of touched) squares += (sums[id] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (const id of touched) {
      const list = (lists[id] ??= []);
      list.push({ label, weight: (sums[id] ?? 0) / length });
      if (list.length >= 2 * LABELS_PER_FEATURE) keepStrongest(list);
      sums[id] = 0;
    }
  }
  return Array.from({ length: features }, (_, id) => {
    const list = lists[id];
    if (list === undefined) return undefined;
    keepStrongest(list);
    return {
      labels: Int32Array.from(list, ({ label }) => label),
      weights: Float32Array.from(list, ({ weight }) => weight),
    };
  });
}

function keepStrongest(list: { label: number; weight: number }[]): void {
  list.sort((a, b) => b.weight - a.weight);
  list.length = Math.min(list.length, LABELS_PER_FEATURE);
}
