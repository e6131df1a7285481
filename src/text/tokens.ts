/** In characters. The longest compounds people type are shorter; longer words are pasted noise that costs time. */
const LONGEST_WORD = 60;

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/**
 * The words of a normalised text. A hyphenated word gives its parts and the whole without the hyphen
 * (`bruger-id` -> `bruger`, `id`, `brugerid`), because people write all three; an apostrophe only splits
 * off an ending (`app'en` -> `app`).
 */
export function tokenise(normalised: string): string[] {
  return [...normalised.matchAll(WORD)].flatMap(([word]) => {
    const parts = word.split('-').map((part) => part.split(/['’]/u)[0] ?? '');
    const words = parts.length > 1 ? [...parts, parts.join('')] : parts;
    return words.map((one) => one.slice(0, LONGEST_WORD));
  });
}
