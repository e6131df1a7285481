import { pick, type Random } from './random.ts';

/** A syllable: consonants, vowels, and at a word's end the consonants after them. */
const SYLLABLE = /[^aeiouyæøå]*[aeiouyæøå]+(?:[^aeiouyæøå]+$)?/gu;
/** As in the stems of Danish compounds: mostly two or three syllables. */
const LENGTHS = [2, 2, 2, 2, 3, 3, 3, 4] as const;

/**
 * Learns the syllables of real words, and where in a word they stand. Gives a function that invents a new word each time:
 * one that is neither real nor was invented before.
 */
export function learnToInvent(words: Iterable<string>): (random: Random) => string {
  const first: string[] = [];
  const middle: string[] = [];
  const last: string[] = [];
  const taken = new Set(words);
  for (const word of taken) {
    const syllables = word.match(SYLLABLE) ?? [];
    if (syllables.length < 2) continue;
    first.push(...syllables.slice(0, 1));
    middle.push(...syllables.slice(1, -1));
    last.push(...syllables.slice(-1));
  }
  return (random) => {
    for (;;) {
      const between = Array.from({ length: pick(LENGTHS, random) - 2 }, () => pick(middle, random));
      const word = [pick(first, random), ...between, pick(last, random)].join('');
      if (taken.has(word)) continue;
      taken.add(word);
      return word;
    }
  };
}
