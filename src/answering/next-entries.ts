import type { Entry } from '../knowledge/snapshot.ts';
import type { Matcher } from '../matching/match.ts';
import type { Answer } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import { SUGGESTIONS } from './policy.ts';

/** What a question is read with: what was asked before it, if anything, and the entry that was chosen for it since. */
type With = { readonly before?: string | undefined; readonly chosen?: string | null };

/**
 * At most three entries that come next for a question, likeliest first, without what was shown for it. Whoever chose among
 * several and was not helped gets the others first.
 */
export function nextEntries(
  matcher: Matcher,
  question: string,
  { before, chosen = null }: With = {},
): readonly Entry[] {
  const answer = answerQuestion(matcher, question, before);
  const offered = offeredIn(answer);
  const others = offered.some(({ id }) => id === chosen) ? offered : [];
  const shown = shownIn(answer);
  const next = matcher
    .match(question, before)
    .matches.map(({ entry }) => entry)
    .filter((entry) => !shown.includes(entry));
  return [...new Set([...others, ...next])].filter(({ id }) => id !== chosen).slice(0, SUGGESTIONS.max);
}

/** The entries that lie nearest to a question, likeliest first, at most three; `without` those with these ids. */
export function nearestEntries(
  matcher: Matcher,
  question: string,
  without: readonly string[] = [],
): readonly Entry[] {
  return matcher
    .match(question)
    .matches.map(({ entry }) => entry)
    .filter(({ id }) => !without.includes(id))
    .slice(0, SUGGESTIONS.max);
}

function shownIn(answer: Answer): readonly Entry[] {
  return answer.outcome === 'answered' ? [answer.entry] : offeredIn(answer);
}

/** What there was to choose among. */
function offeredIn(answer: Answer): readonly Entry[] {
  switch (answer.outcome) {
    case 'answered':
      return answer.choices.map(({ entry }) => entry);
    case 'suggestions':
      return answer.suggestions.map(({ entry }) => entry);
    case 'unknown':
      return answer.nearest;
    case 'chat':
    case 'foreign':
      return [];
  }
}
