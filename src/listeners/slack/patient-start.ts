import type { SocketModeReceiver } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';
import { describeError, type Logger } from '../../logging.ts';

type Client = Pick<SocketModeReceiver['client'], 'start' | 'once'>;

/**
 * Keeps a refusal from ending the process when a connection is made anew: Slack's client gives up with nobody to hear, though
 * somebody may mend the token meanwhile. The first attempt may fail, so that the start says why. `againMs`: the pause before the next one.
 */
export function startPatiently(connection: Client, logger: Logger, againMs: number): void {
  const start = connection.start.bind(connection);
  let isFirst = true;
  const stopping = new AbortController();
  connection.once('disconnecting', () => stopping.abort());
  connection.start = async () => {
    if (isFirst) {
      isFirst = false;
      return start();
    }
    for (;;) {
      try {
        return await start();
      } catch (error) {
        logger.error(describeError(error), 'no connection to Slack; it is tried again');
        await pause(againMs, null, { ref: false, signal: stopping.signal }).catch(() => undefined);
        // Nobody waits for it any more.
        if (stopping.signal.aborted) return new Promise(() => {});
      }
    }
  };
}
