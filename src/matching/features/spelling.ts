import Fuse from 'fuse.js';
import { LRUCache } from 'lru-cache';
import { inTurns } from '../../time/in-turns.ts';

/** Gives the known word nearest to an unknown one, or null when none is near. */
export type Spelling = (word: string) => string | null;

/** In letters. Most words of two letters are right as they are. */
const SHORTEST = 3;
/** In letters. Up to here one typo often makes another word ("pin", "pas"), so only frequent words are meant. */
const SHORT = { letters: 3, leastTimes: 20 } as const;
/** In letters. Longer ones are no words. */
const LONGEST = 60;
/** How many typing errors are believed in a word of at least so many letters. */
const ERRORS: readonly { readonly letters: number; readonly errors: number }[] = [
  { letters: 7, errors: 2 },
  { letters: SHORTEST, errors: 1 },
];
/** How much a frequent word is nearer than a rare one: as many errors for each factor of e in how often it is written. */
const FREQUENCY = 0.12;
/** The first letter is seldom wrong. In errors. */
const OTHER_FIRST_LETTER = 0.4;
/** The highest score of Fuse.js, from 0 (same) to 1, of a word that is worth a closer look. */
const UNLIKE = 0.6;
/** The most letters by which a misspelling may be longer or shorter than the word. */
const LENGTH_DIFFERENCE = 2;
/** How many of the words that share most letter groups Fuse.js ranks; the right one is nearly always among them. */
const CANDIDATES = 24;
/** Letter groups are looked up, the rarest first, until so many words were visited. That limits the cost for any vocabulary. */
const VISITS = 4000;
/** How many corrected words are remembered, since misspellings repeat. */
const REMEMBERED = 5000;

/** The known words, how often each is written, and by letter group the places of the words that have it. */
export type LearntSpelling = {
  readonly known: readonly string[];
  readonly times: readonly number[];
  readonly wordsWith: ReadonlyMap<string, readonly number[]>;
};

/** Learns the spelling of words (lower case, Danish letters folded) that are written so many times each. */
export async function learnSpelling(words: ReadonlyMap<string, number>): Promise<LearntSpelling> {
  const known = [...words.keys()].filter(({ length }) => length >= SHORTEST && length <= LONGEST);
  const wordsWith = new Map<string, number[]>();
  await inTurns(known, (word, index) => {
    for (const group of letterGroups(word)) {
      const list = wordsWith.get(group);
      if (list === undefined) wordsWith.set(group, [index]);
      else list.push(index);
    }
  });
  return { known, times: known.map((word) => words.get(word) ?? 0), wordsWith };
}

/** Makes a corrector from what was learnt. */
export function createSpelling({ known, times, wordsWith }: LearntSpelling): Spelling {
  const lengths = Uint8Array.from(known, ({ length }) => length);
  /** How many letter groups each known word shares with the present one; all 0 between calls. */
  const shared = new Uint8Array(known.length);
  const resolved = new LRUCache<string, { readonly nearest: string | null }>({ max: REMEMBERED });

  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST) return null;
    const before = resolved.get(word);
    if (before !== undefined) return before.nearest;
    const nearest = nearestTo(word, candidates(word));
    resolved.set(word, { nearest });
    return nearest;
  };

  function candidates(word: string): Candidate[] {
    const lists = [...letterGroups(word)].flatMap((group) => {
      const list = wordsWith.get(group);
      return list === undefined ? [] : [list];
    });
    const touched: number[] = [];
    let visits = 0;
    for (const list of lists.toSorted((a, b) => a.length - b.length)) {
      visits += list.length;
      if (visits > VISITS) break;
      for (const index of list) {
        if (Math.abs((lengths[index] ?? 0) - word.length) > LENGTH_DIFFERENCE) continue;
        const before = shared[index] ?? 0;
        if (before === 0) touched.push(index);
        shared[index] = before + 1;
      }
    }
    const enough = shareOfTheBest(touched.map((index) => shared[index] ?? 0));
    const best = touched
      .filter((index) => (shared[index] ?? 0) >= enough)
      .toSorted((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0))
      .slice(0, CANDIDATES);
    for (const index of touched) shared[index] = 0;
    return best.map((index) => ({ word: known[index] ?? '', times: times[index] ?? 0 }));
  }
}

/** The highest number of shared letter groups that at least `CANDIDATES` words reach; 0 when there are fewer words. */
function shareOfTheBest(shares: readonly number[]): number {
  const reached = new Uint32Array(256);
  for (const share of shares) reached[share] = (reached[share] ?? 0) + 1;
  let words = 0;
  for (let share = reached.length - 1; share > 0; share -= 1) {
    words += reached[share] ?? 0;
    if (words >= CANDIDATES) return share;
  }
  return 0;
}

type Candidate = { readonly word: string; readonly times: number };

/** The candidate that takes the fewest typing errors to become the word, frequent words first. */
function nearestTo(word: string, candidates: readonly Candidate[]): string | null {
  const believed = ERRORS.find(({ letters }) => word.length >= letters)?.errors ?? 0;
  const options = { keys: ['word'], threshold: UNLIKE, ignoreFieldNorm: true, distance: 10 };
  let nearest: string | null = null;
  let least = Infinity;
  for (const { item } of new Fuse(candidates, options).search(word)) {
    const errors = typingErrors(word, item.word);
    if (errors > believed) continue;
    const isSameFirst = word[0] === item.word[0];
    if (word.length <= SHORT.letters && (item.times < SHORT.leastTimes || !isSameFirst)) continue;
    const cost = errors - FREQUENCY * Math.log(1 + item.times) + (isSameFirst ? 0 : OTHER_FIRST_LETTER);
    if (cost >= least) continue;
    nearest = item.word;
    least = cost;
  }
  return nearest;
}

/** Letters that are wrong, missing, too many, or swapped with the next: the distance of Damerau (1964), each letter once. */
function typingErrors(typed: string, meant: string): number {
  const width = meant.length + 1;
  const errors = new Uint8Array((typed.length + 1) * width);
  for (let row = 0; row <= typed.length; row += 1) errors[row * width] = row;
  for (let column = 0; column <= meant.length; column += 1) errors[column] = column;
  const at = (row: number, column: number): number => errors[row * width + column] ?? 0;
  for (let row = 1; row <= typed.length; row += 1) {
    for (let column = 1; column <= meant.length; column += 1) {
      const isSame = typed[row - 1] === meant[column - 1];
      const least = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 && column > 1 && typed[row - 1] === meant[column - 2] && typed[row - 2] === meant[column - 1];
      errors[row * width + column] = isSwapped ? Math.min(least, at(row - 2, column - 2) + 1) : least;
    }
  }
  return at(typed.length, meant.length);
}

/** Two and three letters in a row, the word's ends marked: `bank` -> `^b`, `^ba`, `ba`, `ban`, … */
function letterGroups(word: string): Set<string> {
  const marked = `^${word}$`;
  const groups = new Set<string>();
  for (let at = 0; at + 2 <= marked.length; at += 1) {
    groups.add(marked.slice(at, at + 2));
    groups.add(marked.slice(at, at + 3));
  }
  return groups;
}
