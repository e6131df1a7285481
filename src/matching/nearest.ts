import type { Vector } from './feature-space.ts';
import type { Example } from './ranking.ts';

/** The place of the example of a label that lies nearest to what was asked, and the cosine, 0 to 1; null when none does. */
export type Nearest = (
  label: number,
  asked: Vector,
) => { readonly place: number; readonly likeness: number } | null;

/**
 * An entry has a few dozen examples, which are compared one by one. What is not covered has thousands under one label: from
 * this many on, only those that share a feature with what was asked are looked at.
 */
const CROWD = 200;

/** The examples of one label, `places` among all. */
type Group = { readonly places: number[]; readonly examples: Example[]; readonly lengths: number[] };

/** Makes the examples of each label comparable; `null` examples are passed over. `features`: the size of the space. */
export function buildNearest(examples: readonly (Example | null)[], features: number): Nearest {
  const groups = new Map<number, Group>();
  examples.forEach((example, place) => {
    if (example === null) return;
    const group = groups.get(example.label) ?? { places: [], examples: [], lengths: [] };
    groups.set(example.label, group);
    group.places.push(place);
    group.examples.push(example);
    group.lengths.push(example.vector.length);
  });
  /** What was asked, by feature; all zero between questions. */
  const weights = new Float32Array(features);
  const products = new Map(
    [...groups].map(([label, group]) => [
      label,
      group.examples.length < CROWD ? one(group, weights) : many(group, features),
    ]),
  );

  return (label, asked) => {
    const group = groups.get(label);
    const found = products.get(label)?.(asked);
    if (group === undefined || found === undefined) return null;
    let nearest = -1;
    let likeness = 0;
    for (let at = 0; at < found.length; at += 1) {
      const cosine = (found[at] ?? 0) / ((group.lengths[at] ?? 1) * asked.length || 1);
      if (cosine > likeness) {
        nearest = at;
        likeness = cosine;
      }
    }
    return nearest < 0 ? null : { place: group.places[nearest] ?? 0, likeness };
  };
}

/** The inner products of what is asked with each example of a group, in their order. */
type Products = (asked: Vector) => Float32Array;

function one({ examples }: Group, weights: Float32Array): Products {
  const products = new Float32Array(examples.length);
  return (asked) => {
    asked.ids.forEach((id, at) => (weights[id] = asked.weights[at] ?? 0));
    examples.forEach(({ vector }, place) => {
      let sum = 0;
      for (let at = 0; at < vector.ids.length; at += 1) {
        sum += (vector.weights[at] ?? 0) * (weights[vector.ids[at] ?? 0] ?? 0);
      }
      products[place] = sum;
    });
    for (const id of asked.ids) weights[id] = 0;
    return products;
  };
}

function many({ examples }: Group, features: number): Products {
  // Row by row in one array: the examples with feature f stand from starts[f] to starts[f + 1].
  const starts = new Int32Array(features + 1);
  for (const { vector } of examples) for (const id of vector.ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < features; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const ends = starts.slice(0, features);
  const places = new Int32Array(starts[features] ?? 0);
  const weights = new Float32Array(places.length);
  examples.forEach(({ vector }, place) => {
    vector.ids.forEach((id, at) => {
      const row = ends[id] ?? 0;
      places[row] = place;
      weights[row] = vector.weights[at] ?? 0;
      ends[id] = row + 1;
    });
  });
  const products = new Float32Array(examples.length);
  return (asked) => {
    products.fill(0);
    asked.ids.forEach((id, at) => {
      const value = asked.weights[at] ?? 0;
      const end = starts[id + 1] ?? 0;
      for (let row = starts[id] ?? 0; row < end; row += 1) {
        const place = places[row] ?? 0;
        products[place] = (products[place] ?? 0) + (weights[row] ?? 0) * value;
      }
    });
    return products;
  };
}
