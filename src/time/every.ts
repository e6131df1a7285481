import { setTimeout as wait } from 'node:timers/promises';

export type Repeated = {
  /** Ends it; resolves when what is under way is done. */
  readonly stop: () => Promise<void>;
};

/**
 * Does work at once, and again `pauseMs` milliseconds after each run has ended. A failed run is reported, unless the one
 * before failed likewise, and the next one comes as usual; `onWell` hears of the first that does not fail any more. Does not keep the
 * process alive.
 */
export function every(
  pauseMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
  onWell: () => void = () => undefined,
): Repeated {
  const stopping = new AbortController();
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };

  async function run(): Promise<void> {
    let reported: string | null = null;
    while (!stopping.signal.aborted) {
      try {
        await work();
        if (reported !== null) onWell();
        reported = null;
      } catch (error) {
        if (String(error) !== reported) onError(error);
        reported = String(error);
      }
      await wait(pauseMs, null, { ref: false, signal: stopping.signal }).catch(() => undefined);
    }
  }
}
