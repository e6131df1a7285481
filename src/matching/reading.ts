import { mapInTurns } from '../knowledge/in-turns.ts';
import { createFeatureNames, type FeatureNames } from './feature-names.ts';
import { buildFeatureSpace, type FeatureSpace } from './feature-space.ts';
import { createExtractor, type Extractor, type Sight } from './features.ts';
import { buildLexicon, type Synonyms } from './lexicon.ts';
import type { Wording } from './model.ts';
import type { Example } from './ranking.ts';
import { buildRecognition, type Recognition } from './recognition.ts';
import { toWords } from './words.ts';

/*
 * Each of the two steps that follow lets go of what only it needs when it returns: with a million wordings their words,
 * their features and their vectors together would fill the memory.
 */

/** Learns to turn a question into numbers, and turns every wording into an example. */
export async function learnToRead(
  wordings: readonly Wording[],
  synonyms: Synonyms,
  withPairs: boolean,
): Promise<Omit<Read, 'seen' | 'names'> & { readonly space: FeatureSpace; readonly examples: Example[] }> {
  const { see, recognise, names, seen } = await readAll(wordings, synonyms, withPairs);
  const space = await buildFeatureSpace(seen, names);
  const examples = await mapInTurns(seen, (sight, place): Example => ({
    label: wordings[place]?.label ?? 0,
    vector: space.toVector(sight),
  }));
  return { see, recognise, space, examples };
}

/** What reading every wording gives: how to read on, and what was seen in each. */
type Read = {
  readonly see: Extractor;
  readonly recognise: Recognition;
  readonly names: FeatureNames;
  readonly seen: readonly Sight[];
};

async function readAll(wordings: readonly Wording[], synonyms: Synonyms, withPairs: boolean): Promise<Read> {
  const words = await mapInTurns(wordings, ({ text }) => toWords(text));
  const lexicon = await buildLexicon(words, synonyms);
  const recognise = await buildRecognition(wordings, words);
  const names = createFeatureNames();
  const see = createExtractor(lexicon, names, withPairs);
  const seen = await mapInTurns(words, see);
  names.close();
  return { see, recognise, names, seen };
}
