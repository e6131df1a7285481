import Fuse from 'fuse.js';
import { isStopStem } from '../text/stop-words.ts';
import { stem as stemOf } from '../text/stems.ts';

/** A known term that a word of the question may stand for. `weight` (0 to 1) says how surely. */
type Reading = { readonly term: string; readonly weight: number };

export type Vocabulary = {
  /** How rare a term is among the entries; a term nobody wrote counts as the rarest. */
  readonly rarity: (term: string) => number;
  /** The terms that a word may stand for: itself, the parts of a compound, or the nearest known spelling. */
  readonly read: (stem: string) => Reading[];
};

/** A term that no entry holds counts as rarer than any that one entry holds. */
const UNKNOWN_ENTRIES = 0.5;
/** How much of its rarity is left to a word that says little about the subject. */
const STOP_WEIGHT = 0.25;
/** Below four letters one typo makes another word ("pin", "pas"), so short words must be spelled right. */
const FUZZY_FROM_LETTERS = 4;
/** Fuse scores run from 0 (same) to 1; one or two wrong letters in an ordinary word stay below this. */
const FUZZY_SCORE = 0.34;
/** A respelled word is slightly weaker evidence than the word itself. */
const FUZZY_WEIGHT = 0.85;
/** A part of a compound says less than the whole word. */
const PART_WEIGHT = 0.7;
const PART_LETTERS = 3;

/** Learns the vocabulary from the terms of every entry. */
export function buildVocabulary(termsPerEntry: readonly ReadonlySet<string>[]): Vocabulary {
  const entriesWith = new Map<string, number>();
  for (const terms of termsPerEntry) {
    for (const term of terms) entriesWith.set(term, (entriesWith.get(term) ?? 0) + 1);
  }
  const fuse = new Fuse(
    [...entriesWith.keys()].filter((term) => term.length >= FUZZY_FROM_LETTERS),
    { includeScore: true, threshold: FUZZY_SCORE, ignoreFieldNorm: true },
  );
  return {
    rarity: (term) =>
      Math.log(1 + termsPerEntry.length / (entriesWith.get(term) ?? UNKNOWN_ENTRIES)) *
      (isStopStem(term) ? STOP_WEIGHT : 1),
    read: (stem) => {
      if (entriesWith.has(stem)) return [{ term: stem, weight: 1 }];
      const parts = compoundParts(stem, entriesWith);
      if (parts.length > 0) return parts.map((term) => ({ term, weight: PART_WEIGHT }));
      return nearest(stem, fuse);
    },
  };
}

function nearest(stem: string, fuse: Fuse<string>): Reading[] {
  if (stem.length < FUZZY_FROM_LETTERS) return [];
  // Fuse also finds the stem inside much longer words; those are other words, not misspellings.
  const similar = fuse.search(stem).filter(({ item }) => Math.abs(item.length - stem.length) <= 2);
  const best = similar[0];
  return best === undefined ? [] : [{ term: best.item, weight: FUZZY_WEIGHT * (1 - (best.score ?? 0)) }];
}

/**
 * Splits a compound into two known terms, with or without the joining s or e; gives none if it is no such compound. The
 * head still has its ending, as the stemmer only saw the end of the whole word.
 */
function compoundParts(compound: string, known: ReadonlyMap<string, unknown>): string[] {
  for (let cut = compound.length - PART_LETTERS; cut >= PART_LETTERS; cut -= 1) {
    const head = compound.slice(0, cut);
    const forms = [head, stemOf(head), head.replace(/[se]$/u, '')];
    const form = forms.find((part) => part.length >= PART_LETTERS && known.has(part));
    const tail = compound.slice(cut);
    if (form !== undefined && known.has(tail)) return [form, tail];
  }
  return [];
}
