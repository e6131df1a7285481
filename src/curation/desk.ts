import { dayInDenmark } from '../time/days.ts';
import type { Coordinating, CurationOptions } from './curation.ts';
import { figuresOf } from './figures.ts';

type Desk = Pick<Coordinating, 'queue' | 'miss' | 'askersShown' | 'overdue' | 'figures'>;

/** What lies before the coordinators. */
export function createDesk({
  storage,
  matcher,
  clock,
}: Pick<CurationOptions, 'storage' | 'matcher' | 'clock'>): Desk {
  return {
    queue: async () => storage.misses.open(),
    miss: async (missId) => storage.misses.find(missId),
    askersShown: async (missId) => {
      const askers = await storage.misses.askers(missId);
      return [...new Set(askers.filter(({ isOpen }) => isOpen).map(({ userId }) => userId))];
    },
    overdue: () => {
      const today = dayInDenmark(clock());
      return [...matcher().snapshot.entries.values()]
        .flatMap((entry) =>
          entry.review !== null && entry.review < today ? [{ entry, since: entry.review }] : [],
        )
        .toSorted((a, b) => (a.since < b.since ? -1 : 1))
        .map(({ entry }) => entry);
    },
    figures: async (days) => figuresOf(storage, clock(), days),
  };
}
