import { LRUCache } from 'lru-cache';

/** Slack delivers an event again for about five minutes; an hour and 20,000 messages leave ample room. */
const REMEMBER_MS = 60 * 60 * 1000;
const REMEMBER_MAX = 20_000;

/** Does each thing once, however often it is asked for. */
export type Once = {
  /**
   * Runs `work` unless a run with the same key succeeded, and waits for one that is under way. Rejects when that run fails, whoever began
   * it; then it may be tried again.
   */
  readonly run: (key: string, work: () => Promise<void>) => Promise<void>;
};

/** Remembers in this process what has been done. */
export function createOnce(): Once {
  const runs = new LRUCache<string, Promise<void>>({ max: REMEMBER_MAX, ttl: REMEMBER_MS });
  return {
    run: async (key, work) => {
      const running = runs.get(key) ?? work();
      runs.set(key, running);
      try {
        await running;
      } catch (error) {
        if (runs.get(key) === running) runs.delete(key);
        throw error;
      }
    },
  };
}
