import type { Language } from '../../text/language.ts';
import { foldDanishLetters, stem } from '../../text/stems.ts';
import { inTurns } from '../../time/in-turns.ts';
import { createSpelling, learnSpelling, type LearntSpelling } from './spelling.ts';
import { toStems, toWords } from './words.ts';

/** Knows languages, spellings, the parts of compounds, and synonyms. */
export type Lexicon = {
  /** The language of a text, given its words. */
  readonly languageOf: (words: readonly string[]) => Language;
  /** The stems that an unknown word may stand for: the nearest known word, or a compound's parts. None for a known word. */
  readonly guess: (word: string, language: Language) => string[];
  /** The groups of synonyms in a text, given its stems; each group by its first word or phrase. */
  readonly concepts: (stems: readonly string[]) => string[];
};

/** Groups of words or phrases that mean the same. A phrase in both lists belongs to the glossary's group. */
export type Synonyms = {
  readonly glossary: readonly (readonly string[])[];
  readonly everydayWords: readonly (readonly string[])[];
};

/** The shortest part of a compound, in letters; what is shorter is an ending. */
const PART_LETTERS = 3;

/** A text as its words. */
export type Written = { readonly words: readonly string[]; readonly language: Language };

/**
 * Every known word with its Danish letters folded, every known stem, how much each word as it was written speaks for English
 * (the logarithm of how many times as often it is written there; below 0 for Danish), the spellings, and the synonyms as a trie.
 */
export type LearntLexicon = {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly english: ReadonlyMap<string, number>;
  readonly spelling: LearntSpelling;
  readonly phrases: PhraseNode;
};

/**
 * Learns from the texts of a knowledge base and from synonyms. Words in `everydayWords` alone do not become known words:
 * misspellings should not be corrected to words that the knowledge base never uses.
 */
export async function learnLexicon(
  texts: readonly Written[],
  { glossary, everydayWords }: Synonyms,
): Promise<LearntLexicon> {
  const written = new Map(
    glossary
      .flat()
      .flatMap(toWords)
      .map((word): [string, Times] => [word, { da: 0, en: 0 }]),
  );
  const all: Times = { da: 0, en: 0 };
  await inTurns(texts, ({ words, language }) => {
    for (const word of words) {
      const times = written.get(word) ?? { da: 0, en: 0 };
      times[language] += 1;
      all[language] += 1;
      written.set(word, times);
    }
  });
  const words = new Map<string, number>();
  const stems = new Set<string>();
  const english = new Map<string, number>();
  await inTurns([...written], ([word, { da, en }]) => {
    const folded = foldDanishLetters(word);
    words.set(folded, (words.get(folded) ?? 0) + Math.max(1, da + en));
    stems.add(stem(word));
    if (en > 0) stems.add(stem(word, 'en'));
    english.set(word, speaksForEnglish({ da, en }, all));
  });
  const phrases = noPhrases();
  await inTurns([...everydayWords, ...glossary], (group) => {
    for (const phrase of group) addPhrase(phrases, toStems(phrase), group[0] ?? '');
  });
  return { words: new Set(words.keys()), stems, english, spelling: await learnSpelling(words), phrases };
}

/** How often a word is written in each language. */
type Times = { da: number; en: number };
/** Added to what is compared, so that a word that is written in one language once is no proof of it. */
const UNSURE = 0.3;

/**
 * The logarithm of how many times as often a word is written in English as in Danish, by each language's share of all
 * words: where hardly anything is English, a word that is in no English text is not English for that.
 */
function speaksForEnglish({ da, en }: Times, all: Times): number {
  const share = (all.en + 1) / (all.da + all.en + 2);
  return Math.log(en / share + UNSURE) - Math.log(da / (1 - share) + UNSURE);
}

/** What an unknown word with a Danish letter speaks for English. */
const DANISH_LETTER = -3;

/** Makes a lexicon from what was learnt. */
export function createLexicon({ words, stems, english, spelling, phrases }: LearntLexicon): Lexicon {
  const respell = createSpelling(spelling);
  return {
    languageOf: (text) => {
      const sum = text.reduce(
        (total, word) => total + (english.get(word) ?? (/[æøå]/u.test(word) ? DANISH_LETTER : 0)),
        0,
      );
      return sum > 0 ? 'en' : 'da';
    },
    guess: (word, language) => {
      const folded = foldDanishLetters(word);
      if (words.has(folded) || stems.has(stem(word, language))) return [];
      const respelled = respell(folded);
      return respelled === null ? compoundParts(folded, stems) : [stem(respelled, language)];
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

/** A node of the trie of phrases: the group of the phrase that ends here, and the nodes by the next stem. */
type PhraseNode = { group: string | null; readonly next: Map<string, PhraseNode> };

function noPhrases(): PhraseNode {
  return { group: null, next: new Map() };
}

/** Adds a phrase. A phrase that is there already moves to this group. */
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
 * The two known stems of a compound, with or without an s or e between them; empty when there are none. The longest second
 * part wins, because the last part of a Danish compound says what the thing is.
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
