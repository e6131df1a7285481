import type { Entry, Snapshot } from '../knowledge/snapshot.ts';
import type { Matcher } from '../matching/match.ts';
import { normalise } from '../text/normalise.ts';
import { stem } from '../text/stems.ts';
import { isStopStem } from '../text/stop-words.ts';
import { tokenise } from '../text/tokens.ts';

/** From this many letters on, a text is also matched like a question. */
const MATCHABLE = 3;
const BY_MEANING = 5;

/**
 * Entries for what somebody has typed so far, from the first letter on, at most `most`. First those where every word typed
 * begins a content word of the title, then of a wording or keyword; then the same with stop words such as "kan"; last those
 * that the matcher finds.
 */
export function lookUp(matcher: Matcher, typed: string, most: number): Entry[] {
  const { snapshot } = matcher;
  const beginnings = tokenise(normalise(typed));
  const isIn = (words: ReadonlySet<string>): boolean =>
    beginnings.length > 0 &&
    beginnings.every((beginning) => [...words].some((word) => word.startsWith(beginning)));
  const words = wordsOf(snapshot);
  const byWords = [
    ...words.filter(({ title }) => isIn(title.content)),
    ...words.filter(({ all }) => isIn(all.content)),
    ...words.filter(({ title }) => isIn(title.every)),
    ...words.filter(({ all }) => isIn(all.every)),
  ];
  const byMeaning = typed.trim().length < MATCHABLE ? [] : matcher.match(typed).matches.slice(0, BY_MEANING);
  const found = [...byWords, ...byMeaning].map(({ entry }) => entry);
  return [...new Set(found)].slice(0, most);
}

/** The words of some texts: every one, and those that are no stop words. */
type Words = { readonly every: ReadonlySet<string>; readonly content: ReadonlySet<string> };
type EntryWords = { readonly entry: Entry; readonly title: Words; readonly all: Words };

/** The words of each snapshot, found once, because this runs at every letter typed. */
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
  return { every, content: new Set([...every].filter((word) => !isStopStem(stem(word)))) };
}
