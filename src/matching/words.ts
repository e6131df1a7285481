import { normalise } from '../text/normalise.ts';
import { stem } from '../text/stems.ts';
import { tokenise } from '../text/tokens.ts';

/** The words of a text in their order, as they were written but in lower case. */
export function toWords(text: string): string[] {
  return tokenise(normalise(text));
}

/** The stems of a text in their order. */
export function toStems(text: string): string[] {
  return toWords(text).map(stem);
}

/** The stems of words, where two that are known as one compound ("nøgle kort") are taken as that compound. */
export function joinCompounds(words: readonly string[], isKnown: (stem: string) => boolean): string[] {
  const stems: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const together = stem((words[at] ?? '') + (words[at + 1] ?? ''));
    const isCompound = at + 1 < words.length && isKnown(together);
    stems.push(isCompound ? together : stem(words[at] ?? ''));
    if (isCompound) at += 1;
  }
  return stems;
}
