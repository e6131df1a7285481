import { createClassifier, trainClassifier, type Trained } from './classifier.ts';
import { createVocabulary } from '../features/vocabulary.ts';
import { createFeatureSpace } from '../features/feature-space.ts';
import { createExtractor } from '../features/extractor.ts';
import { createLexicon, type Synonyms } from '../features/lexicon.ts';
import { createLikenesses, learnLikenesses, type LearntLikenesses, type Likenesses } from './likeness.ts';
import type { Ranked } from './ranking.ts';
import { learnFeatures, type LearntFeatures } from './learn-features.ts';
import type { Wording } from './training-set.ts';
import { createExactMatch } from './exact-match.ts';
import { createRetrieval, learnPostings, type Postings } from './retrieval.ts';
import { toWords } from '../features/words.ts';
import type { Language } from '../../text/language.ts';

/** What the model says about a question. */
export type Prediction = {
  readonly language: Language;
  /** The likeliest labels, best first. */
  readonly ranked: readonly Ranked[];
  /** The known share of the question's words by weight, 0 to 1. */
  readonly known: number;
  /** How many features of the question are known. */
  readonly size: number;
  /** The nearest asked wording of a label and its cosine, 0 to 1; null when no wording shares a feature. */
  readonly nearest: (label: number) => { readonly wording: Wording; readonly likeness: number } | null;
  /** The features for and against a label, strongest first. */
  readonly evidence: (
    label: number,
  ) => { readonly kind: string; readonly name: string; readonly weight: number }[];
  /** The wordings that the question repeats word for word, one of each entry or subject. */
  readonly repeated: readonly Wording[];
};

export type Model = { readonly predict: (question: string) => Prediction };

/**
 * The most labels to train a classifier for; above, the untrained retrieval is used. Training takes time in proportion to
 * labels times wordings: two seconds for a few hundred labels, hours for ten thousand.
 */
export const TRAINED_UP_TO = 400;

/** All that is learnt from wordings, as plain data that can be stored. */
export type LearntModel = LearntFeatures & {
  readonly labels: number;
  readonly likenesses: LearntLikenesses;
  /** `Trained` for up to `TRAINED_UP_TO` labels. */
  readonly ranking: Trained | Postings;
};

/** Learns the labels 0 to `labels - 1` from their wordings, giving way to other work meanwhile. */
export async function learnModel(
  wordings: readonly Wording[],
  labels: number,
  synonyms: Synonyms,
): Promise<LearntModel> {
  const isTrained = labels <= TRAINED_UP_TO;
  const { learnt, examples } = await learnFeatures(wordings, synonyms, isTrained);
  const features = learnt.space.kept.length;
  return {
    ...learnt,
    labels,
    likenesses: await learnLikenesses(examples),
    ranking: isTrained
      ? await trainClassifier(examples, labels, features)
      : await learnPostings(examples, features),
  };
}

/** Makes a model from what was learnt and the wordings that it was learnt from. */
export function createModel(learnt: LearntModel, wordings: readonly Wording[]): Model {
  const { ranking } = learnt;
  const isTrained = 'biases' in ranking;
  const vocabulary = createVocabulary(learnt.vocabulary);
  const lexicon = createLexicon(learnt.lexicon);
  const extract = createExtractor(lexicon, vocabulary, isTrained);
  const exactMatch = createExactMatch(learnt.exactMatches, wordings);
  const space = createFeatureSpace(learnt.space, vocabulary);
  const likenesses = createLikenesses(learnt.likenesses);
  const ranker = isTrained ? createClassifier(ranking) : createRetrieval(ranking, learnt.labels, likenesses);

  return {
    predict: (question) => {
      const words = toWords(question);
      const language = lexicon.languageOf(words);
      const vector = space.toVector(extract(words, language));
      return {
        language,
        repeated: exactMatch(words),
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
  function nearestOf(found: Likenesses | null): ReturnType<Prediction['nearest']> {
    if (found === null) return null;
    const { places, cosines } = found;
    let nearest: Wording | null = null;
    let likeness = 0;
    for (let at = 0; at < places.length; at += 1) {
      const cosine = cosines[at] ?? 0;
      const wording = cosine > likeness ? wordings[places[at] ?? -1] : undefined;
      if (wording?.isAsked !== true) continue;
      nearest = wording;
      likeness = cosine;
    }
    return nearest === null ? null : { wording: nearest, likeness };
  }
}
