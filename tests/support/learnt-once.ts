import { LRUCache } from 'lru-cache';
import type { LearntStore } from '../../src/matching/matcher.ts';
import type { LearntModel } from '../../src/matching/model.ts';

const known = new LRUCache<string, LearntModel>({ max: 20 });

/**
 * What was taught before, in whatever test, is not taught again: of each story's time, learning would otherwise be the
 * most.
 */
export const learntOnce: LearntStore = {
  recall: async (lessons) => Promise.resolve(known.get(lessons) ?? null),
  keep: async (lessons, learnt) => {
    known.set(lessons, learnt);
    return Promise.resolve();
  },
};
