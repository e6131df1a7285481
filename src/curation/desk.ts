import { overdueSince, type Entry } from '../knowledge/snapshot.ts';
import type { Figures, Questions } from '../storage/questions/questions.ts';
import { dayInDenmark, lastDays } from '../time/days.ts';
import { entryVotes, VOTE_DAYS, votedDown, type EntryVotes } from './entry-votes.ts';
import type { CurationOptions } from './options.ts';

/** An entry with how it was received lately. */
export type VotedEntry = EntryVotes & { readonly entry: Entry };

/** What lies before the coordinators. */
export type Desk = {
  /** Whether an entry is past its review date. */
  readonly isOverdue: (entry: Entry) => boolean;
  /** Entries past their review date, and those with a page that says something else now; longest due first. */
  readonly overdue: () => readonly Entry[];
  /** How an entry was received in the last 30 days, and before; null when nobody was shown it. */
  readonly votesOn: (entryId: string) => Promise<EntryVotes | null>;
  /** Entries that more people found wrong than helpful in the last days, 30 unless given; the most opposed first. */
  readonly votedDown: (days?: number) => Promise<readonly VotedEntry[]>;
  /** The figures of the last days, today included. */
  readonly figures: (days: number) => Promise<Figures>;
};

/** Made anew at each call of what is known and stored then. */
export function createDesk({
  storage,
  matcher,
  clock,
}: Pick<CurationOptions, 'storage' | 'matcher' | 'clock'>): Desk {
  return {
    isOverdue: (entry) => overdueSince(entry, dayInDenmark(clock())) !== null,
    overdue: () => {
      const today = dayInDenmark(clock());
      return dueEntries(matcher().snapshot.entries, today).map(({ entry }) => entry);
    },
    votesOn: async (entryId) =>
      (await entryVotes(storage.questions, clock(), VOTE_DAYS)).find((one) => one.entryId === entryId) ??
      null,
    votedDown: async (days = VOTE_DAYS) =>
      votedDown(await entryVotes(storage.questions, clock(), days)).flatMap((votes) => {
        const entry = matcher().snapshot.entries.get(votes.entryId);
        return entry === undefined ? [] : [{ ...votes, entry }];
      }),
    figures: async (days) => figuresOf(storage.questions, clock(), days),
  };
}

/** The entries that are due on a day, with since when; longest due first. */
export function dueEntries(
  entries: ReadonlyMap<string, Entry>,
  today: string,
): readonly { readonly entry: Entry; readonly since: string }[] {
  return [...entries.values()]
    .flatMap((entry) => {
      const since = dueSince(entry, today);
      return since === null ? [] : [{ entry, since }];
    })
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

/** Since when an entry should be looked at: its review date is past, or a page that it builds on says something else. */
function dueSince(entry: Entry, today: string): string | null {
  const { sourceChangedOn } = entry;
  const pastReview = overdueSince(entry, today);
  if (pastReview === null || sourceChangedOn === null) return pastReview ?? sourceChangedOn;
  return pastReview < sourceChangedOn ? pastReview : sourceChangedOn;
}

/** The figures of the days (of 24 hours) before now. */
export async function figuresOf(
  questions: Pick<Questions, 'figures'>,
  now: Date,
  days: number,
): Promise<Figures> {
  const { since, until } = lastDays(now, days);
  return questions.figures(since, until);
}
