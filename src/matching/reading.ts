import { mapInTurns } from '../time/in-turns.ts';
import { createFeatureNames, type LearntNames } from './feature-names.ts';
import { createFeatureSpace, learnFeatureSpace, type LearntSpace } from './feature-space.ts';
import { createExtractor, type Sight } from './features.ts';
import { createLexicon, learnLexicon, type LearntLexicon, type Synonyms } from './lexicon.ts';
import type { Wording } from './model.ts';
import type { Example } from './ranking.ts';
import { learnByHeart, type LearntByHeart } from './recognition.ts';
import { toWords } from './words.ts';

/** What a text's words are looked at for, and which wordings they repeat. */
type LearntSight = {
  readonly lexicon: LearntLexicon;
  readonly names: LearntNames;
  readonly byHeart: LearntByHeart;
};
/** The same, and how its features become numbers. */
export type LearntReading = LearntSight & { readonly space: LearntSpace };

/*
 * Each of the two steps that follow lets go of what only it needs when it returns: with a million wordings their words,
 * their features and their vectors together would fill the memory.
 */

/** Learns to turn a question into numbers, and turns every wording into an example. */
export async function learnToRead(
  wordings: readonly Wording[],
  synonyms: Synonyms,
  withPairs: boolean,
): Promise<{ readonly reading: LearntReading; readonly examples: readonly Example[] }> {
  const { seen, ...sight } = await readAll(wordings, synonyms, withPairs);
  const names = createFeatureNames(sight.names);
  const learnt = await learnFeatureSpace(seen, names);
  const space = createFeatureSpace(learnt, names);
  const examples = await mapInTurns(seen, (one, place): Example => ({
    label: wordings[place]?.label ?? 0,
    vector: space.toVector(one),
  }));
  return { reading: { ...sight, space: learnt }, examples };
}

async function readAll(
  wordings: readonly Wording[],
  synonyms: Synonyms,
  withPairs: boolean,
): Promise<LearntSight & { readonly seen: readonly Sight[] }> {
  const words = await mapInTurns(wordings, ({ text }) => toWords(text));
  const lexicon = await learnLexicon(words, synonyms);
  const byHeart = await learnByHeart(wordings, words);
  const names = createFeatureNames();
  const seen = await mapInTurns(words, createExtractor(createLexicon(lexicon), names, withPairs));
  return { lexicon, byHeart, names: names.close(), seen };
}
