import { toWords } from '../matching/features/words.ts';
import { withoutMarks } from '../text/redact.ts';
import { foldDanishLetters, stem } from '../text/stems.ts';
import { isStopStem } from '../text/stop-words.ts';
import type { Rarity } from './rarity.ts';

/*
 * Whether two questions that the bot cannot answer are the same one. The matcher cannot tell: what is new in such a
 * question it has never seen. So their words and letters are compared, rare ones counting most.
 */

/**
 * From this cosine on two questions are taken for one. Among the wordings of this knowledge base (1.5 million pairs) 92 in
 * a million pairs that belong to different answers lie above it, most of them the same question after all; of 26
 * pairs of paraphrases of unknown questions 21 do. With 50 open misses, about one new question in 200 is taken for another.
 */
const SAME = 0.5;
/** How much the letters of the words count beside the words, and words that say little beside the others. */
const PIECES = 0.8;
const STOP_WORD = 0.3;
/** Lengths of the letter pieces of a word, its ends included. */
const PIECE = { shortest: 3, longest: 4 } as const;
/** More words than this are no question any more. */
const MOST_WORDS = 400;

type Sketch = ReadonlyMap<string, number>;

/** The one of the candidates that asks the same as `text`, the likest if there are several; null when none does. */
export function findSame<T extends { readonly text: string }>(
  text: string,
  candidates: readonly T[],
  rarity: Rarity,
): T | null {
  const sketch = sketchOf(text, rarity);
  let found: { readonly candidate: T; readonly likeness: number } | null = null;
  for (const candidate of candidates) {
    const likeness = cosine(sketch, sketchOf(candidate.text, rarity));
    if (likeness >= SAME && likeness > (found?.likeness ?? 0)) found = { candidate, likeness };
  }
  return found?.candidate ?? null;
}

/** The words of a text and their letters, each as heavy as it is telling; of length 1, or empty. */
function sketchOf(text: string, rarity: Rarity): Sketch {
  const words = new Map<string, number>();
  const pieces = new Map<string, number>();
  for (const word of new Set(toWords(withoutMarks(text)).slice(0, MOST_WORDS))) {
    const stemmed = stem(word);
    const isStop = isStopStem(stemmed);
    const weight = rarity(stemmed) * (isStop ? STOP_WORD : 1);
    words.set(`word ${stemmed}`, weight);
    if (isStop) continue;
    const own = piecesOf(word);
    for (const piece of own) {
      pieces.set(piece, Math.max(pieces.get(piece) ?? 0, weight / Math.sqrt(own.length)));
    }
  }
  return scaled(new Map([...scaled(words, 1), ...scaled(pieces, PIECES)]), 1);
}

function piecesOf(word: string): string[] {
  const marked = `^${foldDanishLetters(word)}$`;
  const found: string[] = [];
  for (let length = PIECE.shortest; length <= PIECE.longest; length += 1) {
    for (let at = 0; at + length <= marked.length; at += 1) found.push(marked.slice(at, at + length));
  }
  return found;
}

function scaled(vector: Sketch, length: number): Map<string, number> {
  const before = Math.hypot(...vector.values()) || 1;
  return new Map([...vector].map(([key, weight]) => [key, (weight * length) / before]));
}

function cosine(a: Sketch, b: Sketch): number {
  let sum = 0;
  for (const [key, weight] of a) sum += weight * (b.get(key) ?? 0);
  return sum;
}
