import { LRUCache } from 'lru-cache';
import type { Learnt, LearntStore } from '../../src/matching/learning.ts';

const known = new LRUCache<string, Learnt>({ max: 20 });

/**
 * What was taught before, in whatever test, is not taught again: of each story's time, learning would otherwise be the
 * most.
 */
export const learntOnce: LearntStore = {
  recall: async (fingerprint) => Promise.resolve(known.get(fingerprint) ?? null),
  keep: async (fingerprint, learnt) => {
    known.set(fingerprint, learnt);
    return Promise.resolve();
  },
};
