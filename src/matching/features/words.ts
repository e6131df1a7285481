import { normalise } from '../../text/normalise.ts';
import { stem } from '../../text/stems.ts';
import { tokenise } from '../../text/tokens.ts';

/** The words of a text in their order, as they were written but in lower case. */
export function toWords(text: string): string[] {
  return tokenise(normalise(text));
}

/** The stems of a text in their order. */
export function toStems(text: string): string[] {
  return toWords(text).map((word) => stem(word));
}
