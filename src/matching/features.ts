import { LRUCache } from 'lru-cache';
import { foldDanishLetters, stem } from '../text/stems.ts';
import { isStopStem } from '../text/stop-words.ts';
import { UNSEEN, type FeatureNames, type Kind } from './feature-names.ts';
import type { Lexicon } from './lexicon.ts';
import { toWords } from './words.ts';

/** The features of a text: their numbers and, in step, how often each was seen (a guess counts less than once). */
export type Sight = {
  readonly numbers: Int32Array;
  readonly counts: Float32Array;
  /** How many features nobody wrote before. */
  readonly unseen: Readonly<Record<Kind, number>>;
};

export type Extractor = (text: string) => Sight;

/** Lengths of the letter pieces of a word, its ends included. */
const PIECES = { shortest: 3, longest: 4 } as const;
/** How much a respelled word or a part of a compound counts, against one that was written so. */
const GUESSED = 0.6;
/** A pasted page is no question: more words than this add nothing but time. */
const MOST_WORDS = 400;
/** A knowledge base of a hundred entries has about five thousand words; so many are seen only once. */
const REMEMBERED_WORDS = 20_000;

type Feature = { readonly kind: Kind; readonly number: number; readonly count: number };
/** What a word alone gives; the same each time. */
type WordSight = { readonly stem: string; readonly isStop: boolean; readonly features: readonly Feature[] };

/**
 * Makes an extractor. Without `withPairs` the order of words is not looked at: in a very large knowledge base there are
 * more pairs than memory.
 */
export function createExtractor(lexicon: Lexicon, names: FeatureNames, withPairs: boolean): Extractor {
  const sights = new LRUCache<string, WordSight>({ max: REMEMBERED_WORDS });
  return (text) => {
    const words = toWords(text).slice(0, MOST_WORDS).map(sightOf);
    const stems = words.map((word) => word.stem);
    const content = words.flatMap((word) => (word.isStop ? [] : [word.stem]));
    return tally([
      ...words.flatMap((word) => word.features),
      ...(withPairs ? [...pairs(stems), ...pairs(content)] : []),
      ...lexicon.concepts(stems).map((name) => seen('concept', name)),
    ]);
  };

  function sightOf(word: string): WordSight {
    const before = sights.get(word);
    if (before !== undefined) return before;
    const stemmed = stem(word);
    const isStop = isStopStem(stemmed);
    const features = [
      seen('word', stemmed),
      ...lexicon.guess(word).map((name) => seen('word', name, GUESSED)),
      ...(isStop ? [] : pieces(word)),
    ];
    const sight = { stem: stemmed, isStop, features };
    sights.set(word, sight);
    return sight;
  }

  function seen(kind: Kind, name: string, count = 1): Feature {
    return { kind, number: names.numberOf(kind, name), count };
  }

  function pairs(stems: readonly string[]): Feature[] {
    return stems.slice(1).map((second, at) => seen('pair', `${stems[at] ?? ''} ${second}`));
  }

  function pieces(word: string): Feature[] {
    const marked = `^${foldDanishLetters(word)}$`;
    const found: Feature[] = [];
    for (let length = PIECES.shortest; length <= PIECES.longest; length += 1) {
      for (let at = 0; at + length <= marked.length; at += 1)
        found.push(seen('piece', marked.slice(at, at + length)));
    }
    return found;
  }
}

function tally(features: readonly Feature[]): Sight {
  const counted = new Map<number, number>();
  const unseen: Record<Kind, number> = { word: 0, pair: 0, piece: 0, concept: 0 };
  for (const { kind, number, count } of features) {
    if (number === UNSEEN) unseen[kind] += 1;
    else counted.set(number, (counted.get(number) ?? 0) + count);
  }
  return {
    numbers: Int32Array.from(counted.keys()),
    counts: Float32Array.from(counted.values()),
    unseen,
  };
}
