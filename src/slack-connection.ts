import { HTTPReceiver, SocketModeReceiver, type App, type Receiver } from '@slack/bolt';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { SlackConfig } from './config/config.ts';
import { CodedError } from './errors.ts';
import type { Concern } from './listeners/slack/concerns.ts';
import { patientFetch } from './listeners/slack/patient-fetch.ts';
import { startPatiently } from './listeners/slack/patient-start.ts';
import { takeOnlySoundFrames } from './listeners/slack/sound-frames.ts';
import { takeOnlySoundRequests } from './listeners/slack/sound-requests.ts';
import { forBolt, type Logger } from './logging.ts';

/** What answers other requests than Slack's on the same port. */
export type Beside = {
  readonly isFor: (request: IncomingMessage) => boolean;
  /** Never rejects. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/**
 * What takes in Slack's requests, and in HTTP mode, on the same port, what something else answers. `againMs`: the pause before Slack is asked
 * again for a connection that it refused.
 */
export function createReceiver(
  { connection, apiUrl }: SlackConfig,
  logger: Logger,
  clock: () => Date,
  beside: Beside | null,
  againMs: number,
  onConcern: (concern: Concern) => void,
): Receiver {
  const boltLogger = forBolt(logger);
  if (connection.mode === 'socket') {
    const receiver = new SocketModeReceiver({
      appToken: connection.appToken,
      logger: boltLogger,
      installerOptions: { clientOptions: { slackApiUrl: apiUrl, fetch: patientFetch } },
    });
    takeOnlySoundFrames(receiver.client, logger);
    startPatiently(receiver.client, logger, againMs);
    return receiver;
  }
  const receiver = new HTTPReceiver({ signingSecret: connection.signingSecret, logger: boltLogger });
  takeOnlySoundRequests(receiver, logger, { secret: connection.signingSecret, clock, onConcern });
  const toSlack = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (beside?.isFor(request) === true) void beside.answer(request, response);
    else toSlack(request, response);
  };
  return receiver;
}

/** Begins to take them in; gives the port in HTTP mode. Throws `port-in-use`. */
export async function connect(app: App, { connection }: SlackConfig): Promise<number | null> {
  if (connection.mode === 'socket') {
    await app.start();
    return null;
  }
  try {
    const server: Server = await app.start(connection.port);
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : connection.port;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      const details = { variable: 'PORT', port: String(connection.port) };
      throw new CodedError('port-in-use', details, { cause: error });
    }
    throw error;
  }
}
