import { HTTPReceiver, type App, type Receiver } from '@slack/bolt';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { SlackConfig } from './config/config.ts';
import { CodedError } from './errors.ts';
import type { Concern } from './listeners/slack/concerns.ts';
import {
  createSocketMode,
  type SocketMode,
  type SocketModeOptions,
} from './listeners/slack/socket-mode/socket-mode.ts';
import { takeOnlySoundRequests } from './listeners/slack/sound-requests.ts';
import { forBolt, type Logger } from './logging.ts';

/** What answers other requests than Slack's on the same port. */
export type Beside = {
  readonly isFor: (request: IncomingMessage) => boolean;
  /** Never rejects. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** What a receiver is made with, besides where Slack is. */
export type ReceiverOptions = Pick<SocketModeOptions, 'againMs' | 'onRefused' | 'onOthers'> & {
  readonly logger: Logger;
  readonly clock: () => Date;
  /** Hears of what Slack did not sign. */
  readonly onConcern: (concern: Concern) => void;
  /** Answered on the same port, in HTTP mode. */
  readonly beside: readonly Beside[];
};

/** What takes in Slack's requests. `connection`: null in HTTP mode, where Slack connects. */
export function createReceiver(
  { connection, apiUrl }: SlackConfig,
  { logger, clock, beside, onConcern, ...options }: ReceiverOptions,
): { readonly receiver: Receiver; readonly connection: SocketMode | null } {
  if (connection.mode === 'socket') {
    const { appToken } = connection;
    const socketMode = createSocketMode({ access: { appToken, apiUrl }, logger, ...options });
    return { receiver: socketMode, connection: socketMode };
  }
  const receiver = new HTTPReceiver({ signingSecret: connection.signingSecret, logger: forBolt(logger) });
  takeOnlySoundRequests(receiver, logger, { secret: connection.signingSecret, clock, onConcern });
  const toSlack = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    const other = beside.find((one) => one.isFor(request));
    if (other !== undefined) void other.answer(request, response);
    else toSlack(request, response);
  };
  return { receiver, connection: null };
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
