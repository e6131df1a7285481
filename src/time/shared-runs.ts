/**
 * Lets `work` run once at a time. A call during a run waits for one more run, which all such calls share, so that each
 * call is followed by a whole run. A run that fails fails for those who waited for it.
 */
export function createSharedRuns(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  return run;

  async function run(): Promise<void> {
    if (running === null) {
      running = work().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= afterwards(running);
    return next;
  }

  async function afterwards(before: Promise<void>): Promise<void> {
    await before.catch(() => undefined);
    next = null;
    return run();
  }
}
