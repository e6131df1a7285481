import { foldDanishLetters } from '../text/stems.ts';
import { inTurns } from '../knowledge/in-turns.ts';
import type { Wording } from './model.ts';
import { toWords } from './words.ts';

/** The wording that a question repeats word for word. */
export type Recognition = (question: string) => Wording | null;

/** What is half as long again as the longest wording repeats none. */
const LONGER = 1.5;

/**
 * Knows every wording by heart, whatever its case, punctuation or Danish letters: what a curator wrote for an entry must
 * lead to it. A wording that stands under several entries or subjects leads to none of them.
 */
export async function buildRecognition(wordings: readonly Wording[]): Promise<Recognition> {
  const known = new Map<string, Wording | null>();
  let longest = 0;
  await inTurns(wordings, (wording) => {
    const key = keyOf(wording.text);
    const before = known.get(key);
    known.set(key, before === undefined || before?.group === wording.group ? wording : null);
    longest = Math.max(longest, wording.text.length);
  });
  // Without words there is nothing to know again.
  known.delete('');
  return (question) => (question.length > longest * LONGER ? null : (known.get(keyOf(question)) ?? null));
}

function keyOf(text: string): string {
  return toWords(text).map(foldDanishLetters).join(' ');
}
