import type { Entry, Snapshot } from '../knowledge/snapshot.ts';
import type { Matcher } from '../matching/match.ts';
import { normalise } from '../text/normalise.ts';
import { stem } from '../text/stems.ts';
import { isStopStem } from '../text/stop-words.ts';
import { tokenise } from '../text/tokens.ts';

/** From this many letters on a text says enough to be matched by meaning, not only by how words begin. */
const MATCHABLE = 3;
const BY_MEANING = 5;

/**
 * Entries for what somebody has typed so far, from the first letter on: those whose title has telling words that begin so, then
 * those that are asked for in such words, then the same with words like "kan", then those that mean something like it. At
 * most `most`, best first.
 */
export function lookUp(matcher: Matcher, typed: string, most: number): Entry[] {
  const { snapshot } = matcher;
  const beginnings = tokenise(normalise(typed));
  const isIn = (words: ReadonlySet<string>): boolean =>
    beginnings.length > 0 &&
    beginnings.every((beginning) => [...words].some((word) => word.startsWith(beginning)));
  const words = wordsOf(snapshot);
  const byWords = [
    ...words.filter(({ title }) => isIn(title.telling)),
    ...words.filter(({ all }) => isIn(all.telling)),
    ...words.filter(({ title }) => isIn(title.every)),
    ...words.filter(({ all }) => isIn(all.every)),
  ];
  const byMeaning = typed.trim().length < MATCHABLE ? [] : matcher.match(typed).matches.slice(0, BY_MEANING);
  const found = [...byWords, ...byMeaning].map(({ entry }) => entry);
  return [...new Set(found)].slice(0, most);
}

/** The words of some texts: every one, and those that say something about what they are about. */
type Words = { readonly every: ReadonlySet<string>; readonly telling: ReadonlySet<string> };
type EntryWords = { readonly entry: Entry; readonly title: Words; readonly all: Words };

/** People type letter by letter, so the words of a snapshot are found once. */
const known = new WeakMap<Snapshot, readonly EntryWords[]>();

function wordsOf(snapshot: Snapshot): readonly EntryWords[] {
  const before = known.get(snapshot);
  if (before !== undefined) return before;
  const words = [...snapshot.entries.values()].map((entry) => ({
    entry,
    title: wordsIn([entry.title]),
    all: wordsIn([entry.title, ...entry.keywords, ...entry.questions.da, ...entry.questions.en]),
  }));
  known.set(snapshot, words);
  return words;
}

function wordsIn(texts: readonly string[]): Words {
  const every = new Set(texts.flatMap((text) => tokenise(normalise(text))));
  return { every, telling: new Set([...every].filter((word) => !isStopStem(stem(word)))) };
}
