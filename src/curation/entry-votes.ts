import type { EntryFigures, Questions } from '../storage/questions/questions.ts';
import { daysBefore, lastDays } from '../time/days.ts';

type Verdict = Omit<EntryFigures, 'entryId'>;

/** How an entry was received in the last days, and in as many days before them. */
export type EntryVotes = {
  readonly entryId: string;
  readonly recent: Verdict;
  readonly before: Verdict;
};

/** The days after which a vote no longer speaks of how an answer is now. */
export const VOTE_DAYS = 30;

const NONE: Verdict = { shown: 0, helped: 0, notHelped: 0 };

/** How every entry was received that was shown or voted on in the last `days` (of 24 hours), today included. */
export async function entryVotes(
  questions: Pick<Questions, 'byEntry'>,
  now: Date,
  days: number,
): Promise<readonly EntryVotes[]> {
  const { since, until } = lastDays(now, days);
  const [recent, before] = await Promise.all([
    questions.byEntry(since, until),
    questions.byEntry(daysBefore(now, 2 * days).toISOString(), since),
  ]);
  const earlier = new Map(before.map((one) => [one.entryId, verdictOf(one)]));
  return recent.map((one) => ({
    entryId: one.entryId,
    recent: verdictOf(one),
    before: earlier.get(one.entryId) ?? NONE,
  }));
}

/** Those that more people found wrong than helpful lately, the most opposed first. */
export function votedDown<Votes extends Pick<EntryVotes, 'entryId' | 'recent'>>(
  votes: readonly Votes[],
): readonly Votes[] {
  return votes
    .filter(({ recent }) => opposed(recent) > 0)
    .toSorted((one, other) => opposed(other.recent) - opposed(one.recent));
}

/** Those that were voted on, the most votes first. */
export function votedOn<Votes extends Pick<EntryVotes, 'recent'>>(votes: readonly Votes[]): readonly Votes[] {
  const count = ({ recent }: Votes): number => recent.helped + recent.notHelped;
  return votes.filter((one) => count(one) > 0).toSorted((one, other) => count(other) - count(one));
}

function opposed({ helped, notHelped }: Verdict): number {
  return notHelped - helped;
}

function verdictOf({ shown, helped, notHelped }: EntryFigures): Verdict {
  return { shown, helped, notHelped };
}
