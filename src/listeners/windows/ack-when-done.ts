import { setTimeout as wait } from 'node:timers/promises';

/** How long an acknowledgement may wait for the work, in milliseconds. Slack allows 3 s. */
export const PATIENCE_MS = 2000;

/**
 * Acknowledges when the work is done; of long work, before its end. What failed before is acknowledged by whoever told the person so
 * (`listeners/guard`), and where nobody could be told, not at all: then Slack says so.
 */
export async function ackWhenDone(acknowledge: () => Promise<void>, work: Promise<unknown>): Promise<void> {
  await Promise.race([work, wait(PATIENCE_MS, null, { ref: false })]);
  await acknowledge();
  await work;
}
