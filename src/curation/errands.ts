import type { Entry } from '../knowledge/snapshot.ts';
import { danishTimeOf } from '../time/danish-time.ts';
import { momentAfter } from '../time/days.ts';
import { dueEntries } from './desk.ts';
import type { CurationOptions } from './options.ts';

/** What the bot says of itself, once: how the week went, or that an answer with an owner is to be looked at. */
export type Errand =
  | { readonly kind: 'week'; readonly name: string }
  | {
      readonly kind: 'due';
      readonly name: string;
      readonly entry: Entry & { readonly owner: string };
      /** Since when it is due, an ISO date. */
      readonly dueSince: string;
      /** Null: the coordinators' channel. */
      readonly to: string | null;
    };

/** An errand in hand. `since`: when it was first taken on; `isAgain`: it was before, so it may have been said. */
export type TakenErrand = Errand & { readonly since: string; readonly isAgain: boolean };

export type ErrandBook = {
  /** Takes on, for so many milliseconds, what is to be said now and is in nobody's hands; null when there is nothing. */
  readonly nextErrand: (forMs: number) => Promise<TakenErrand | null>;
  /** It was said, or there is nothing to say. */
  readonly errandDone: (errand: Errand) => Promise<void>;
  /** It was not: it is taken on again after so many milliseconds. */
  readonly errandLater: (errand: Errand, afterMs: number) => Promise<void>;
};

/** When people read what is new, Danish time. The week is told on Mondays; a Monday that is missed is over. */
const FROM = '08:00';
const MONDAY = 1;

/** Which errands are due follows from the clock and the entries; storage knows which are done. */
export function createErrandBook({
  storage: { errands },
  matcher,
  clock,
}: Pick<CurationOptions, 'storage' | 'matcher' | 'clock'>): ErrandBook {
  const after = (ms: number): string => momentAfter(clock(), ms);
  return {
    nextErrand: async (forMs) => {
      const due = errandsAt(clock(), matcher().snapshot.entries);
      // One look for all of them: most have been said long ago.
      const names = due.map(({ name }) => name);
      const free = await errands.free(names, after(0));
      for (const errand of due.filter(({ name }) => free.has(name))) {
        const taken = await errands.take(errand.name, { at: after(0), until: after(forMs) });
        if (taken !== null) return { ...errand, ...taken };
      }
      return null;
    },
    errandDone: async ({ name }) => errands.done(name, after(0)),
    errandLater: async ({ name }, afterMs) => errands.later(name, after(afterMs)),
  };
}

/** What is to be said at a moment, whether it was said or not. A due date is told to the owner and to the coordinators. */
export function errandsAt(moment: Date, entries: ReadonlyMap<string, Entry>): readonly Errand[] {
  const { day, time } = danishTimeOf(moment);
  if (time < FROM) return [];
  const isMonday = new Date(`${day}T12:00:00.000Z`).getUTCDay() === MONDAY;
  const due = dueEntries(entries, day).flatMap(({ entry, since }): Errand[] => {
    if (entry.owner === null) return [];
    const about = { kind: 'due', entry: { ...entry, owner: entry.owner }, dueSince: since } as const;
    const name = `due/${entry.id}/${since}`;
    return [
      { ...about, name: `${name}/owner`, to: entry.owner },
      { ...about, name: `${name}/desk`, to: null },
    ];
  });
  return [...(isMonday ? [{ kind: 'week', name: `week/${day}` } as const] : []), ...due];
}
