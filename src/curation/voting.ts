import { createHash } from 'node:crypto';
import type { Entry } from '../knowledge/snapshot.ts';
import type { Miss } from '../storage/misses/misses.ts';
import type { AskedQuestion, Place, Vote } from '../storage/questions/questions.ts';
import { createLine } from '../time/one-at-a-time.ts';
import type { Alternatives } from './alternatives.ts';
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
  /**
   * Somebody wants a coordinator to look, and may be named to coordinators from then on. `place` is where to tell them.
   * Null when the question is no longer kept.
   */
  readonly askCoordinator: (press: {
    readonly questionId: string;
    readonly userId: string;
    readonly place: Place;
  }) => Promise<Miss | null>;
  /** Calls back after each change of a miss: new, asked again, an asker shown, closed. The callback must not throw. */
  readonly onMiss: (listener: (miss: Miss) => void) => void;
};

/** Takes what people say of the answers they got. */
export function createVoting(
  { storage, clock }: Pick<CurationOptions, 'storage' | 'clock'>,
  alternatives: Alternatives,
  misses: MissBook,
): Voting {
  // Of a double press, the second waits and finds what the first stored.
  const inLine = createLine();
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
    askCoordinator: async (press) => inLine(async () => askCoordinator(press)),
    onMiss: misses.onChange,
  };

  async function votesOf(questionId: string): Promise<VoteCount> {
    const votes = await storage.votes.of(questionId);
    const helped = votes.filter(({ vote }) => vote === 'helped').length;
    return { helped, notHelped: votes.length - helped };
  }

  async function askCoordinator(press: {
    readonly questionId: string;
    readonly userId: string;
    readonly place: Place;
  }): Promise<Miss | null> {
    const asked = await storage.questions.find(press.questionId);
    if (asked === null) return null;
    const isOwn = asked.userId === press.userId;
    if (isOthersSecret(asked, press.userId)) return null;
    const question = isOwn ? asked : await joinIn(asked, press);
    const { id } = await misses.record(question, 'unknown');
    await storage.misses.showAsker(id, question.id);
    return misses.changed(id);
  }

  /** Whoever presses under somebody else's question gets a question of their own: only the one who pressed may be named. */
  async function joinIn(
    asked: AskedQuestion,
    { userId, place }: { readonly userId: string; readonly place: Place },
  ): Promise<AskedQuestion> {
    // The same for every press of this person, and does not hold their id.
    const id = createHash('sha256').update(`${asked.id} ${userId}`).digest('hex').slice(0, 32);
    const before = await storage.questions.find(id);
    if (before !== null) return before;
    const joined = { ...asked, id, userId, place, at: clock().toISOString() };
    await storage.questions.add(joined);
    return joined;
  }
}

/** Whether somebody else asked it in private. */
function isOthersSecret(question: AskedQuestion, userId: string): boolean {
  return question.place.isPrivate && question.userId !== userId;
}
