import type { Language } from '../../text/language.ts';
import { ngramsOf } from '../../text/ngrams.ts';
import { foldDanishLetters, stem } from '../../text/stems.ts';
import { isStopStem } from '../../text/stop-words.ts';
import { UNSEEN, type Vocabulary, type Kind } from './vocabulary.ts';
import type { Lexicon } from './lexicon.ts';

/** The features of a text: their numbers and, at the same places, how often each occurs (a guess counts less than 1). */
export type Features = {
  readonly numbers: readonly number[];
  readonly counts: readonly number[];
  /** How many features are not in the vocabulary. */
  readonly unseen: Readonly<Record<Kind, number>>;
};

/** Gives the features of a text, given its words and its language. */
export type Extractor = (words: readonly string[], language: Language) => Features;

/** How much a corrected spelling or a part of a compound counts, where a known word counts 1. */
const GUESSED = 0.6;
/** The most words to remember. 100 entries have about 8,000 words, 10,000 entries ten times as many. */
const REMEMBERED_WORDS = 100_000;

/** Words that turn what follows into its opposite. */
const NEGATIONS: ReadonlySet<string> = new Set(
  'ikke ik ikk ingen intet uden aldrig hverken mangler not no without never cannot dont'
    .split(' ')
    .map((word) => stem(word)),
);
/** How many telling words after a negation are negated. */
const NEGATED = 2;

/** The features of one word, which do not depend on its neighbours. */
type WordFeatures = {
  readonly stem: string;
  /** The number of the stem. */
  readonly number: number;
  readonly isStop: boolean;
  /** The numbers of its features and, at the same places, how much each counts. */
  readonly numbers: readonly number[];
  readonly counts: readonly number[];
  readonly unseen: { readonly word: number; readonly piece: number };
};

/** Makes an extractor. `withPairs`: false in very large knowledge bases, whose pairs of words would fill the memory. */
export function createExtractor(lexicon: Lexicon, vocabulary: Vocabulary, withPairs: boolean): Extractor {
  const known: Readonly<Record<Language, Map<string, WordFeatures>>> = { da: new Map(), en: new Map() };
  const tally = createTally();
  return (words, language) => {
    const unseen: Record<Kind, number> = { word: 0, pair: 0, piece: 0, concept: 0, negated: 0 };
    const inOrder = words.map((word) => featuresOf(word, language));
    for (const word of inOrder) {
      unseen.word += word.unseen.word;
      unseen.piece += word.unseen.piece;
      for (let at = 0; at < word.numbers.length; at += 1) {
        tally.add(word.numbers[at] ?? UNSEEN, word.counts[at] ?? 0);
      }
    }
    if (withPairs) unseen.pair = addPairs(inOrder) + addPairs(inOrder.filter(({ isStop }) => !isStop));
    addNegated(inOrder);
    unseen.concept = addConcepts(inOrder.map((word) => word.stem));
    return { ...tally.take(), unseen };
  };

  /** Counts the pairs of neighbouring words; gives how many are not in the vocabulary. */
  function addPairs(inOrder: readonly WordFeatures[]): number {
    let unseen = 0;
    for (let at = 1; at < inOrder.length; at += 1) {
      const pair = vocabulary.numberOfPair(inOrder[at - 1]?.number ?? UNSEEN, inOrder[at]?.number ?? UNSEEN);
      if (pair === UNSEEN) unseen += 1;
      else tally.add(pair, 1);
    }
    return unseen;
  }

  /** Counts the telling words that a negation stands before. Unseen ones say nothing: most negations are about nothing new. */
  function addNegated(inOrder: readonly WordFeatures[]): void {
    let left = 0;
    for (const word of inOrder) {
      if (NEGATIONS.has(word.stem)) left = NEGATED;
      else if (left > 0 && !word.isStop) {
        left -= 1;
        const number = vocabulary.numberOf('negated', word.stem);
        if (number !== UNSEEN) tally.add(number, 1);
      }
    }
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

  function featuresOf(word: string, language: Language): WordFeatures {
    const remembered = known[language];
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const found = extract(word, language);
    // Emptied when full, so that pasted rubbish does not push out the usual words for good.
    if (remembered.size === REMEMBERED_WORDS) remembered.clear();
    remembered.set(word, found);
    return found;
  }

  function extract(word: string, language: Language): WordFeatures {
    const stemmed = stem(word, language);
    const isStop = isStopStem(stemmed);
    const number = vocabulary.numberOf('word', stemmed);
    const guessed = lexicon.guess(word, language).map((one) => vocabulary.numberOf('word', one));
    const inPieces = isStop
      ? []
      : ngramsOf(foldDanishLetters(word)).map((piece) => vocabulary.numberOf('piece', piece));
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

/** Counts the features of one text at a time. */
type Tally = {
  readonly add: (feature: number, times: number) => void;
  /** The features in order of appearance and, at the same places, their counts. Resets the tally. */
  readonly take: () => { readonly numbers: readonly number[]; readonly counts: readonly number[] };
};

const FEW_FEATURES = 1024;

function createTally(): Tally {
  /** Counts by the feature's number; all 0 between texts. */
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

/** A copy with room for the feature's number and as many again. */
function grown(counted: Float32Array<ArrayBuffer>, feature: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * feature);
  larger.set(counted);
  return larger;
}
