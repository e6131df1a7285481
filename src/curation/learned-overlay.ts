import type { Overlay } from '../knowledge/files.ts';
import type { Learned } from '../storage/learned/learned.ts';
import { applyLearned } from './learned-files.ts';

/** Gives a function that fetches what was learned and is not exported yet, to lay over the files of a knowledge folder. */
export function learnedOverlay(learned: Pick<Learned, 'active'>): () => Promise<Overlay> {
  return async () => {
    const changes = await learned.active();
    return (files) => applyLearned(files, changes);
  };
}
