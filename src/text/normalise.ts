/**
 * One form for text however it was typed or pasted: composed letters, lower case, no control or invisible
 * characters, single spaces. Takes any string, gives a string that may be empty.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
