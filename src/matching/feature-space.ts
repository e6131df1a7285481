import { isStopStem } from '../text/stop-words.ts';
import { inTurns } from './in-turns.ts';
import { featureName, KINDS, type Feature, type Kind } from './features.ts';

/** A text as numbers: ids of known features and their weights, in step. */
export type Vector = {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  /** How much of the text's words is known, 0 to 1. */
  readonly known: number;
  /** Euclidean, what is unknown included. */
  readonly length: number;
};

export type FeatureSpace = {
  readonly size: number;
  readonly toVector: (features: readonly Feature[]) => Vector;
  /** The feature with this id, for explanations. */
  readonly nameOf: (id: number) => { readonly kind: Kind; readonly name: string };
};

/** How much each kind weighs against the others; what was tried is in docs/matching.md. */
const KIND_WEIGHTS: Readonly<Record<Kind, number>> = { word: 1, pair: 0.8, piece: 0.8, concept: 0.5 };
/** How much of its rarity is left to a word that says little about the subject. */
const STOP_WEIGHT = 0.3;
/** Letters and pairs that a single example holds tell nothing about the next one, and they are half of all features. */
const SEEN_AT_LEAST: Readonly<Record<Kind, number>> = { word: 1, pair: 2, piece: 2, concept: 1 };
/** What nobody wrote before lengthens the vector of its kind only so much: a story is told in many new words. */
const UNKNOWN_SHARE = 0.25;

type Known = { readonly id: number; readonly kind: Kind; readonly key: string; readonly weight: number };

/** Learns which features there are and how rare each is, from the features of every example. */
export async function buildFeatureSpace(examples: readonly (readonly Feature[])[]): Promise<FeatureSpace> {
  const seenIn = new Map<string, { readonly kind: Kind; examples: number }>();
  await inTurns(examples, (example) => {
    for (const { kind, key } of example) {
      const before = seenIn.get(key);
      if (before === undefined) seenIn.set(key, { kind, examples: 1 });
      else before.examples += 1;
    }
  });
  const rarity = (examplesWith: number): number => Math.log((1 + examples.length) / (1 + examplesWith)) + 1;
  const kept = [...seenIn].filter(([, feature]) => feature.examples >= SEEN_AT_LEAST[feature.kind]);
  const features = kept.map(([key, { kind, examples: count }], id): Known => ({
    id,
    kind,
    key,
    weight: rarity(count) * (isStop(kind, key) ? STOP_WEIGHT : 1),
  }));
  const byKey = new Map(features.map((feature) => [feature.key, feature]));
  const unknownWeight = rarity(0);

  return {
    size: features.length,
    nameOf: (id) => {
      const feature = features[id];
      return feature === undefined
        ? { kind: 'word', name: '' }
        : { kind: feature.kind, name: featureName(feature) };
    },
    toVector: (seen) => toVector(seen, byKey, unknownWeight),
  };
}

function toVector(
  seen: readonly Feature[],
  byKey: ReadonlyMap<string, Known>,
  unknownWeight: number,
): Vector {
  const squares: Record<Kind, number> = { word: 0, pair: 0, piece: 0, concept: 0 };
  const words = { known: 0, all: 0 };
  const found: Known[] = [];
  for (const { kind, key, count } of seen) {
    const known = byKey.get(key);
    const often = count < 1 ? count : 1 + Math.log(count);
    const weight = often * (known?.weight ?? unknownWeight * (isStop(kind, key) ? STOP_WEIGHT : 1));
    squares[kind] += weight * weight * (known === undefined ? UNKNOWN_SHARE : 1);
    if (kind === 'word') words.all += weight;
    if (known === undefined) continue;
    if (kind === 'word') words.known += weight;
    found.push({ ...known, weight });
  }
  const present = KINDS.filter((kind) => squares[kind] > 0);
  const scale: Record<Kind, number> = { word: 0, pair: 0, piece: 0, concept: 0 };
  for (const kind of present) scale[kind] = KIND_WEIGHTS[kind] / Math.sqrt(squares[kind]);
  return {
    ids: Int32Array.from(found, ({ id }) => id),
    weights: Float32Array.from(found, ({ kind, weight }) => weight * scale[kind]),
    known: words.all === 0 ? 0 : words.known / words.all,
    length: Math.hypot(...present.map((kind) => KIND_WEIGHTS[kind])),
  };
}

function isStop(kind: Kind, key: string): boolean {
  return kind === 'word' && isStopStem(featureName({ kind, key }));
}
