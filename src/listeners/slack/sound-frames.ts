import type { SocketModeReceiver } from '@slack/bolt';
import { describeError, type Logger } from '../../logging.ts';

type Client = SocketModeReceiver['client'];
const MESSAGE = 'ws_message';

/** Keeps a frame that Slack's client cannot read from ending the process: its own listener would fail with nobody to hear. */
export function takeOnlySoundFrames(client: Client, logger: Logger): void {
  const listeners = client.listeners(MESSAGE);
  client.removeAllListeners(MESSAGE);
  client.on(MESSAGE, (...frame: unknown[]) => {
    for (const listener of listeners) {
      Promise.resolve()
        .then(async () => Reflect.apply(listener, client, frame))
        .catch((error: unknown) => logger.warn(describeError(error), 'frame not understood'));
    }
  });
}
