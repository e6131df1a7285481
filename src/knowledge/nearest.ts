import Fuse from 'fuse.js';
import type { Details } from './problems.ts';

/** The candidate that was probably meant, as a detail of a problem: `{ suggestion }`, or nothing when none is close. */
export function suggestion(written: string, candidates: Iterable<string>): Details {
  // 0.4: some three wrong letters in a word of ten; beyond that a suggestion is a guess.
  const [best] = new Fuse([...candidates], { threshold: 0.4 }).search(written);
  return best === undefined ? {} : { suggestion: best.item };
}
