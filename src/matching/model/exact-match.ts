import { foldDanishLetters } from '../../text/stems.ts';
import { inTurns } from '../../time/in-turns.ts';
import type { Wording } from './training-set.ts';

/** Finds the wordings with the same words as a question: one of each entry or subject. */
export type ExactMatch = (question: readonly string[]) => readonly Wording[];

/** The places of wordings by their words. */
export type WordingIndex = ReadonlyMap<string, readonly number[]>;

/** Takes wordings and, at the same places, their words. Case, punctuation and the spelling of Danish letters do not matter. */
export async function indexWordings(
  wordings: readonly Wording[],
  words: readonly (readonly string[])[],
): Promise<WordingIndex> {
  const known = new Map<string, number[]>();
  await inTurns(wordings, (wording, place) => {
    if (!wording.isAsked) return;
    const key = keyOf(words[place] ?? []);
    const same = known.get(key);
    if (same === undefined) known.set(key, [place]);
    else if (same.every((other) => wordings[other]?.group !== wording.group)) same.push(place);
  });
  // A wording without words would match every question without words.
  known.delete('');
  return known;
}

/** Makes the search from an index and the wordings that it was made of. */
export function createExactMatch(known: WordingIndex, wordings: readonly Wording[]): ExactMatch {
  return (question) => (known.get(keyOf(question)) ?? []).flatMap((place) => wordings[place] ?? []);
}

function keyOf(words: readonly string[]): string {
  return foldDanishLetters(words.join(' '));
}
