import type { Snapshot } from '../knowledge/snapshot.ts';
import { toStems, toWords } from '../matching/features/words.ts';
import { ngramsOf } from '../text/ngrams.ts';
import { withoutMarks } from '../text/redact.ts';
import { foldDanishLetters, stem } from '../text/stems.ts';
import { isStopStem } from '../text/stop-words.ts';
import { inTurns } from '../time/in-turns.ts';

/*
 * Whether two questions without an answer are the same. The matcher cannot tell, because it never saw the words that are new
 * in them. So their words and letter n-grams are compared, weighted by how rare they are.
 */

/**
 * Two questions with at least this cosine similarity are taken for one. Among the wordings of this knowledge base (1.5 million pairs) 92 in
 * a million pairs that belong to different answers lie above it, most of them the same question after all; of 26
 * pairs of paraphrases of unknown questions 21 do. With 50 open misses, about one new question in 200 is taken for another.
 */
export const SAME = 0.5;
/** Weight of the n-grams against the words, and of stop words against the other words. */
const NGRAMS = 0.8;
const STOP_WORD = 0.3;
/** Only this many words of a text are compared. */
const MOST_WORDS = 400;

type Vector = ReadonlyMap<string, number>;

/** The most similar of the candidates that ask the same as `text`; null when none does. */
export function findSame<T extends { readonly text: string }>(
  text: string,
  candidates: readonly T[],
  rarity: Rarity,
): T | null {
  const vector = vectorOf(text, rarity);
  let found: { readonly candidate: T; readonly similarity: number } | null = null;
  for (const candidate of candidates) {
    const similarity = cosine(vector, vectorOf(candidate.text, rarity));
    if (similarity >= SAME && similarity > (found?.similarity ?? 0)) found = { candidate, similarity };
  }
  return found?.candidate ?? null;
}

/** The weighted words and n-grams of a text, scaled to length 1; empty for a text without words. */
export function vectorOf(text: string, rarity: Rarity): Vector {
  const words = new Map<string, number>();
  const ngrams = new Map<string, number>();
  for (const word of new Set(toWords(withoutMarks(text)).slice(0, MOST_WORDS))) {
    const stemmed = stem(word);
    const isStop = isStopStem(stemmed);
    const weight = rarity(stemmed) * (isStop ? STOP_WORD : 1);
    words.set(`word ${stemmed}`, weight);
    if (isStop) continue;
    const own = ngramsOf(foldDanishLetters(word));
    for (const ngram of own) {
      ngrams.set(ngram, Math.max(ngrams.get(ngram) ?? 0, weight / Math.sqrt(own.length)));
    }
  }
  return scaled(new Map([...scaled(words, 1), ...scaled(ngrams, NGRAMS)]), 1);
}

function scaled(vector: Vector, length: number): Map<string, number> {
  const before = Math.hypot(...vector.values()) || 1;
  return new Map([...vector].map(([key, weight]) => [key, (weight * length) / before]));
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [key, weight] of a) sum += weight * (b.get(key) ?? 0);
  return sum;
}

/** The inverse document frequency of a stem: from 1, when every wording has it, up to about 9, when none has. */
export type Rarity = (stemmed: string) => number;

const known = new WeakMap<Snapshot, Promise<Rarity>>();

/** Counts the stems in the Danish titles and wordings of a snapshot, once for each snapshot. */
export async function rarityIn(snapshot: Snapshot): Promise<Rarity> {
  const before = known.get(snapshot);
  if (before !== undefined) return before;
  const counting = count(snapshot);
  known.set(snapshot, counting);
  return counting;
}

async function count({ entries, notCovered }: Snapshot): Promise<Rarity> {
  const wordings = [...entries.values(), ...notCovered].flatMap(({ title, questions }) => [
    title,
    ...questions.da,
  ]);
  const seenIn = new Map<string, number>();
  await inTurns(wordings, (wording) => {
    for (const stemmed of new Set(toStems(wording))) seenIn.set(stemmed, (seenIn.get(stemmed) ?? 0) + 1);
  });
  return (stemmed) => Math.log((1 + wordings.length) / (1 + (seenIn.get(stemmed) ?? 0))) + 1;
}
