import { inTurns } from '../../time/in-turns.ts';
import type { Vector } from '../features/feature-space.ts';
import { placesByLabel, type Example } from './ranking.ts';

/** The cosines, 0 to 1, between a question and each example of a label; `places` are those of the examples among all. */
export type Likenesses = {
  readonly places: readonly number[];
  /** Overwritten at the next call for the same label. */
  readonly cosines: Float32Array;
};

/** The examples of each label. */
export type LearntLikenesses = ReadonlyMap<number, Group>;

/**
 * The examples of one label in an inverted index: `features` is sorted, and the examples with `features[row]` are those in
 * `members` from `starts[row]` to `starts[row + 1]`, with their `weights`.
 */
type Group = {
  readonly places: readonly number[];
  readonly lengths: Float32Array;
  readonly features: Int32Array;
  readonly starts: Int32Array;
  readonly members: Int32Array;
  readonly weights: Float32Array;
};

/** More than the features in all examples of a label, so that one number holds a feature and its place. */
const MOST_SEEN = 2 ** 21;

/** The likenesses of a label's examples to a question; null for a label without examples. */
export type LikenessesTo = (label: number, asked: Vector) => Likenesses | null;

/** Builds the index of each label's examples. */
export async function learnLikenesses(examples: readonly Example[]): Promise<LearntLikenesses> {
  const groups = new Map<number, Group>();
  await inTurns([...placesByLabel(examples)], ([label, places]) =>
    groups.set(label, buildGroup(places, examples)),
  );
  return groups;
}

/** Compares a question with the examples of a label, visiting only examples that share a feature with it. */
export function createLikenesses(groups: LearntLikenesses): LikenessesTo {
  /** The arrays of cosines by label, reused for each question. */
  const rooms = new Map<number, Float32Array>();
  return (label, asked) => {
    const group = groups.get(label);
    if (group === undefined) return null;
    const cosines = rooms.get(label) ?? new Float32Array(group.places.length);
    rooms.set(label, cosines);
    return compare(group, asked, cosines);
  };
}

function buildGroup(places: readonly number[], examples: readonly Example[]): Group {
  const vectors = places.flatMap((place) => examples[place]?.vector ?? []);
  const size = vectors.reduce((sum, { ids }) => sum + ids.length, 0);
  const memberAt = new Int32Array(size);
  const weightAt = new Float32Array(size);
  const seen = new Float64Array(size);
  let at = 0;
  vectors.forEach(({ ids, weights }, member) => {
    for (let which = 0; which < ids.length; which += 1) {
      memberAt[at] = member;
      weightAt[at] = weights[which] ?? 0;
      seen[at] = (ids[which] ?? 0) * MOST_SEEN + at;
      at += 1;
    }
  });
  seen.sort();
  const features: number[] = [];
  const starts: number[] = [];
  const members = new Int32Array(size);
  const weights = new Float32Array(size);
  seen.forEach((key, row) => {
    const feature = Math.floor(key / MOST_SEEN);
    const from = key % MOST_SEEN;
    if (features.at(-1) !== feature) {
      features.push(feature);
      starts.push(row);
    }
    members[row] = memberAt[from] ?? 0;
    weights[row] = weightAt[from] ?? 0;
  });
  return {
    places,
    lengths: Float32Array.from(vectors, ({ length }) => length),
    features: Int32Array.from(features),
    starts: Int32Array.from([...starts, size]),
    members,
    weights,
  };
}

function compare(
  { places, lengths, features, starts, members, weights }: Group,
  asked: Vector,
  cosines: Float32Array,
): Likenesses {
  cosines.fill(0);
  for (let at = 0; at < asked.ids.length; at += 1) {
    const row = rowOf(features, asked.ids[at] ?? 0);
    if (row < 0) continue;
    const value = asked.weights[at] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let which = starts[row] ?? 0; which < end; which += 1) {
      const member = members[which] ?? 0;
      cosines[member] = (cosines[member] ?? 0) + (weights[which] ?? 0) * value;
    }
  }
  for (let member = 0; member < cosines.length; member += 1) {
    cosines[member] = (cosines[member] ?? 0) / ((lengths[member] ?? 0) * asked.length || 1);
  }
  return { places, cosines };
}

/** The place of a feature in a sorted list, by binary search; -1 when it is not there. */
function rowOf(features: Int32Array, feature: number): number {
  let low = 0;
  let high = features.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = features[middle] ?? 0;
    if (found === feature) return middle;
    if (found < feature) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
