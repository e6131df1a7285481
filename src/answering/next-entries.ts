import type { Entry } from '../knowledge/snapshot.ts';
import type { Matcher } from '../matching/match.ts';
import type { Answer } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import { SUGGESTIONS } from './policy.ts';

/** What a question is read with: what was asked before it, if anything, and the entry that was chosen for it since. */
type With = { readonly before?: string | undefined; readonly chosen?: string | null };

/** At most three entries that come next for a question, likeliest first, without what was shown for it. */
export function nextEntries(
  matcher: Matcher,
  question: string,
  { before, chosen = null }: With = {},
): readonly Entry[] {
  const shown = shownIn(answerQuestion(matcher, question, before));
  return matcher
    .match(question, before)
    .matches.map(({ entry }) => entry)
    .filter((entry) => !shown.includes(entry) && entry.id !== chosen)
    .slice(0, SUGGESTIONS.max);
}

function shownIn(answer: Answer): readonly Entry[] {
  switch (answer.outcome) {
    case 'answered':
      return [answer.entry];
    case 'suggestions':
      return answer.suggestions.map(({ entry }) => entry);
    case 'unknown':
      return answer.nearest;
    case 'chat':
    case 'foreign':
      return [];
  }
}
