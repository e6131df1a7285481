import type { Entry, NotCovered, Snapshot } from '../../src/knowledge/snapshot.ts';
import { isStopStem } from '../../src/text/stop-words.ts';
import { stem } from '../../src/text/stems.ts';
import { createRandom, pick, type Random } from './random.ts';

/** A question nobody wrote down, and the entry whose wording it was made of; null when no entry answers it. */
export type Question = { readonly text: string; readonly entry: string | null };

/** As many of the questions as the calibration expects are about subjects that are not covered, if any are listed. */
const UNANSWERABLE_SHARE = 0.3;
const ENDINGS = ['en', 'et', 'er', 'erne', 's', 'e'] as const;
/** Shorter wordings keep all their words. */
const WORDS_TO_SPARE = 4;
/** A typo in a shorter word makes another word. */
const TYPO_LETTERS = 5;

/**
 * Questions from wordings of entries (and subjects not covered) picked by chance, each with one word left out, another
 * with a typo and a third with another ending, as far as it has so many words. The same snapshot, count and seed give the
 * same questions.
 */
export function questionsAbout({ entries, notCovered }: Snapshot, count: number, seed: number): Question[] {
  const random = createRandom(seed);
  const answerable = [...entries.values()];
  return Array.from({ length: count }, () => {
    const isUnanswerable = random() < UNANSWERABLE_SHARE && notCovered.length > 0;
    const { id, title, questions } = pick<Entry | NotCovered>(
      isUnanswerable ? notCovered : answerable,
      random,
    );
    const wording = pick([title, ...questions.da, ...questions.en], random);
    return { text: vary(wording, random), entry: isUnanswerable ? null : id };
  });
}

function vary(wording: string, random: Random): string {
  const all = wording.split(/\s+/u);
  const left = all.length < WORDS_TO_SPARE ? -1 : Math.floor(random() * all.length);
  const words = all.filter((_, at) => at !== left);
  const content = words.flatMap((word, at) => (isContent(word) ? [at] : []));
  const misspelt = content.filter((at) => (words[at] ?? '').length >= TYPO_LETTERS);
  const typoAt = misspelt.length === 0 ? -1 : pick(misspelt, random);
  const others = content.filter((at) => at !== typoAt);
  const inflectedAt = others.length === 0 ? -1 : pick(others, random);
  return words
    .map((word, at) => {
      if (at === typoAt) return misspell(word, random);
      return at === inflectedAt ? inflect(word, random) : word;
    })
    .join(' ');
}

function isContent(word: string): boolean {
  return /^\p{L}{3,}\p{P}*$/u.test(word) && !isStopStem(stem(word.toLowerCase().replace(/\P{L}/gu, '')));
}

/** Two letters change places, one is left out or one is doubled; never the first. */
function misspell(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return pick(
    [before + after.charAt(0) + letter + after.slice(1), before + after, before + letter + letter + after],
    random,
  );
}

function inflect(word: string, random: Random): string {
  const [letters = word] = /^\p{L}+/u.exec(word) ?? [];
  const end = word.slice(letters.length);
  const bare = letters.replace(/(?:erne|en|et|er|e)$/u, '');
  return (bare.length < 3 ? letters : bare) + pick(ENDINGS, random) + end;
}
