import { LRUCache } from 'lru-cache';

/** How long a trouble that was said is only counted, in milliseconds. */
const HOUR_MS = 60 * 60 * 1000;
/** One that did not come for so long is over, in milliseconds. */
const QUIET_MS = 5 * 60 * 1000;
/** As many troubles are told apart; more at once are none. */
const MOST = 500;

/** What is to be said of troubles that come again and again. `Trouble`: what one is, besides its name. */
export type Seldom<Trouble> = {
  /**
   * Whether a trouble is to be said now: at its first time, and then once an hour. Gives how often it came since it was last said, or null
   * where it is only counted.
   */
  readonly timesOf: (name: string, trouble: Trouble) => number | null;
  /** What is over, with how often it came since it was last said: each once, and no more often than once an hour. */
  readonly over: () => readonly { readonly trouble: Trouble; readonly times: number }[];
};

/** `now` gives milliseconds. */
export function createSeldom<Trouble>(now: () => number): Seldom<Trouble> {
  const said = new LRUCache<
    string,
    { readonly trouble: Trouble; readonly at: number; last: number; since: number; isOver: boolean }
  >({ max: MOST });
  return {
    timesOf: (name, trouble) => {
      const at = now();
      const last = said.get(name);
      if (last !== undefined && at - last.at < HOUR_MS) {
        last.since += 1;
        last.last = at;
        return null;
      }
      said.set(name, { trouble, at, last: at, since: 0, isOver: false });
      return (last?.since ?? 0) + 1;
    },
    over: () =>
      [...said.values()].flatMap((one) => {
        const isQuiet = now() - one.last >= QUIET_MS;
        const mayBeSaid = !one.isOver || now() - one.at >= HOUR_MS;
        if (one.since === 0 || !isQuiet || !mayBeSaid) return [];
        const { trouble, since: times } = one;
        one.since = 0;
        one.isOver = true;
        return [{ trouble, times }];
      }),
  };
}
