import { foldDanishLetters } from '../text/stems.ts';
import { inTurns } from '../knowledge/in-turns.ts';
import type { Wording } from './model.ts';

/** The wordings that a question, given as its words, repeats word for word: one of each entry or subject they stand under. */
export type Recognition = (question: readonly string[]) => readonly Wording[];

/**
 * Takes wordings and, in step, their words. Knows every wording by heart, whatever its case, punctuation or Danish letters:
 * what a curator wrote must be found by it.
 */
export async function buildRecognition(
  wordings: readonly Wording[],
  words: readonly (readonly string[])[],
): Promise<Recognition> {
  const known = await learnByHeart(wordings, words);
  return (question) => known.get(keyOf(question)) ?? [];
}

async function learnByHeart(
  wordings: readonly Wording[],
  words: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, readonly Wording[]>> {
  const known = new Map<string, Wording[]>();
  await inTurns(wordings, (wording, place) => {
    if (!wording.isAsked) return;
    const key = keyOf(words[place] ?? []);
    const same = known.get(key);
    if (same === undefined) known.set(key, [wording]);
    else if (same.every(({ group }) => group !== wording.group)) same.push(wording);
  });
  // Without words there is nothing to know again.
  known.delete('');
  return known;
}

function keyOf(words: readonly string[]): string {
  return foldDanishLetters(words.join(' '));
}
