import type { Answer } from '../answering/answer.ts';
import { answerQuestion } from '../answering/answer-question.ts';
import type { Entry } from '../knowledge/snapshot.ts';
import { withoutMarks } from '../text/redact.ts';
import { wordsBefore, type FollowUps } from './follow-ups.ts';
import type { CurationOptions } from './options.ts';

/** How many buttons fit under an answer. */
const MOST = 3;

/** The entries that come next for a question, without what was shown already; none when the question is no longer kept. */
export type Alternatives = (questionId: string) => Promise<readonly Entry[]>;

export function createAlternatives(
  { storage, matcher }: Pick<CurationOptions, 'storage' | 'matcher'>,
  { joinedTo }: Pick<FollowUps, 'joinedTo'>,
): Alternatives {
  return async (questionId) => {
    const question = await storage.questions.find(questionId);
    if (question === null) return [];
    const text = withoutMarks(question.text);
    const before = wordsBefore(await joinedTo(question));
    const shown = shownIn(answerQuestion(matcher(), text, before));
    return matcher()
      .match(text, before)
      .matches.map(({ entry }) => entry)
      .filter(({ id }) => id !== question.entryId && !shown.has(id))
      .slice(0, MOST);
  };
}

/** The ids of the entries that an answer shows. */
function shownIn(answer: Answer): ReadonlySet<string> {
  switch (answer.outcome) {
    case 'answered':
      return new Set([answer.entry.id]);
    case 'suggestions':
      return new Set(answer.suggestions.map(({ entry }) => entry.id));
    case 'unknown':
      return new Set(answer.nearest.map(({ id }) => id));
    case 'chat':
      return new Set();
  }
}
