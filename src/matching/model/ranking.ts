import type { Vector } from '../features/feature-space.ts';

/** A label and how probable it is (0 to 1). */
export type Ranked = { readonly label: number; readonly probability: number };

/** Ranks labels for a text. */
export type Ranker = {
  /** The likeliest labels, best first, at most `RANKED`. */
  readonly rank: (vector: Vector) => Ranked[];
  /** The weight of a feature for a label; below 0 against it. */
  readonly weight: (feature: number, label: number) => number;
};

/** A text that is known to belong to a label. */
export type Example = { readonly vector: Vector; readonly label: number };

/** The places of each label's examples among all. */
export function placesByLabel(examples: readonly Example[]): ReadonlyMap<number, readonly number[]> {
  const byLabel = new Map<number, number[]>();
  examples.forEach(({ label }, place) => {
    const places = byLabel.get(label);
    if (places === undefined) byLabel.set(label, [place]);
    else places.push(place);
  });
  return byLabel;
}

/** The most labels in a ranking, far more than anybody is shown. */
const RANKED = 24;

/** The `RANKED` most probable labels, best first; of equals the lower label first. */
export function best(probabilities: Iterable<Ranked>): Ranked[] {
  return [...probabilities]
    .toSorted((a, b) => b.probability - a.probability || a.label - b.label)
    .slice(0, RANKED);
}

/** Turns scores into probabilities that add up to 1, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let highest = -Infinity;
  for (let at = 0; at < scores.length; at += 1) highest = Math.max(highest, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) sum += scores[at] = Math.exp((scores[at] ?? 0) - highest);
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
  return scores;
}
