const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss' };
/** An id is a file's name and part of a button's value: short enough to read. */
const LONGEST = 60;

/** An id from a title: "Må jeg bruge ÆØÅ?" -> `maa-jeg-bruge-aeoeaa`. Empty when the title has no letters and digits. */
export function idFrom(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåß]/gu, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word.slice(0, LONGEST) : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id;
}

/** The id itself, or the first of `id-2`, `id-3` … that is not taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  let free = id;
  while (taken.has(free)) {
    free = `${id}-${number}`;
    number += 1;
  }
  return free;
}
