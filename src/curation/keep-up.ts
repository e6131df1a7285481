import type { Learned } from '../storage/learned/learned.ts';
import { createLine } from '../time/one-at-a-time.ts';

/**
 * Keeps up with what is learned, here or in another process on the same database. Gives a function that resolves when all
 * that is learned by now is in use; it costs one small query when there is nothing new.
 */
export function createKeepUp(
  learned: Pick<Learned, 'version'>,
  reload: () => Promise<void>,
): () => Promise<void> {
  const inLine = createLine();
  let inUse: string | null = null;
  return async () =>
    inLine(async () => {
      // Read before the reload: what is learned meanwhile is seen the next time.
      const version = await learned.version();
      if (version === inUse) return;
      await reload();
      inUse = version;
    });
}
