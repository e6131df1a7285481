import { foldDanishLetters, stem } from '../../text/stems.ts';
import { isStopStem } from '../../text/stop-words.ts';
import { UNSEEN, type Vocabulary, type Kind } from './vocabulary.ts';
import type { Lexicon } from './lexicon.ts';

/** The features of a text: their numbers and, in step, how often each occurs (a guess counts less than once). */
export type Features = {
  readonly numbers: readonly number[];
  readonly counts: readonly number[];
  /** How many features nobody wrote before. */
  readonly unseen: Readonly<Record<Kind, number>>;
};

/** Takes the words of a text. */
export type Extractor = (words: readonly string[]) => Features;

/** Lengths of the letter pieces of a word, its ends included. */
const PIECES = { shortest: 3, longest: 4 } as const;
/** How much a respelled word or a part of a compound counts, against one that was written so. */
const GUESSED = 0.6;
/** A knowledge base of a hundred entries has about eight thousand words, one of ten thousand entries ten times as many. */
const REMEMBERED_WORDS = 100_000;

/** What a word alone gives; the same each time. */
type WordFeatures = {
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
export function createExtractor(lexicon: Lexicon, vocabulary: Vocabulary, withPairs: boolean): Extractor {
  const known = new Map<string, WordFeatures>();
  const tally = createTally();
  return (words) => {
    const unseen: Record<Kind, number> = { word: 0, pair: 0, piece: 0, concept: 0 };
    const inOrder = words.map(featuresOf);
    for (const word of inOrder) {
      unseen.word += word.unseen.word;
      unseen.piece += word.unseen.piece;
      for (let at = 0; at < word.numbers.length; at += 1) {
        tally.add(word.numbers[at] ?? UNSEEN, word.counts[at] ?? 0);
      }
    }
    if (withPairs) unseen.pair = addPairs(inOrder) + addPairs(inOrder.filter(({ isStop }) => !isStop));
    unseen.concept = addConcepts(inOrder.map((word) => word.stem));
    return { ...tally.take(), unseen };
  };

  /** Adds the pairs of neighbours; says how many nobody wrote before. The same for concepts. */
  function addPairs(inOrder: readonly WordFeatures[]): number {
    let unseen = 0;
    for (let at = 1; at < inOrder.length; at += 1) {
      const pair = vocabulary.numberOfPair(inOrder[at - 1]?.number ?? UNSEEN, inOrder[at]?.number ?? UNSEEN);
      if (pair === UNSEEN) unseen += 1;
      else tally.add(pair, 1);
    }
    return unseen;
  }

  function addConcepts(stems: readonly string[]): number {
    let unseen = 0;
    for (const concept of lexicon.concepts(stems)) {
      const number = vocabulary.numberOf('concept', concept);
      if (number === UNSEEN) unseen += 1;
      else tally.add(number, 1);
    }
    return unseen;
  }

  function featuresOf(word: string): WordFeatures {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = extract(word);
    // Whoever pastes rubbish for days fills it with words that never come again.
    if (known.size === REMEMBERED_WORDS) known.clear();
    known.set(word, found);
    return found;
  }

  function extract(word: string): WordFeatures {
    const stemmed = stem(word);
    const isStop = isStopStem(stemmed);
    const number = vocabulary.numberOf('word', stemmed);
    const guessed = lexicon.guess(word).map((one) => vocabulary.numberOf('word', one));
    const inPieces = isStop
      ? []
      : pieces(foldDanishLetters(word)).map((piece) => vocabulary.numberOf('piece', piece));
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

/** Counts features by their numbers, of one text after the other. */
type Tally = {
  readonly add: (feature: number, times: number) => void;
  /** The features in the order in which they came first and, in step, how often; the tally begins anew. */
  readonly take: () => { readonly numbers: readonly number[]; readonly counts: readonly number[] };
};

const FEW_FEATURES = 1024;

function createTally(): Tally {
  /** How often each feature came, by its number; all zero between texts. */
  let counted = new Float32Array(FEW_FEATURES);
  let came: number[] = [];

  return {
    add: (feature, times) => {
      if (feature >= counted.length) counted = grown(counted, feature);
      const before = counted[feature] ?? 0;
      if (before === 0) came.push(feature);
      counted[feature] = before + times;
    },
    take: () => {
      const numbers = came;
      const counts = numbers.map((feature) => counted[feature] ?? 0);
      for (const feature of numbers) counted[feature] = 0;
      came = [];
      return { numbers, counts };
    },
  };
}

/** Room for a feature's number, and for as many again. */
function grown(counted: Float32Array<ArrayBuffer>, feature: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * feature);
  larger.set(counted);
  return larger;
}
