import { nearestEntries } from '../answering/next-entries.ts';
import type { Entry } from '../knowledge/snapshot.ts';
import type { Letter } from '../storage/letters/letters.ts';
import type { Asker, Miss } from '../storage/misses/misses.ts';
import type { Place } from '../storage/questions/questions.ts';
import { withoutMarks } from '../text/redact.ts';
import { DAY_MS } from '../time/days.ts';
import type { Coordinating } from './coordinators.ts';
import type { ShownAsker } from './handing-over.ts';
import type { MissBook } from './misses.ts';
import type { CurationOptions } from './options.ts';

/**
 * Which of the open misses: all, most asked first, or oldest first; those nobody has taken, or oneself has; those where somebody
 * asked a coordinator; those asked in private; or those asked in the channel with this id.
 */
export const FILTERS = ['all', 'oldest', 'free', 'mine', 'handed-over', 'private'] as const;
export type Filter = (typeof FILTERS)[number] | { readonly channel: string };

/** An open miss with what helps to answer it. */
export type WaitingMiss = {
  readonly miss: Miss;
  /** Those who asked a coordinator, each once, with what they added; nobody else may be named. */
  readonly askers: readonly ShownAsker[];
  /** Where it was asked, each thread once, and all that was private as one. */
  readonly places: readonly Place[];
  /** What was shown and did not help, the last one first. */
  readonly notHelped: readonly Entry[];
  /** The entries that lie nearest, at most three, likeliest first. */
  readonly nearest: readonly Entry[];
  /** What was written to those who asked, and back; oldest first. */
  readonly letters: readonly Letter[];
  /** How many whole days it has waited. */
  readonly days: number;
};

export type Queue = {
  /** Open misses, most asked first unless the filter says otherwise. `by` is who looks. */
  readonly queue: (filter?: Filter, by?: string) => Promise<readonly Miss[]>;
  /** Ids of the channels in which open misses were asked. */
  readonly channelsOfQueue: () => Promise<readonly string[]>;
  readonly miss: (missId: string) => Promise<Miss | null>;
  readonly waitingMiss: (miss: Miss) => Promise<WaitingMiss>;
  /**
   * A coordinator takes an open miss on, so that others see it; it can be answered by others all the same. Gives it as it is now, taken
   * by them or by whoever was first; null when it is gone or closed.
   */
  readonly take: (act: { readonly missId: string; readonly by: string }) => Promise<Miss | null>;
  /** Nobody has it any more, whoever had: a colleague may be on holiday. */
  readonly giveBack: (act: { readonly missId: string; readonly by: string }) => Promise<Miss | null>;
};

/** The questions that wait for coordinators, and who looks after which. */
export function createQueue(
  { storage, matcher, clock }: Pick<CurationOptions, 'storage' | 'matcher' | 'clock'>,
  { requireCoordinator }: Pick<Coordinating, 'requireCoordinator'>,
  misses: Pick<MissBook, 'changed'>,
): Queue {
  return {
    queue: async (filter = 'all', by = '') => {
      const open = await storage.misses.open();
      if (filter === 'all') return open;
      if (filter === 'oldest') return open.toSorted((a, b) => (a.firstAt < b.firstAt ? -1 : 1));
      if (filter === 'free') return open.filter(({ taken }) => taken === null);
      if (filter === 'mine') return open.filter(({ taken }) => taken?.by === by);
      const found = new Set(
        (await storage.misses.openAskers()).filter(isMeant(filter)).map(({ missId }) => missId),
      );
      return open.filter(({ id }) => found.has(id));
    },
    channelsOfQueue: async () => {
      const askers = await storage.misses.openAskers();
      return [...new Set(askers.flatMap(({ place }) => (place.isPrivate ? [] : [place.channel])))];
    },
    miss: async (missId) => storage.misses.find(missId),
    waitingMiss: async (miss) => {
      const [askers, notHelpedBy, letters] = await Promise.all([
        storage.misses.askers(miss.id),
        storage.misses.notHelpedBy(miss.id),
        storage.letters.ofMiss(miss.id),
      ]);
      const { entries } = matcher().snapshot;
      return {
        miss,
        askers: shownAskers(askers),
        places: placesOf(askers),
        notHelped: notHelpedBy.flatMap((id) => entries.get(id) ?? []),
        nearest: nearestEntries(matcher(), withoutMarks(miss.text), notHelpedBy),
        letters,
        days: Math.floor((clock().getTime() - Date.parse(miss.firstAt)) / DAY_MS),
      };
    },
    take: async ({ missId, by }) => {
      await requireCoordinator(by);
      await storage.misses.take(missId, by, clock().toISOString());
      return openMiss(missId);
    },
    giveBack: async ({ missId, by }) => {
      await requireCoordinator(by);
      await storage.misses.giveBack(missId);
      return openMiss(missId);
    },
  };

  async function openMiss(missId: string): Promise<Miss | null> {
    const miss = await misses.changed(missId);
    return miss?.status === 'open' ? miss : null;
  }
}

function isMeant(filter: Exclude<Filter, 'all' | 'oldest' | 'free' | 'mine'>): (asker: Asker) => boolean {
  if (filter === 'handed-over') return ({ isOpen }) => isOpen;
  if (filter === 'private') return ({ place }) => place.isPrivate;
  return ({ place }) => !place.isPrivate && place.channel === filter.channel;
}

function shownAskers(askers: readonly Asker[]): readonly ShownAsker[] {
  const shown = new Map<string, ShownAsker>();
  for (const { userId, isOpen, note } of askers) {
    if (isOpen) shown.set(userId, { userId, note: note ?? shown.get(userId)?.note ?? null });
  }
  return [...shown.values()];
}

function placesOf(askers: readonly Asker[]): readonly Place[] {
  const places = askers.map(({ place }) =>
    place.isPrivate ? { channel: '', threadTs: null, isPrivate: true } : place,
  );
  return [...new Map(places.map((place) => [`${place.channel} ${place.threadTs ?? ''}`, place])).values()];
}
