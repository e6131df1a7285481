import type { Entry } from '../knowledge/snapshot.ts';
import type { Miss } from '../storage/misses/misses.ts';
import type { Vote } from '../storage/questions/questions.ts';
import type { Alternatives } from './alternatives.ts';
import { isOthersSecret } from './handing-over.ts';
import type { MissBook } from './misses.ts';
import type { CurationOptions } from './options.ts';

/** How many found an answer helpful, and how many did not. */
type VoteCount = { readonly helped: number; readonly notHelped: number };

export type Voting = {
  /**
   * Takes a vote; the last one of a person counts. `not-helped` makes a miss of the question. On what was asked in private only
   * the one who asked votes, and others where the answer was shared (`isShared`).
   */
  readonly vote: (vote: {
    readonly questionId: string;
    readonly userId: string;
    readonly vote: Vote;
    readonly entryId: string | null;
    readonly isShared?: boolean;
  }) => Promise<{ readonly votes: VoteCount; readonly miss: Miss | null }>;
  readonly votesOf: (questionId: string) => Promise<VoteCount>;
  readonly alternatives: Alternatives;
  /** None of the suggestions fits: makes a miss and gives the alternatives. */
  readonly noneOfThese: (press: {
    readonly questionId: string;
    readonly userId: string;
  }) => Promise<{ readonly alternatives: readonly Entry[]; readonly miss: Miss | null }>;
  /** Calls back after each change of a miss: new, asked again, an asker shown, closed. The callback must not throw. */
  readonly onMiss: (listener: (miss: Miss) => void) => void;
};

/** Takes what people say of the answers they got. */
export function createVoting(
  { storage, clock }: Pick<CurationOptions, 'storage' | 'clock'>,
  alternatives: Alternatives,
  misses: MissBook,
): Voting {
  return {
    vote: async ({ questionId, userId, vote, entryId, isShared = false }) => {
      const question = await storage.questions.find(questionId);
      if (question !== null && isOthersSecret(question, userId) && !isShared)
        return { votes: { helped: 0, notHelped: 0 }, miss: null };
      if (question === null) return { votes: await votesOf(questionId), miss: null };
      await storage.votes.cast({ questionId, userId, vote, entryId, at: clock().toISOString() });
      const miss = vote === 'not-helped' ? await misses.record(question, 'not-helped') : null;
      return { votes: await votesOf(questionId), miss };
    },
    votesOf,
    alternatives,
    noneOfThese: async ({ questionId, userId }) => {
      const question = await storage.questions.find(questionId);
      if (question === null || isOthersSecret(question, userId)) return { alternatives: [], miss: null };
      const miss = await misses.record(question, 'none-of-these');
      return { alternatives: await alternatives(questionId), miss };
    },
    onMiss: misses.onChange,
  };

  async function votesOf(questionId: string): Promise<VoteCount> {
    const votes = await storage.votes.of(questionId);
    const helped = votes.filter(({ vote }) => vote === 'helped').length;
    return { helped, notHelped: votes.length - helped };
  }
}
