import { mapInTurns } from '../knowledge/in-turns.ts';
import { createFeatureNames, type FeatureNames } from './feature-names.ts';
import { buildFeatureSpace, type FeatureSpace } from './feature-space.ts';
import { createExtractor, type Extractor, type Sight } from './features.ts';
import { buildLexicon, type Synonyms } from './lexicon.ts';
import type { Wording } from './model.ts';
import type { Example } from './ranking.ts';
import { buildRecognition, type Recognition } from './recognition.ts';
import { toWords } from './words.ts';

/** How to read on: what a question's words are looked at for, and which wordings they repeat. */
type Reader = { readonly see: Extractor; readonly recognise: Recognition };

/*
 * Each of the two steps that follow lets go of what only it needs when it returns: with a million wordings their words,
 * their features and their vectors together would fill the memory.
 */

/** Learns to turn a question into numbers, and turns every wording into an example. */
export async function learnToRead(
  wordings: readonly Wording[],
  synonyms: Synonyms,
  withPairs: boolean,
): Promise<Reader & { readonly space: FeatureSpace; readonly examples: readonly Example[] }> {
  const { see, recognise, names, seen } = await readAll(wordings, synonyms, withPairs);
  const space = await buildFeatureSpace(seen, names);
  const examples = await mapInTurns(seen, (sight, place): Example => ({
    label: wordings[place]?.label ?? 0,
    vector: space.toVector(sight),
  }));
  return { see, recognise, space, examples };
}

async function readAll(
  wordings: readonly Wording[],
  synonyms: Synonyms,
  withPairs: boolean,
): Promise<Reader & { readonly names: FeatureNames; readonly seen: readonly Sight[] }> {
  const words = await mapInTurns(wordings, ({ text }) => toWords(text));
  const lexicon = await buildLexicon(words, synonyms);
  const recognise = await buildRecognition(wordings, words);
  const names = createFeatureNames();
  const see = createExtractor(lexicon, names, withPairs);
  const seen = await mapInTurns(words, see);
  names.close();
  return { see, recognise, names, seen };
}
