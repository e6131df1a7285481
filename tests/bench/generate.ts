import type { Entry, Snapshot } from '../../src/knowledge/snapshot.ts';
import { learnToInvent } from './invented-words.ts';
import { patternOf, putTogether, type Pattern, type Wording } from './patterns.ts';
import { createRandom, pick } from './random.ts';

const SEED = 20_261_123;
/** Above so many entries the generated ones keep ten questions, or the texts alone would fill the memory. */
const ALL_QUESTIONS_UP_TO = 10_000;
const FEW_QUESTIONS = { da: 8, en: 2 } as const;

/**
 * A snapshot with `size` entries: the real ones first (no more than asked for), then generated ones of the same make, ids
 * `g000001` and on. The same knowledge and size give the same snapshot.
 *
 * A generated entry is a real one with other content words; a word is exchanged for the same one in all of an entry's
 * wordings and keeps its endings. Most are words that were used before, real or invented, the oftener used the likelier
 * (Simon 1955). New ones are invented at the pace at which the real entries bring new words, so that the vocabulary
 * grows as it would with more real ones (Heaps 1978).
 */
export function growSnapshot(snapshot: Snapshot, size: number): Snapshot {
  const real = [...snapshot.entries.values()];
  const entries = [...real.slice(0, size), ...generate(real, size)];
  return { ...snapshot, entries: new Map(entries.map((entry) => [entry.id, entry])) };
}

function* generate(real: readonly Entry[], size: number): Generator<Entry> {
  const random = createRandom(SEED);
  const patterns = real.map(patternOf);
  const used = patterns.flatMap(({ stems }) => stems);
  let vocabulary = new Set(used).size;
  const growth = growthOfVocabulary(patterns);
  const pace = vocabulary / used.length ** growth;
  const invent = learnToInvent(used);
  const few = size > ALL_QUESTIONS_UP_TO ? FEW_QUESTIONS : { da: undefined, en: undefined };

  for (let number = 1; real.length + number <= size; number += 1) {
    const { entry, title, da, en, keywords, stems } = pick(patterns, random);
    const replacement = new Map(stems.map((stem) => [stem, nextStem()]));
    const write = (wording: Wording): string => putTogether(wording, replacement);
    yield {
      ...entry,
      id: `g${String(number).padStart(6, '0')}`,
      title: write(title),
      questions: { da: da.slice(0, few.da).map(write), en: en.slice(0, few.en).map(write) },
      keywords: keywords.map(write),
    };
  }

  function nextStem(): string {
    const isDue = vocabulary < pace * (used.length + 1) ** growth;
    const stem = isDue ? invent(random) : pick(used, random);
    if (isDue) vocabulary += 1;
    used.push(stem);
    return stem;
  }
}

/** Heaps' exponent, from how many more words all entries have than every other one. */
function growthOfVocabulary(patterns: readonly Pattern[]): number {
  const count = (some: readonly Pattern[]): { all: number; distinct: number } => {
    const stems = some.flatMap((pattern) => pattern.stems);
    return { all: stems.length, distinct: new Set(stems).size };
  };
  const whole = count(patterns);
  const half = count(patterns.filter((_, at) => at % 2 === 0));
  return Math.log(whole.distinct / half.distinct) / Math.log(whole.all / half.all);
}
