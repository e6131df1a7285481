import { buildRetrieval } from './retrieval.ts';
import { trainClassifier } from './classifier.ts';
import type { Synonyms } from './lexicon.ts';
import { buildLikenesses, type Likenesses } from './likeness.ts';
import type { Ranked } from './ranking.ts';
import { learnToRead } from './reading.ts';
import { toWords } from './words.ts';

/** A wording that is known to belong to a label. */
export type Wording = {
  readonly text: string;
  readonly label: number;
  /** What it was written for: an entry or a subject. */
  readonly group: number;
  /** False for what only an answer says. */
  readonly isAsked: boolean;
};

/** What a question looks like to the model. */
export type Look = {
  /** The likeliest labels, best first. */
  readonly ranked: readonly Ranked[];
  /** How much of the question's words is known, 0 to 1. */
  readonly known: number;
  /** How many features of the question are known. */
  readonly size: number;
  /** The nearest wording that people ask of a label, and how near it lies: the cosine, 0 to 1. Null when they have nothing in common. */
  readonly nearest: (label: number) => { readonly wording: Wording; readonly likeness: number } | null;
  /** What speaks for a label, strongest first. */
  readonly evidence: (
    label: number,
  ) => { readonly kind: string; readonly name: string; readonly weight: number }[];
  /** The wordings that the question repeats word for word, one of each entry or subject. */
  readonly repeated: readonly Wording[];
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
  synonyms: Synonyms,
): Promise<Model> {
  const isTrained = labels <= TRAINED_UP_TO;
  const { see, recognise, space, examples } = await learnToRead(wordings, synonyms, isTrained);
  const likenesses = await buildLikenesses(examples);
  const ranker = isTrained
    ? await trainClassifier(examples, labels, space.size)
    : await buildRetrieval(examples, labels, space.size, likenesses);

  return {
    look: (question) => {
      const words = toWords(question);
      const vector = space.toVector(see(words));
      return {
        repeated: recognise(words),
        ranked: vector.ids.length === 0 ? [] : ranker.rank(vector),
        known: vector.known,
        size: vector.ids.length,
        nearest: (label) => nearestOf(likenesses(label, vector)),
        evidence: (label) =>
          Array.from(vector.ids, (id, at) => ({
            ...space.nameOf(id),
            weight: (vector.weights[at] ?? 0) * ranker.weight(id, label),
          })).toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
      };
    },
  };
  function nearestOf(found: Likenesses | null): ReturnType<Look['nearest']> {
    let nearest: ReturnType<Look['nearest']> = null;
    found?.places.forEach((place, at) => {
      const wording = wordings[place];
      const likeness = found.cosines[at] ?? 0;
      if (wording?.isAsked === true && likeness > (nearest?.likeness ?? 0)) nearest = { wording, likeness };
    });
    return nearest;
  }
}
