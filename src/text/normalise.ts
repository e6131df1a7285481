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

/** The words of a text that people compare by, without any punctuation: titles are the same with or without a question mark. */
export function bareWords(text: string): string {
  return normalise(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A text in one line: each run of white space becomes one space, and none stands at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
