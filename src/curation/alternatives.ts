import { nextEntries } from '../answering/next-entries.ts';
import type { Entry } from '../knowledge/snapshot.ts';
import { withoutMarks } from '../text/redact.ts';
import { wordsBefore, type FollowUps } from './follow-ups.ts';
import type { CurationOptions } from './options.ts';

/** The entries that come next for a question, without what was shown already; none when the question is no longer kept. */
export type Alternatives = (questionId: string) => Promise<readonly Entry[]>;

/** Looks again for the words that were answered, those of the question before included. */
export function createAlternatives(
  { storage, matcher }: Pick<CurationOptions, 'storage' | 'matcher'>,
  { joinedTo }: Pick<FollowUps, 'joinedTo'>,
): Alternatives {
  return async (questionId) => {
    const question = await storage.questions.find(questionId);
    if (question === null) return [];
    const before = wordsBefore(await joinedTo(question));
    return nextEntries(matcher(), withoutMarks(question.text), { before, chosen: question.entryId });
  };
}
