import { foldDanishLetters, stem } from '../text/stems.ts';
import { inTurns } from '../knowledge/in-turns.ts';
import { buildSpelling } from './spelling.ts';
import { toStems, toWords } from './words.ts';

/** What is known of words: who is written how, what a compound is made of, which words mean the same. */
export type Lexicon = {
  /** The stems that an unknown word may stand for: a compound's parts, or the nearest known spelling. None for known words. */
  readonly guess: (word: string) => string[];
  /** The groups of synonyms that are named in a text, given its stems; each group by its first word or phrase. */
  readonly concepts: (stems: readonly string[]) => string[];
};

/** Groups of words or phrases that mean the same. Where both lists know one, the knowledge base's own glossary is right. */
export type Synonyms = {
  readonly glossary: readonly (readonly string[])[];
  readonly everydayWords: readonly (readonly string[])[];
};

/** A part of a compound has at least so many letters; shorter ones are endings. */
const PART_LETTERS = 3;

/**
 * Learns from every text of a knowledge base, given as its words, and from synonyms. Everyday words are
 * not thereby known: a knowledge base about bikes has no use for the spelling of "garnnøgle".
 */
export async function buildLexicon(
  texts: readonly (readonly string[])[],
  { glossary, everydayWords }: Synonyms,
): Promise<Lexicon> {
  const written = new Set(glossary.flat().flatMap(toWords));
  await inTurns(texts, (text) => {
    for (const word of text) written.add(word);
  });
  const words = new Set<string>();
  const stems = new Set<string>();
  await inTurns([...written], (word) => {
    words.add(foldDanishLetters(word));
    stems.add(stem(word));
  });
  const spelling = await buildSpelling(words);
  const groupOf = new Map<string, string>();
  /** How many words the longest phrase has that begins with a stem; most stems begin none. */
  const longestFrom = new Map<string, number>();
  await inTurns([...everydayWords, ...glossary], (group) => {
    for (const phrase of group) {
      const stemsOfPhrase = toStems(phrase);
      const [first = ''] = stemsOfPhrase;
      groupOf.set(stemsOfPhrase.join(' '), group[0] ?? '');
      longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, stemsOfPhrase.length));
    }
  });

  return {
    guess: (word) => {
      const folded = foldDanishLetters(word);
      if (words.has(folded) || stems.has(stem(word))) return [];
      const parts = compoundParts(folded, stems);
      if (parts.length > 0) return parts;
      const respelled = spelling(folded);
      return respelled === null ? [] : [stem(respelled)];
    },
    concepts: (stemsOfText) => {
      const found: string[] = [];
      for (let at = 0; at < stemsOfText.length; at += 1) {
        const first = stemsOfText[at] ?? '';
        const longest = longestFrom.get(first) ?? 0;
        for (let length = Math.min(longest, stemsOfText.length - at); length > 0; length -= 1) {
          const phrase = length === 1 ? first : stemsOfText.slice(at, at + length).join(' ');
          const group = groupOf.get(phrase);
          if (group === undefined) continue;
          found.push(group);
          at += length - 1;
          break;
        }
      }
      return found;
    },
  };
}

/**
 * Splits a compound into two known stems, with or without the joining s or e; none if it is no such compound. The longest
 * tail wins, as the last part of a Danish compound says what the thing is.
 */
function compoundParts(word: string, stems: ReadonlySet<string>): string[] {
  for (let cut = PART_LETTERS; cut <= word.length - PART_LETTERS; cut += 1) {
    const tail = stem(word.slice(cut));
    if (tail.length < PART_LETTERS || !stems.has(tail)) continue;
    const head = word.slice(0, cut);
    const form = [head, stem(head), head.replace(/[se]$/u, '')].find(
      (part) => part.length >= PART_LETTERS && stems.has(part),
    );
    if (form !== undefined) return [form, tail];
  }
  return [];
}
