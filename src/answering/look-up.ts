import type { Entry, Snapshot } from '../knowledge/snapshot.ts';
import type { Matcher } from '../matching/match.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';

/** From this many letters on a text says enough to be matched by meaning, not only by how words begin. */
const MATCHABLE = 3;
const BY_MEANING = 5;

/**
 * Entries for what somebody has typed so far, from the first letter on: those whose title has words that begin so, then
 * those that are asked for in such words, then those that mean something like it. At most `most`, best first.
 */
export function lookUp(matcher: Matcher, typed: string, most: number): Entry[] {
  const { snapshot } = matcher;
  const beginnings = tokenise(normalise(typed));
  const isIn = (words: ReadonlySet<string>): boolean =>
    beginnings.length > 0 &&
    beginnings.every((beginning) => [...words].some((word) => word.startsWith(beginning)));
  const words = wordsOf(snapshot);
  const byTitle = words.filter(({ title }) => isIn(title));
  const byWording = words.filter(({ all }) => isIn(all));
  const byMeaning = typed.trim().length < MATCHABLE ? [] : matcher.match(typed).matches.slice(0, BY_MEANING);
  const found = [...byTitle, ...byWording, ...byMeaning].map(({ entry }) => entry);
  return [...new Set(found)].slice(0, most);
}

type Words = {
  readonly entry: Entry;
  readonly title: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
};

/** People type letter by letter, so the words of a snapshot are found once. */
const known = new WeakMap<Snapshot, readonly Words[]>();

function wordsOf(snapshot: Snapshot): readonly Words[] {
  const before = known.get(snapshot);
  if (before !== undefined) return before;
  const words = [...snapshot.entries.values()].map((entry) => ({
    entry,
    title: new Set(tokenise(normalise(entry.title))),
    all: new Set(
      [entry.title, ...entry.keywords, ...entry.questions.da, ...entry.questions.en].flatMap((text) =>
        tokenise(normalise(text)),
      ),
    ),
  }));
  known.set(snapshot, words);
  return words;
}
