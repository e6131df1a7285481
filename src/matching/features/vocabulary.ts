/*
 * The kinds of features of a text. Each kind catches what the others miss: words their subject, pairs their order ("ny
 * telefon"), pieces typos, inflections and compounds, concepts the synonyms of the glossary.
 */
export const KINDS = ['word', 'pair', 'piece', 'concept'] as const;
export type Kind = (typeof KINDS)[number];

/** The number of a feature that nobody wrote before. */
export const UNSEEN = -1;

/** Numbers for features, so that a text is a few numbers and not a hundred strings. */
export type Vocabulary = {
  /** The number of a feature; while learning a new one is given, afterwards an unknown one is `UNSEEN`. */
  readonly numberOf: (kind: Exclude<Kind, 'pair'>, name: string) => number;
  /** The number of the pair that two words make, by their numbers. */
  readonly numberOfPair: (first: number, second: number) => number;
  readonly kindOf: (number: number) => Kind;
  readonly nameOf: (number: number) => { readonly kind: Kind; readonly name: string };
  readonly size: () => number;
  /** Ends the learning: what people ask must not fill the memory. Gives what was learnt. */
  readonly close: () => LearntVocabulary;
};

/** The features by their names, and the other way round; of a pair the name is the number that its two words make. */
export type LearntVocabulary = {
  readonly numbers: Readonly<Record<Exclude<Kind, 'pair'>, Map<string, number>>>;
  readonly pairs: Map<number, number>;
  /** Places in `KINDS`. */
  readonly kinds: number[];
  readonly names: (string | number)[];
};

/** Fewer features than this, so that two of their numbers make one that is exact. */
const MOST_FEATURES = 2 ** 26;

/** Knows what was learnt; without that it is there to learn. */
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
    numbers: { word: new Map(), piece: new Map(), concept: new Map() },
    // There are more pairs than all else; as strings they would take most of the time that learning the features takes.
    pairs: new Map(),
    kinds: [],
    names: [],
  };
}
