import { toStems } from './words.ts';

/** Longest phrase of the glossary that is looked for, in words; longer ones are sentences, not names of things. */
const PHRASE_WORDS = 5;

/** Rewrites stems so that words which mean the same become the same. */
export type Synonyms = (stems: readonly string[]) => string[];

/**
 * Builds the rewriting from glossary groups: each word or phrase of a group becomes the stems of the group's first
 * one. Longer phrases win over shorter ones.
 */
export function buildSynonyms(glossary: readonly (readonly string[])[]): Synonyms {
  const canonical = new Map<string, readonly string[]>();
  for (const group of glossary) {
    const first = toStems(group[0] ?? '');
    for (const phrase of group) canonical.set(toStems(phrase).join(' '), first);
  }
  return (stems) => {
    const out: string[] = [];
    for (let at = 0; at < stems.length;) {
      const length = longestPhrase(stems, at, canonical);
      const phrase = stems.slice(at, at + Math.max(length, 1));
      out.push(...(canonical.get(phrase.join(' ')) ?? phrase));
      at += phrase.length;
    }
    return out;
  };
}

function longestPhrase(stems: readonly string[], at: number, known: ReadonlyMap<string, unknown>): number {
  for (let length = Math.min(PHRASE_WORDS, stems.length - at); length > 0; length -= 1) {
    if (known.has(stems.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}
