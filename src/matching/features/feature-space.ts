import { isStopStem } from '../../text/stop-words.ts';
import { KINDS, type Vocabulary, type Kind } from './vocabulary.ts';
import type { Features } from './extractor.ts';
import { inTurns } from '../../time/in-turns.ts';

/** A text as a sparse vector: ids of known features and, at the same places, their weights. */
export type Vector = {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  /** How much of the text's words is known, 0 to 1. */
  readonly known: number;
  /** The Euclidean norm, unknown features included. */
  readonly length: number;
};

export type FeatureSpace = {
  readonly size: number;
  readonly toVector: (features: Features) => Vector;
  /** The feature with this id, for explanations. */
  readonly nameOf: (id: number) => { readonly kind: Kind; readonly name: string };
};

/** The weight of each kind of feature; what was tried is in docs/matching.md. */
const KIND_WEIGHTS: Readonly<Record<Kind, number>> = {
  word: 1,
  pair: 0.8,
  piece: 0.8,
  concept: 0.35,
  negated: 0.4,
};
/** The factor for stop words. */
const STOP_WEIGHT = 0.5;
/** Features in fewer examples are left out. Half of all features are pairs and pieces that only one example has. */
const SEEN_AT_LEAST: Readonly<Record<Kind, number>> = { word: 1, pair: 2, piece: 2, concept: 1, negated: 2 };
/** How much unknown features add to the squared norm of their kind. Low, because a long story has many unknown words. */
const UNKNOWN_SHARE = 0.25;
/** The id of a feature that was left out. */
const LEFT_OUT = -1;

/** `ids`, `kinds` and `rarities` are by a feature's number in the vocabulary, `kept` has the number by its id in the space. */
export type LearntSpace = {
  readonly ids: Int32Array;
  readonly kinds: Uint8Array;
  readonly rarities: Float32Array;
  readonly kept: Int32Array;
  /** The rarity of a feature that no example has. */
  readonly unknownWeight: number;
};

/** Learns the rarity (smoothed inverse document frequency) of each feature, and leaves out those in too few examples. */
export async function learnFeatureSpace(
  examples: readonly Features[],
  vocabulary: Vocabulary,
): Promise<LearntSpace> {
  const all = examples.length;
  const seenIn = new Int32Array(vocabulary.size());
  await inTurns(examples, ({ numbers }) => {
    for (const number of numbers) seenIn[number] = (seenIn[number] ?? 0) + 1;
  });
  const rarity = (examplesWith: number): number => Math.log((1 + all) / (1 + examplesWith)) + 1;
  const ids = new Int32Array(vocabulary.size()).fill(LEFT_OUT);
  const kinds = new Uint8Array(vocabulary.size());
  const rarities = new Float32Array(vocabulary.size());
  const kept: number[] = [];
  await inTurns(seenIn, (examplesWith, number) => {
    const kind = vocabulary.kindOf(number);
    const isKept = examplesWith >= SEEN_AT_LEAST[kind];
    const isStop = kind === 'word' && isStopStem(vocabulary.nameOf(number).name);
    kinds[number] = KINDS.indexOf(kind);
    rarities[number] = rarity(isKept ? examplesWith : 0) * (isStop ? STOP_WEIGHT : 1);
    if (isKept) ids[number] = kept.push(number) - 1;
  });
  return { ids, kinds, rarities, kept: Int32Array.from(kept), unknownWeight: rarity(0) };
}

/** Takes the vocabulary that the space was learnt with. */
export function createFeatureSpace(
  { ids, kinds, rarities, kept, unknownWeight }: LearntSpace,
  vocabulary: Vocabulary,
): FeatureSpace {
  // Reused for each text, because allocating typed arrays takes longer than the computation.
  const squares = new Float64Array(KINDS.length);
  let found = new Int32Array(0);
  let weights = new Float32Array(0);
  let foundKinds = new Uint8Array(0);

  return {
    size: kept.length,
    nameOf: (id) => vocabulary.nameOf(kept[id] ?? LEFT_OUT),
    toVector: ({ numbers, counts, unseen }) => {
      let knownWords = 0;
      let allWords = 0;
      squares.fill(0);
      if (found.length < numbers.length) {
        found = new Int32Array(numbers.length);
        weights = new Float32Array(numbers.length);
        foundKinds = new Uint8Array(numbers.length);
      }
      let size = 0;
      for (let at = 0; at < numbers.length; at += 1) {
        const number = numbers[at] ?? 0;
        const count = counts[at] ?? 0;
        const kind = kinds[number] ?? 0;
        const id = ids[number] ?? LEFT_OUT;
        const weight = (count < 1 ? count : 1 + Math.log(count)) * (rarities[number] ?? 0);
        squares[kind] = (squares[kind] ?? 0) + weight * weight * (id === LEFT_OUT ? UNKNOWN_SHARE : 1);
        if (kind === WORD) {
          allWords += weight;
          if (id !== LEFT_OUT) knownWords += weight;
        }
        if (id === LEFT_OUT) continue;
        found[size] = id;
        weights[size] = weight;
        foundKinds[size] = kind;
        size += 1;
      }
      KINDS.forEach((kind, at) => {
        squares[at] = (squares[at] ?? 0) + unseen[kind] * unknownWeight * unknownWeight * UNKNOWN_SHARE;
      });
      allWords += unseen.word * unknownWeight;
      const present = KINDS.filter((_, at) => (squares[at] ?? 0) > 0);
      for (let at = 0; at < size; at += 1) {
        const kind = foundKinds[at] ?? 0;
        weights[at] = ((weights[at] ?? 0) * (SCALES[kind] ?? 0)) / Math.sqrt(squares[kind] ?? 1);
      }
      return {
        ids: found.slice(0, size),
        weights: weights.slice(0, size),
        known: allWords === 0 ? 0 : knownWords / allWords,
        length: Math.hypot(...present.map((kind) => KIND_WEIGHTS[kind])),
      };
    },
  };
}

const WORD = KINDS.indexOf('word');
const SCALES = KINDS.map((kind) => KIND_WEIGHTS[kind]);
