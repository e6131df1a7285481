import { foldDanishLetters } from '../text/stems.ts';
import { inTurns } from '../knowledge/in-turns.ts';
import type { Wording } from './model.ts';

/** The wordings that a question, given as its words, repeats word for word: one of each entry or subject they stand under. */
export type Recognition = (question: readonly string[]) => readonly Wording[];

/** Knows every wording by heart, whatever its case, punctuation or Danish letters: what a curator wrote must be found by it. */
export async function buildRecognition(
  wordings: readonly (Wording & { readonly words: readonly string[] })[],
): Promise<Recognition> {
  const known = new Map<string, Wording[]>();
  let longest = 0;
  await inTurns(wordings, (wording) => {
    if (!wording.isAsked) return;
    const key = keyOf(wording.words);
    const same = known.get(key);
    if (same === undefined) known.set(key, [wording]);
    else if (same.every(({ group }) => group !== wording.group)) same.push(wording);
    longest = Math.max(longest, wording.words.length);
  });
  // Without words there is nothing to know again.
  known.delete('');
  return (question) => (question.length > longest ? [] : (known.get(keyOf(question)) ?? []));
}

function keyOf(words: readonly string[]): string {
  return foldDanishLetters(words.join(' '));
}
