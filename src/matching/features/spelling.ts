import Fuse from 'fuse.js';
import { LRUCache } from 'lru-cache';
import { inTurns } from '../../time/in-turns.ts';

/** Gives the known word nearest to an unknown one, or null when none is near. */
export type Spelling = (word: string) => string | null;

/** In letters. In shorter words a typo often makes another word ("pin", "pas"), so they are not corrected. */
const SHORTEST = 4;
/** In letters. Longer ones are no words. */
const LONGEST = 60;
/** The highest accepted score of Fuse.js, from 0 (same) to 1; one or two wrong letters in an ordinary word score lower. */
const UNLIKE = 0.34;
/** The most letters by which a misspelling may be longer or shorter than the word. */
const LENGTH_DIFFERENCE = 2;
/** How many of the words that share most letter groups Fuse.js ranks; the right one is nearly always among them. */
const CANDIDATES = 24;
/** Letter groups are looked up, the rarest first, until so many words were visited. That limits the cost for any vocabulary. */
const VISITS = 4000;
/** How many corrected words are remembered, since misspellings repeat. */
const REMEMBERED = 5000;

/** The known words, and by letter group the places of the words that have it. */
export type LearntSpelling = {
  readonly known: readonly string[];
  readonly wordsWith: ReadonlyMap<string, readonly number[]>;
};

/** Learns the spelling of `words` (lower case, Danish letters folded). */
export async function learnSpelling(words: Iterable<string>): Promise<LearntSpelling> {
  const known = [...new Set(words)].filter(({ length }) => length >= SHORTEST && length <= LONGEST);
  const wordsWith = new Map<string, number[]>();
  await inTurns(known, (word, index) => {
    for (const group of letterGroups(word)) {
      const list = wordsWith.get(group);
      if (list === undefined) wordsWith.set(group, [index]);
      else list.push(index);
    }
  });
  return { known, wordsWith };
}

/** Makes a corrector from what was learnt. */
export function createSpelling({ known, wordsWith }: LearntSpelling): Spelling {
  const lengths = Uint8Array.from(known, ({ length }) => length);
  /** How many letter groups each known word shares with the present one; all 0 between calls. */
  const shared = new Uint8Array(known.length);
  const resolved = new LRUCache<string, { readonly nearest: string | null }>({ max: REMEMBERED });

  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST) return null;
    const before = resolved.get(word);
    if (before !== undefined) return before.nearest;
    const nearest = rank(word, candidates(word));
    resolved.set(word, { nearest });
    return nearest;
  };

  function candidates(word: string): string[] {
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
    return best.flatMap((index) => known[index] ?? []);
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

function rank(word: string, candidates: readonly string[]): string | null {
  const options = { includeScore: true, threshold: UNLIKE, ignoreFieldNorm: true, distance: 10 };
  return new Fuse(candidates, options).search(word)[0]?.item ?? null;
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
