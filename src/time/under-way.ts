/** How long a stopping bot waits for what it is doing, in milliseconds. */
const DRAIN_MS = 10_000;

/** Counts what is being done. */
export type UnderWay = {
  /** Counts some work until it ends; gives it back. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
  /** Waits until nothing is being done any more, at most ten seconds. */
  readonly drain: () => Promise<void>;
};

/** A stopping bot finishes what it began. (Bolt's own `stop` waits for nobody.) */
export function createUnderWay(): UnderWay {
  const inFlight = new Set<Promise<unknown>>();
  return {
    track: async (work) => {
      inFlight.add(work);
      return work.finally(() => inFlight.delete(work));
    },
    drain: async () => {
      const deadline = AbortSignal.timeout(DRAIN_MS);
      const timedOut = new Promise<void>((resolve) => deadline.addEventListener('abort', () => resolve()));
      await Promise.race([Promise.allSettled(inFlight), timedOut]);
    },
  };
}
