import { foldDanishLetters, stem } from '../text/stems.ts';
import { isStopStem } from '../text/stop-words.ts';
import { UNSEEN, type FeatureNames, type Kind } from './feature-names.ts';
import type { Lexicon } from './lexicon.ts';
import { createTally } from './tally.ts';

/** The features of a text: their numbers and, in step, how often each was seen (a guess counts less than once). */
export type Sight = {
  readonly numbers: readonly number[];
  readonly counts: readonly number[];
  /** How many features nobody wrote before. */
  readonly unseen: Readonly<Record<Kind, number>>;
};

/** Takes the words of a text. */
export type Extractor = (words: readonly string[]) => Sight;

/** Lengths of the letter pieces of a word, its ends included. */
const PIECES = { shortest: 3, longest: 4 } as const;
/** How much a respelled word or a part of a compound counts, against one that was written so. */
const GUESSED = 0.6;
/** A knowledge base of a hundred entries has about eight thousand words, one of ten thousand entries ten times as many. */
const REMEMBERED_WORDS = 100_000;

/** What a word alone gives; the same each time. */
type WordSight = {
  readonly stem: string;
  /** The number of the stem. */
  readonly number: number;
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
  const sights = new Map<string, WordSight>();
  const tally = createTally();
  return (words) => {
    const unseen: Record<Kind, number> = { word: 0, pair: 0, piece: 0, concept: 0 };
    const inOrder = words.map(sightOf);
    for (const sight of inOrder) {
      unseen.word += sight.unseen.word;
      unseen.piece += sight.unseen.piece;
      for (let at = 0; at < sight.numbers.length; at += 1) {
        tally.add(sight.numbers[at] ?? UNSEEN, sight.counts[at] ?? 0);
      }
    }
    if (withPairs) unseen.pair = addPairs(inOrder) + addPairs(inOrder.filter(({ isStop }) => !isStop));
    unseen.concept = addConcepts(inOrder.map((sight) => sight.stem));
    return { ...tally.take(), unseen };
  };

  /** Adds the pairs of neighbours; says how many nobody wrote before. The same for concepts. */
  function addPairs(inOrder: readonly WordSight[]): number {
    let unseen = 0;
    for (let at = 1; at < inOrder.length; at += 1) {
      const pair = names.numberOfPair(inOrder[at - 1]?.number ?? UNSEEN, inOrder[at]?.number ?? UNSEEN);
      if (pair === UNSEEN) unseen += 1;
      else tally.add(pair, 1);
    }
    return unseen;
  }

  function addConcepts(stems: readonly string[]): number {
    let unseen = 0;
    for (const concept of lexicon.concepts(stems)) {
      const number = names.numberOf('concept', concept);
      if (number === UNSEEN) unseen += 1;
      else tally.add(number, 1);
    }
    return unseen;
  }

  function sightOf(word: string): WordSight {
    const before = sights.get(word);
    if (before !== undefined) return before;
    const sight = look(word);
    // Whoever pastes rubbish for days fills it with words that never come again.
    if (sights.size === REMEMBERED_WORDS) sights.clear();
    sights.set(word, sight);
    return sight;
  }

  function look(word: string): WordSight {
    const stemmed = stem(word);
    const isStop = isStopStem(stemmed);
    const number = names.numberOf('word', stemmed);
    const guessed = lexicon.guess(word).map((one) => names.numberOf('word', one));
    const inPieces = isStop
      ? []
      : pieces(foldDanishLetters(word)).map((piece) => names.numberOf('piece', piece));
    const all = [number, ...guessed, ...inPieces];
    const counts = [1, ...guessed.map(() => GUESSED), ...inPieces.map(() => 1)];
    return {
      stem: stemmed,
      number,
      isStop,
      numbers: all.filter((one) => one !== UNSEEN),
      counts: counts.filter((_, at) => all[at] !== UNSEEN),
      unseen: {
        word: [number, ...guessed].filter((one) => one === UNSEEN).length,
        piece: inPieces.filter((one) => one === UNSEEN).length,
      },
    };
  }
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
