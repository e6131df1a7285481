/** Counts what is being done. */
export type UnderWay = {
  /** Counts some work until it ends; gives it back. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
  /** Waits until what is being done now has ended. */
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
      await Promise.allSettled(inFlight);
    },
  };
}
