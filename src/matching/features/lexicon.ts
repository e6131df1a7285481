import { foldDanishLetters, stem } from '../../text/stems.ts';
import { inTurns } from '../../time/in-turns.ts';
import { createSpelling, learnSpelling, type LearntSpelling } from './spelling.ts';
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

/** Every word that was written, its Danish letters folded, and its stem; how words are spelled; which phrases mean the same. */
export type LearntLexicon = {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly spelling: LearntSpelling;
  readonly phrases: PhraseNode;
};

/**
 * Learns from every text of a knowledge base, given as its words, and from synonyms. Everyday words are
 * not thereby known: a knowledge base about bikes has no use for the spelling of "garnnøgle".
 */
export async function learnLexicon(
  texts: readonly (readonly string[])[],
  { glossary, everydayWords }: Synonyms,
): Promise<LearntLexicon> {
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
  const phrases = noPhrases();
  await inTurns([...everydayWords, ...glossary], (group) => {
    for (const phrase of group) addPhrase(phrases, toStems(phrase), group[0] ?? '');
  });
  return { words, stems, spelling: await learnSpelling(words), phrases };
}

/** Knows of words what was learnt. */
export function createLexicon({ words, stems, spelling, phrases }: LearntLexicon): Lexicon {
  const respell = createSpelling(spelling);
  return {
    guess: (word) => {
      const folded = foldDanishLetters(word);
      if (words.has(folded) || stems.has(stem(word))) return [];
      const parts = compoundParts(folded, stems);
      if (parts.length > 0) return parts;
      const respelled = respell(folded);
      return respelled === null ? [] : [stem(respelled)];
    },
    concepts: (stemsOfText) => {
      const found: string[] = [];
      for (let at = 0; at < stemsOfText.length; at += 1) {
        const longest = longestPhrase(phrases, stemsOfText, at);
        if (longest === null) continue;
        found.push(longest.group);
        at += longest.length - 1;
      }
      return found;
    },
  };
}

/** The phrases that begin with the same stems: the group of the one that ends here, and those that go on. */
type PhraseNode = { group: string | null; readonly next: Map<string, PhraseNode> };

function noPhrases(): PhraseNode {
  return { group: null, next: new Map() };
}

/** A phrase that is known already belongs to the later group. */
function addPhrase(phrases: PhraseNode, stems: readonly string[], group: string): void {
  let node = phrases;
  for (const one of stems) {
    const next = node.next.get(one) ?? noPhrases();
    node.next.set(one, next);
    node = next;
  }
  node.group = group;
}

/** The longest phrase that begins at a place of a text. */
function longestPhrase(
  phrases: PhraseNode,
  stems: readonly string[],
  start: number,
): { readonly group: string; readonly length: number } | null {
  let longest: { readonly group: string; readonly length: number } | null = null;
  let node = phrases;
  for (let at = start; at < stems.length; at += 1) {
    const next = node.next.get(stems[at] ?? '');
    if (next === undefined) break;
    node = next;
    if (node.group !== null) longest = { group: node.group, length: at - start + 1 };
  }
  return longest;
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
