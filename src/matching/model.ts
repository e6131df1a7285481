import { buildRetrieval } from './retrieval.ts';
import { trainClassifier } from './classifier.ts';
import { buildFeatureSpace, type Vector } from './feature-space.ts';
import { createFeatureNames } from './feature-names.ts';
import { createExtractor } from './features.ts';
import { mapInTurns } from '../knowledge/in-turns.ts';
import { buildLexicon } from './lexicon.ts';
import type { Example, Ranked } from './ranking.ts';

/** A wording that is known to belong to a label. `group` says what it was written for: an entry or a subject. */
export type Wording = { readonly text: string; readonly label: number; readonly group: number };

/** What a question looks like to the model. */
export type Look = {
  /** The likeliest labels, best first. */
  readonly ranked: readonly Ranked[];
  /** How much of the question's words is known, 0 to 1. */
  readonly known: number;
  /** How many features of the question are known. */
  readonly size: number;
  /** The nearest wording of a label, and how near it lies: the cosine, 0 to 1. Null when they have nothing in common. */
  readonly nearest: (label: number) => { readonly wording: Wording; readonly likeness: number } | null;
  /** What speaks for a label, strongest first. */
  readonly evidence: (
    label: number,
  ) => { readonly kind: string; readonly name: string; readonly weight: number }[];
};

export type Model = { readonly look: (question: string) => Look };

/**
 * Training takes time and memory in proportion to labels times wordings: two seconds for a few hundred labels, hours for
 * ten thousand. Above this many the untrained ranker takes over.
 */
export const TRAINED_UP_TO = 400;

/** Learns, a little at a time so that answers go on meanwhile, to tell labels 0 to `labels - 1` apart from their wordings. */
export async function buildModel(
  wordings: readonly Wording[],
  labels: number,
  glossary: readonly (readonly string[])[],
): Promise<Model> {
  const isTrained = labels <= TRAINED_UP_TO;
  const lexicon = await buildLexicon(
    wordings.map(({ text }) => text),
    glossary,
  );
  const names = createFeatureNames();
  const see = createExtractor(lexicon, names, isTrained);
  const seen = await mapInTurns(wordings, ({ text, label }) => ({ sight: see(text), label }));
  names.close();
  const space = await buildFeatureSpace(
    seen.map(({ sight }) => sight),
    names,
  );
  const examples = await mapInTurns(seen, ({ sight, label }): Example => ({
    label,
    vector: space.toVector(sight),
  }));
  const ranker = isTrained
    ? await trainClassifier(examples, labels, space.size)
    : buildRetrieval(examples, space.size);
  const places = placesByLabel(wordings);
  /** A question's weights by feature, all zero between comparisons. */
  const asked = new Float32Array(space.size);

  return {
    look: (question) => {
      const vector = space.toVector(see(question));
      return {
        ranked: vector.ids.length === 0 ? [] : ranker.rank(vector),
        known: vector.known,
        size: vector.ids.length,
        nearest: (label) => {
          vector.ids.forEach((id, at) => (asked[id] = vector.weights[at] ?? 0));
          let found: { wording: Wording; likeness: number } | null = null;
          for (const place of places.get(label) ?? []) {
            const example = examples[place];
            const wording = wordings[place];
            if (example === undefined || wording === undefined) continue;
            const likeness = cosine(example.vector, asked, vector.length);
            if (likeness > (found?.likeness ?? 0)) found = { wording, likeness };
          }
          for (const id of vector.ids) asked[id] = 0;
          return found;
        },
        evidence: (label) =>
          Array.from(vector.ids, (id, at) => ({
            ...space.nameOf(id),
            weight: (vector.weights[at] ?? 0) * ranker.weight(id, label),
          })).toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
      };
    },
  };
}

function placesByLabel(wordings: readonly Wording[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  wordings.forEach(({ label }, place) => {
    const list = places.get(label);
    if (list === undefined) places.set(label, [place]);
    else list.push(place);
  });
  return places;
}

function cosine({ ids, weights, length }: Vector, asked: Float32Array, askedLength: number): number {
  let sum = 0;
  for (let at = 0; at < ids.length; at += 1) sum += (weights[at] ?? 0) * (asked[ids[at] ?? 0] ?? 0);
  return sum / (length * askedLength || 1);
}
