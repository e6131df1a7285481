import { LRUCache } from 'lru-cache';
import { foldDanishLetters, stem } from '../text/stems.ts';
import { isStopStem } from '../text/stop-words.ts';
import { UNSEEN, type FeatureNames, type Kind } from './feature-names.ts';
import type { Lexicon } from './lexicon.ts';

/** The features of a text: their numbers and, in step, how often each was seen (a guess counts less than once). */
export type Sight = {
  readonly numbers: Int32Array;
  readonly counts: Float32Array;
  /** How many features nobody wrote before. */
  readonly unseen: Readonly<Record<Kind, number>>;
};

/** Takes the words of a text. */
export type Extractor = (words: readonly string[]) => Sight;

/** Lengths of the letter pieces of a word, its ends included. */
const PIECES = { shortest: 3, longest: 4 } as const;
/** How much a respelled word or a part of a compound counts, against one that was written so. */
const GUESSED = 0.6;
/** A knowledge base of a hundred entries has about five thousand words; so many are seen only once. */
const REMEMBERED_WORDS = 20_000;
const FEW_FEATURES = 1024;

/** What a word alone gives; the same each time. */
type WordSight = {
  readonly stem: string;
  readonly isStop: boolean;
  /** The numbers of its features and, in step, how much each counts. */
  readonly numbers: readonly number[];
  readonly counts: readonly number[];
  readonly unseen: { readonly word: number; readonly piece: number };
};

/**
 * Makes an extractor. Without `withPairs` the order of words is not looked at: in a very large knowledge base there are
 * more pairs than memory.
 */
export function createExtractor(lexicon: Lexicon, names: FeatureNames, withPairs: boolean): Extractor {
  const sights = new LRUCache<string, WordSight>({ max: REMEMBERED_WORDS });
  /** How often each feature was seen in the text at hand, by its number; all zero between texts. */
  let counted = new Float32Array(FEW_FEATURES);
  return (words) => {
    const numbers: number[] = [];
    const unseen: Record<Kind, number> = { word: 0, pair: 0, piece: 0, concept: 0 };
    const stems: string[] = [];
    const content: string[] = [];
    for (const word of words) {
      const sight = sightOf(word);
      stems.push(sight.stem);
      if (!sight.isStop) content.push(sight.stem);
      unseen.word += sight.unseen.word;
      unseen.piece += sight.unseen.piece;
      sight.numbers.forEach((number, at) => count(number, sight.counts[at] ?? 0));
    }
    if (withPairs) [stems, content].forEach(countPairs);
    for (const concept of lexicon.concepts(stems)) countNamed('concept', concept);
    const counts = Float32Array.from(numbers, (number) => counted[number] ?? 0);
    for (const number of numbers) counted[number] = 0;
    return { numbers: Int32Array.from(numbers), counts, unseen };

    function countPairs(inOrder: readonly string[]): void {
      for (let at = 1; at < inOrder.length; at += 1) countNamed('pair', `${inOrder[at - 1]} ${inOrder[at]}`);
    }

    function countNamed(kind: Kind, name: string): void {
      const number = names.numberOf(kind, name);
      if (number === UNSEEN) unseen[kind] += 1;
      else count(number, 1);
    }

    function count(number: number, times: number): void {
      if (number >= counted.length) counted = grown(counted, number);
      const before = counted[number] ?? 0;
      if (before === 0) numbers.push(number);
      counted[number] = before + times;
    }
  };

  function sightOf(word: string): WordSight {
    const before = sights.get(word);
    if (before !== undefined) return before;
    const folded = foldDanishLetters(word);
    const stemmed = stem(word);
    const isStop = isStopStem(stemmed);
    const numbers: number[] = [];
    const counts: number[] = [];
    const unseen = { word: 0, piece: 0 };
    const see = (kind: 'word' | 'piece', name: string, times: number): void => {
      const number = names.numberOf(kind, name);
      if (number === UNSEEN) {
        unseen[kind] += 1;
        return;
      }
      numbers.push(number);
      counts.push(times);
    };
    see('word', stemmed, 1);
    for (const guessed of lexicon.guess(word)) see('word', guessed, GUESSED);
    if (!isStop) for (const piece of pieces(folded)) see('piece', piece, 1);
    const sight = { stem: stemmed, isStop, numbers, counts, unseen };
    sights.set(word, sight);
    return sight;
  }
}

/** Room for a feature's number, and for as many again. */
function grown(counted: Float32Array<ArrayBuffer>, number: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * number);
  larger.set(counted);
  return larger;
}

/** The letter pieces of a word whose Danish letters are folded. */
function pieces(folded: string): string[] {
  const marked = `^${folded}$`;
  const found: string[] = [];
  for (let length = PIECES.shortest; length <= PIECES.longest; length += 1) {
    for (let at = 0; at + length <= marked.length; at += 1) found.push(marked.slice(at, at + length));
  }
  return found;
}
