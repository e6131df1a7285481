import type { Chat } from '../answering/answer.ts';
import type { Entry } from '../knowledge/snapshot.ts';
import type { AskedQuestion } from '../storage/questions/questions.ts';
import type { CurationOptions } from './options.ts';
import type { Voting } from './voting.ts';

/** What a word about the last answer leads to. `question` is what was answered last, to the same person in the same place. */
export type Remark =
  /** It did not help: other answers instead, if there are any. */
  | { readonly kind: 'complaint'; readonly question: AskedQuestion; readonly alternatives: readonly Entry[] }
  /** They want a person, or nothing helped before. */
  | { readonly kind: 'person'; readonly question: AskedQuestion }
  /** They want it again, and shorter; null where no entry was shown. */
  | { readonly kind: 'repeat'; readonly question: AskedQuestion; readonly entry: Entry | null };

/** Gives what a remark leads to; null where there is no answer before it to go on from. */
export type TakeRemark = (
  kind: Chat['kind'],
  userId: string,
  question: AskedQuestion | null,
) => Promise<Remark | null>;

/** A complaint counts as a vote before anything else is offered. */
export function createRemarks(
  { storage, matcher }: Pick<CurationOptions, 'storage' | 'matcher'>,
  { vote, alternatives }: Pick<Voting, 'vote' | 'alternatives'>,
): TakeRemark {
  return async (kind, userId, question) => {
    if (question === null) return null;
    switch (kind) {
      case 'complaint':
        return complaint(userId, question);
      case 'person':
        return { kind, question };
      case 'repeat':
        return { kind, question, entry: matcher().snapshot.entries.get(question.entryId ?? '') ?? null };
    }
  };

  /** Counts as "Det var ikke svaret". Whoever said so before got other answers already, and those did not help either. */
  async function complaint(userId: string, question: AskedQuestion): Promise<Remark> {
    const { id: questionId, entryId } = question;
    const votes = await storage.votes.of(questionId);
    const isSecond = votes.some((one) => one.userId === userId && one.vote === 'not-helped');
    await vote({ questionId, userId, vote: 'not-helped', entryId });
    if (isSecond) return { kind: 'person', question };
    return { kind: 'complaint', question, alternatives: await alternatives(questionId) };
  }
}
