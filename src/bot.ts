import { App, HTTPReceiver, SocketModeReceiver, type Receiver } from '@slack/bolt';
import type { Server } from 'node:http';
import type { LiveKnowledge } from './answering/live-knowledge.ts';
import type { SlackConfig } from './config.ts';
import { CodedError } from './errors.ts';
import { register as registerShare } from './listeners/actions/share.ts';
import { register as registerShow } from './listeners/actions/show.ts';
import { register as registerMitid } from './listeners/commands/mitid.ts';
import { register as registerAppMention } from './listeners/events/app-mention.ts';
import { register as registerDirectMessage } from './listeners/events/direct-message.ts';
import { register as registerGuard } from './listeners/guard.ts';
import { createOnce } from './listeners/once.ts';
import type { Services } from './listeners/services.ts';
import { register as registerFindAnswer } from './listeners/shortcuts/find-answer.ts';
import { forBolt, type Logger } from './logging.ts';
import { checkAccess } from './slack-access.ts';

export type Bot = {
  /** Where Slack's requests arrive, in HTTP mode. */
  readonly port: number | null;
  /** Takes no more, finishes what is under way, closes. */
  readonly stop: () => Promise<void>;
};

/** What a bot is made of: everything that differs between a real workspace and a test. */
export type BotOptions = {
  readonly slack: SlackConfig;
  readonly knowledge: LiveKnowledge;
  readonly logger: Logger;
};

/** Starts the bot in Slack. Throws a CodedError when Slack refuses a token or a scope, or the port is taken. */
export async function startBot({ slack, knowledge, logger }: BotOptions): Promise<Bot> {
  const boltLogger = forBolt(logger);
  await checkAccess(slack, boltLogger);
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 2 } };
  const receiver = createReceiver(slack, boltLogger);
  const app = new App({
    token: slack.botToken,
    receiver,
    logger: boltLogger,
    clientOptions,
    socketMode: slack.connection.mode === 'socket',
    convoStore: false,
  });
  const guard = registerGuard(app, logger);
  registerListeners(app, { matcher: knowledge.matcher, once: createOnce() });
  const port = await start(app, slack);
  return {
    port,
    stop: async () => {
      await app.stop();
      await guard.drain();
    },
  };
}

/** Everything the bot listens to; the manifest must declare the same. */
export function registerListeners(app: App, services: Services): void {
  registerAppMention(app, services);
  registerDirectMessage(app, services);
  registerMitid(app, services);
  registerFindAnswer(app, services);
  registerShow(app, services);
  registerShare(app, services);
}

function createReceiver({ connection, apiUrl }: SlackConfig, logger: ReturnType<typeof forBolt>): Receiver {
  return connection.mode === 'socket'
    ? new SocketModeReceiver({
        appToken: connection.appToken,
        logger,
        installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
      })
    : new HTTPReceiver({ signingSecret: connection.signingSecret, logger });
}

async function start(app: App, { connection }: SlackConfig): Promise<number | null> {
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
      throw new CodedError('port-in-use', { port: String(connection.port) }, { cause: error });
    }
    throw error;
  }
}
