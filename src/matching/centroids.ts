import type { Vector } from './feature-space.ts';
import { best, softmax, type Example, type Ranker } from './ranking.ts';

/** A feature points to the labels it speaks for most; more than these change no ranking and would make questions slow. */
const LABELS_PER_FEATURE = 48;
/** Cosines lie close together; this spreads them so that the best of a few stands out as it does after training. */
const SHARPNESS = 24;

/** The labels a feature speaks for, strongest first, with how strongly. */
type Postings = { readonly labels: Int32Array; readonly weights: Float32Array };

/**
 * Ranks by how near a text lies to the middle of each label's examples. Needs no training, and a question costs about the
 * same for any number of labels: each feature names only the few it speaks for most.
 */
export function buildCentroids(examples: readonly Example[], features: number): Ranker {
  const postings = index(middles(examples), features);
  return {
    rank: ({ ids, weights }) => {
      const scores = new Map<number, number>();
      for (let at = 0; at < ids.length; at += 1) {
        const found = postings[ids[at] ?? 0];
        const value = weights[at] ?? 0;
        found?.labels.forEach((label, place) => {
          scores.set(label, (scores.get(label) ?? 0) + value * (found.weights[place] ?? 0));
        });
      }
      const candidates = best([...scores].map(([label, probability]) => ({ label, probability })));
      const probabilities = softmax(
        Float64Array.from(candidates, ({ probability }) => probability * SHARPNESS),
      );
      return candidates.map(({ label }, at) => ({ label, probability: probabilities[at] ?? 0 }));
    },
    weight: (feature, label) => {
      const place = postings[feature]?.labels.indexOf(label) ?? -1;
      return place < 0 ? 0 : (postings[feature]?.weights[place] ?? 0);
    },
  };
}

/** The middle of each label's examples, one label at a time, so that they never lie in memory together. */
function* middles(
  examples: readonly Example[],
): Generator<{ label: number; middle: ReadonlyMap<number, number> }> {
  const byLabel = new Map<number, Vector[]>();
  for (const { label, vector } of examples) {
    const vectors = byLabel.get(label);
    if (vectors === undefined) byLabel.set(label, [vector]);
    else vectors.push(vector);
  }
  for (const [label, vectors] of byLabel) {
    const middle = new Map<number, number>();
    for (const { ids, weights } of vectors) {
      ids.forEach((id, at) => middle.set(id, (middle.get(id) ?? 0) + (weights[at] ?? 0)));
    }
    const length = Math.hypot(...middle.values()) || 1;
    yield { label, middle: new Map([...middle].map(([id, weight]) => [id, weight / length])) };
  }
}

function index(
  labelled: Iterable<{ readonly label: number; readonly middle: ReadonlyMap<number, number> }>,
  features: number,
): readonly (Postings | undefined)[] {
  const lists = Array.from({ length: features }, (): { label: number; weight: number }[] => []);
  for (const { label, middle } of labelled) {
    for (const [feature, weight] of middle) {
      const list = lists[feature];
      if (list === undefined) continue;
      list.push({ label, weight });
      if (list.length >= 2 * LABELS_PER_FEATURE) keepStrongest(list);
    }
  }
  return lists.map((list) => {
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
