import { setTimeout as wait } from 'node:timers/promises';

/** Waits for work, but no longer than so many milliseconds; gives whether it ended, well or not. */
export async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const enough = new AbortController();
  const ended = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([ended, wait(ms, false, { signal: enough.signal })]);
  } finally {
    enough.abort();
  }
}
