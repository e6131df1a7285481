import { LRUCache } from 'lru-cache';

/** How long a trouble that was said is only counted, in milliseconds. */
const HOUR_MS = 60 * 60 * 1000;
/** As many troubles are told apart; more at once are none. */
const MOST = 500;

/**
 * Tells whether a trouble is to be said now: at its first time, and then once an hour. Gives how often it came since it was last said,
 * or null where it is only counted. `now` gives milliseconds.
 */
export function createSeldom(now: () => number): (trouble: string) => number | null {
  const said = new LRUCache<string, { readonly at: number; since: number }>({ max: MOST });
  return (trouble) => {
    const last = said.get(trouble);
    if (last !== undefined && now() - last.at < HOUR_MS) {
      last.since += 1;
      return null;
    }
    said.set(trouble, { at: now(), since: 0 });
    return (last?.since ?? 0) + 1;
  };
}
