import { LRUCache } from 'lru-cache';

/** Slack delivers an event again for about five minutes; an hour and 20,000 messages leave ample room. */
const REMEMBER_MS = 60 * 60 * 1000;
const REMEMBER_MAX = 20_000;

/** Does each thing once, however often it is asked for. */
export type Once = {
  /** Runs `work` unless a run with the same key succeeded or is under way. A failed run may be tried again. */
  readonly run: (key: string, work: () => Promise<void>) => Promise<void>;
};

/** Remembers in this process what has been done. */
export function createOnce(): Once {
  const done = new LRUCache<string, true>({ max: REMEMBER_MAX, ttl: REMEMBER_MS });
  return {
    run: async (key, work) => {
      if (done.has(key)) return;
      done.set(key, true);
      try {
        await work();
      } catch (error) {
        done.delete(key);
        throw error;
      }
    },
  };
}
