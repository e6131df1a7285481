import type { Wording } from './model.ts';
import { toStems } from './words.ts';

/** The wording that a question repeats word for word. */
export type Recognition = (question: string) => Wording | null;

/**
 * Knows every wording by heart, whatever its case, punctuation, endings or Danish letters: what a curator wrote for an
 * entry must lead to it. A wording that stands under several entries or subjects leads to none of them.
 */
export function buildRecognition(wordings: readonly Wording[]): Recognition {
  const known = new Map<string, Wording | null>();
  for (const wording of wordings) {
    const key = keyOf(wording.text);
    const before = known.get(key);
    known.set(key, before === undefined || before?.group === wording.group ? wording : null);
  }
  // Without words there is nothing to know again.
  known.delete('');
  return (question) => known.get(keyOf(question)) ?? null;
}

function keyOf(text: string): string {
  return toStems(text).join(' ');
}
