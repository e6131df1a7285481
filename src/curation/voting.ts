import { createHash } from 'node:crypto';
import type { Miss } from '../storage/misses/misses.ts';
import type { AskedQuestion, Place } from '../storage/questions/questions.ts';
import type { Asking, CurationOptions, VoteCount, Voting } from './curation.ts';
import type { MissBook } from './misses.ts';
import { createLine } from '../time/one-at-a-time.ts';

/** Takes what people say of the answers they got. */
export function createVoting(
  { storage, clock }: Pick<CurationOptions, 'storage' | 'clock'>,
  { alternatives }: Pick<Asking, 'alternatives'>,
  misses: MissBook,
): Voting {
  // A double press must not ask twice.
  const inLine = createLine();
  return {
    vote: async ({ questionId, userId, vote, entryId }) => {
      const question = await storage.questions.find(questionId);
      if (question === null) return { votes: await votesOf(questionId), miss: null };
      await storage.votes.cast({ questionId, userId, vote, entryId, at: clock().toISOString() });
      const miss = vote === 'not-helped' ? await misses.record(question, 'not-helped') : null;
      return { votes: await votesOf(questionId), miss };
    },
    votesOf,
    noneOfThese: async ({ questionId }) => {
      const question = await storage.questions.find(questionId);
      if (question === null) return { alternatives: [], miss: null };
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
    if (asked.place.isPrivate && !isOwn) return null;
    const question = isOwn ? asked : await joinIn(asked, press);
    const { id } = await misses.record(question, 'unknown');
    await storage.misses.showAsker(id, question.id);
    return misses.changed(id);
  }

  /** Whoever presses under somebody else's question asks it too: only the one who pressed may be named. */
  async function joinIn(
    asked: AskedQuestion,
    { userId, place }: { readonly userId: string; readonly place: Place },
  ): Promise<AskedQuestion> {
    // The same each time, and names nobody.
    const id = createHash('sha256').update(`${asked.id} ${userId}`).digest('hex').slice(0, 32);
    const before = await storage.questions.find(id);
    if (before !== null) return before;
    const joined = { ...asked, id, userId, place, at: clock().toISOString() };
    await storage.questions.add(joined);
    return joined;
  }
}
