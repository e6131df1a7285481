import { foldDanishLetters } from '../text/stems.ts';
import { inTurns } from '../time/in-turns.ts';
import type { Wording } from './model.ts';

/** The wordings that a question, given as its words, repeats word for word: one of each entry or subject they stand under. */
export type Recognition = (question: readonly string[]) => readonly Wording[];

/** The places of the wordings that read the same. */
export type LearntByHeart = ReadonlyMap<string, readonly number[]>;

/**
 * Takes wordings and, in step, their words. Knows every wording by heart, whatever its case, punctuation or Danish letters:
 * what a curator wrote must be found by it.
 */
export async function learnByHeart(
  wordings: readonly Wording[],
  words: readonly (readonly string[])[],
): Promise<LearntByHeart> {
  const known = new Map<string, number[]>();
  await inTurns(wordings, (wording, place) => {
    if (!wording.isAsked) return;
    const key = keyOf(words[place] ?? []);
    const same = known.get(key);
    if (same === undefined) known.set(key, [place]);
    else if (same.every((other) => wordings[other]?.group !== wording.group)) same.push(place);
  });
  // Without words there is nothing to know again.
  known.delete('');
  return known;
}

/** Takes the wordings that were learnt. */
export function createRecognition(known: LearntByHeart, wordings: readonly Wording[]): Recognition {
  return (question) => (known.get(keyOf(question)) ?? []).flatMap((place) => wordings[place] ?? []);
}

function keyOf(words: readonly string[]): string {
  return foldDanishLetters(words.join(' '));
}
