/*
 * What of a text is looked at. Each kind catches what the others miss: words their subject, pairs their order ("ny
 * telefon"), pieces typos, inflections and compounds, concepts the synonyms of the glossary.
 */
export const KINDS = ['word', 'pair', 'piece', 'concept'] as const;
export type Kind = (typeof KINDS)[number];

/** The number of a feature that nobody wrote before. */
export const UNSEEN = -1;

/** Numbers for features, so that a text is a few numbers and not a hundred strings. */
export type FeatureNames = {
  /** The number of a feature; while learning a new one is given, afterwards an unknown one is `UNSEEN`. */
  readonly numberOf: (kind: Kind, name: string) => number;
  readonly nameOf: (number: number) => { readonly kind: Kind; readonly name: string };
  readonly size: () => number;
  /** Ends the learning: what people ask must not fill the memory. */
  readonly close: () => void;
};

export function createFeatureNames(): FeatureNames {
  const numbers: Readonly<Record<Kind, Map<string, number>>> = {
    word: new Map(),
    pair: new Map(),
    piece: new Map(),
    concept: new Map(),
  };
  const names: { readonly kind: Kind; readonly name: string }[] = [];
  let isOpen = true;
  return {
    numberOf: (kind, name) => {
      const known = numbers[kind].get(name);
      if (known !== undefined) return known;
      if (!isOpen) return UNSEEN;
      numbers[kind].set(name, names.length);
      return names.push({ kind, name }) - 1;
    },
    nameOf: (number) => names[number] ?? { kind: 'word', name: '' },
    size: () => names.length,
    close: () => {
      isOpen = false;
    },
  };
}
