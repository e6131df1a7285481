import { createExtractor, type Features } from '../features/extractor.ts';
import { createFeatureSpace, learnFeatureSpace, type LearntSpace } from '../features/feature-space.ts';
import {
  createLexicon,
  learnLexicon,
  type LearntLexicon,
  type Synonyms,
  type Written,
} from '../features/lexicon.ts';
import { createVocabulary, type LearntVocabulary } from '../features/vocabulary.ts';
import { toWords } from '../features/words.ts';
import { mapInTurns } from '../../time/in-turns.ts';
import { indexWordings, type WordingIndex } from './exact-match.ts';
import type { Example } from './ranking.ts';
import type { Wording } from './training-set.ts';

/** What is learnt to turn a text into features, and to find exact matches. */
type LearntExtraction = {
  readonly lexicon: LearntLexicon;
  readonly vocabulary: LearntVocabulary;
  readonly exactMatches: WordingIndex;
};
/** The same, and what is learnt to turn features into a vector. */
export type LearntFeatures = LearntExtraction & { readonly space: LearntSpace };

/*
 * Two functions, so that the words of all wordings are freed before their vectors are made: with a million wordings, both
 * together would fill the memory.
 */

/** Learns to turn a question into a vector, and turns every wording into an example. `withPairs`: see `createExtractor`. */
export async function learnFeatures(
  wordings: readonly Wording[],
  synonyms: Synonyms,
  withPairs: boolean,
): Promise<{ readonly learnt: LearntFeatures; readonly examples: readonly Example[] }> {
  const { features, ...extraction } = await extractAll(wordings, synonyms, withPairs);
  const vocabulary = createVocabulary(extraction.vocabulary);
  const learnt = await learnFeatureSpace(features, vocabulary);
  const space = createFeatureSpace(learnt, vocabulary);
  const examples = await mapInTurns(features, (one, place): Example => ({
    label: wordings[place]?.label ?? 0,
    vector: space.toVector(one),
  }));
  return { learnt: { ...extraction, space: learnt }, examples };
}

async function extractAll(
  wordings: readonly Wording[],
  synonyms: Synonyms,
  withPairs: boolean,
): Promise<LearntExtraction & { readonly features: readonly Features[] }> {
  const words = await mapInTurns(wordings, ({ text }) => toWords(text));
  const texts = wordings.map(({ language }, place): Written => ({ words: words[place] ?? [], language }));
  const lexicon = await learnLexicon(texts, synonyms);
  const exactMatches = await indexWordings(wordings, words);
  const vocabulary = createVocabulary();
  const extract = createExtractor(createLexicon(lexicon), vocabulary, withPairs);
  const features = await mapInTurns(texts, (text) => extract(text.words, text.language));
  return { lexicon, exactMatches, vocabulary: vocabulary.close(), features };
}
