import type { Entry, Snapshot } from '../knowledge/snapshot.ts';
import type { Match, Matcher } from '../matching/match.ts';
import { normalise } from '../text/normalise.ts';
import { stem } from '../text/stems.ts';
import { isStopStem } from '../text/stop-words.ts';
import { tokenise } from '../text/tokens.ts';
import type { Answer } from './answer.ts';
import { answerTo } from './answer-question.ts';

/** From this many letters on, a text is also read like a question. */
const MATCHABLE = 3;

/**
 * Entries for what somebody has typed so far, from the first letter on, at most `most`. First those where every word typed
 * begins a content word of the title, then of a wording or keyword; then the same with stop words such as "kan"; of several
 * the likeliest to be meant first. Last those that the bot would answer or suggest: what nobody would be told is not found.
 */
export function lookUp(matcher: Matcher, typed: string, most: number): Entry[] {
  const beginnings = tokenise(normalise(typed));
  if (beginnings.length === 0) return [];
  const isIn = (words: ReadonlySet<string>): boolean =>
    beginnings.every((beginning) => [...words].some((word) => word.startsWith(beginning)));
  const matching = typed.trim().length < MATCHABLE ? null : matcher.match(typed);
  const words = likeliestFirst(wordsOf(matcher.snapshot), matching?.matches ?? []);
  const byWords = [
    ...words.filter(({ title }) => isIn(title.content)),
    ...words.filter(({ all }) => isIn(all.content)),
    ...words.filter(({ title }) => isIn(title.every)),
    ...words.filter(({ all }) => isIn(all.every)),
  ].map(({ entry }) => entry);
  const byMeaning = matching === null ? [] : meantIn(answerTo(matcher, matching));
  return [...new Set([...byWords, ...byMeaning])].slice(0, most);
}

/** In the order of the snapshot where nothing is known. */
function likeliestFirst(words: readonly EntryWords[], matches: readonly Match[]): readonly EntryWords[] {
  const confidence = new Map(matches.map((match) => [match.entry, match.confidence]));
  return words.toSorted((a, b) => (confidence.get(b.entry) ?? 0) - (confidence.get(a.entry) ?? 0));
}

function meantIn(answer: Answer): readonly Entry[] {
  if (answer.outcome === 'answered') return [answer.entry];
  return answer.outcome === 'suggestions' ? answer.suggestions.map(({ entry }) => entry) : [];
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
