/**
 * The kinds of features. Each finds what the others miss: `word` the subject, `pair` the order of words ("ny telefon"),
 * `piece` (letters) typos, inflections and compounds, `concept` synonyms, `negated` what is not so ("uden pas").
 */
export const KINDS = ['word', 'pair', 'piece', 'concept', 'negated'] as const;
export type Kind = (typeof KINDS)[number];

/** The number of every feature that is not in the vocabulary. */
export const UNSEEN = -1;

/** Gives features numbers, so that a text is a list of numbers and not of strings. */
export type Vocabulary = {
  /** The number of a feature. An unknown feature gets a new number until `close`, and `UNSEEN` afterwards. */
  readonly numberOf: (kind: Exclude<Kind, 'pair'>, name: string) => number;
  /** The number of a pair of words, given the numbers of the words. */
  readonly numberOfPair: (first: number, second: number) => number;
  readonly kindOf: (number: number) => Kind;
  readonly nameOf: (number: number) => { readonly kind: Kind; readonly name: string };
  readonly size: () => number;
  /** Ends learning, so that questions add nothing to the memory. Gives what was learnt. */
  readonly close: () => LearntVocabulary;
};

/** Numbers by name and names by number. The name of a pair is `first * MOST_FEATURES + second`. */
export type LearntVocabulary = {
  readonly numbers: Readonly<Record<Exclude<Kind, 'pair'>, Map<string, number>>>;
  readonly pairs: Map<number, number>;
  /** Places in `KINDS`. */
  readonly kinds: number[];
  readonly names: (string | number)[];
};

/** More than all features, and small enough that the name of a pair is an exact number. */
const MOST_FEATURES = 2 ** 26;

/** Makes a vocabulary from what was learnt, or an empty one to learn with. */
export function createVocabulary(learnt: LearntVocabulary | null = null): Vocabulary {
  const { numbers, pairs, kinds, names } = learnt ?? emptyVocabulary();
  let isOpen = learnt === null;

  function give<Name extends string | number>(known: Map<Name, number>, kind: Kind, name: Name): number {
    if (!isOpen) return UNSEEN;
    known.set(name, names.length);
    kinds.push(KINDS.indexOf(kind));
    return names.push(name) - 1;
  }

  function kindOf(number: number): Kind {
    return KINDS[kinds[number] ?? 0] ?? 'word';
  }

  function nameOf(number: number): { readonly kind: Kind; readonly name: string } {
    const kind = kindOf(number);
    const name = names[number] ?? '';
    if (typeof name === 'string') return { kind, name };
    const first = nameOf(Math.floor(name / MOST_FEATURES));
    return { kind, name: `${first.name} ${nameOf(name % MOST_FEATURES).name}` };
  }

  return {
    numberOf: (kind, name) => numbers[kind].get(name) ?? give(numbers[kind], kind, name),
    numberOfPair: (first, second) => {
      if (first === UNSEEN || second === UNSEEN) return UNSEEN;
      const pair = first * MOST_FEATURES + second;
      return pairs.get(pair) ?? give(pairs, 'pair', pair);
    },
    kindOf,
    nameOf,
    size: () => names.length,
    close: () => {
      isOpen = false;
      return { numbers, pairs, kinds, names };
    },
  };
}

function emptyVocabulary(): LearntVocabulary {
  return {
    numbers: { word: new Map(), piece: new Map(), concept: new Map(), negated: new Map() },
    // Numbers as names, because with strings the many pairs would take most of the time of learning the features.
    pairs: new Map(),
    kinds: [],
    names: [],
  };
}
