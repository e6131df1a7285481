/** Lengths in characters. */
const SHORTEST = 3;
const LONGEST = 4;

/** The letter n-grams of a word, of which each end counts as one more letter: `pin` -> `^pi`, `pin`, `in$`, `^pin`, `pin$`. */
export function ngramsOf(word: string): string[] {
  const marked = `^${word}$`;
  const found: string[] = [];
  for (let length = SHORTEST; length <= LONGEST; length += 1) {
    for (let at = 0; at + length <= marked.length; at += 1) found.push(marked.slice(at, at + length));
  }
  return found;
}
