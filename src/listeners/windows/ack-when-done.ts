import { setTimeout as wait } from 'node:timers/promises';

/** How long an acknowledgement may wait for the work, in milliseconds. Slack allows 3 s. */
export const PATIENCE_MS = 2000;

/** Acknowledges when the work is done or has failed, so that Slack says so when it is lost; of long work, before its end. */
export async function ackWhenDone(acknowledge: () => Promise<void>, work: Promise<unknown>): Promise<void> {
  await Promise.race([work.catch(() => undefined), wait(PATIENCE_MS, null, { ref: false })]);
  await acknowledge();
  await work;
}
