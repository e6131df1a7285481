import { SocketModeReceiver, type App } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { describeError, forNobody, type Logger } from '../../../logging.ts';
import { readJson } from '../../../text/read-json.ts';
import { patientFetch } from '../patient-fetch.ts';

/** How long Slack may take for an address, and then again for its greeting, in milliseconds. */
const STEP_MS = 5_000;
/** Slack waits no longer for an acknowledgement, in milliseconds. https://docs.slack.dev/apis/events-api/using-socket-mode */
const ACK_MS = 3_000;
/** How long Slack may take to say goodbye, in milliseconds: it often does not. */
const FAREWELL_MS = 1_000;

/** What is read of a frame here; everything in it is Slack's client's business. */
const Frame = z.union([
  z.object({ type: z.literal('hello'), num_connections: z.number().catch(1) }),
  z.object({ type: z.literal('disconnect'), reason: z.string().catch('') }),
  z.object({ envelope_id: z.string() }),
]);

/** One connection by which Slack sends what people do, from its opening to its end. */
export type Link = {
  /** How many connections Slack counts for the app, this one included. Rejects when Slack does not let it in. */
  readonly greeted: Promise<number>;
  /** Resolves when another one is needed: with Slack's reason when Slack asks for it, with `lost` when it broke. */
  readonly passes: Promise<string>;
  readonly ended: Promise<void>;
  /** Resolves when nothing waits to be acknowledged, or need not any more. */
  readonly idle: () => Promise<void>;
  /** Takes nothing more, acknowledges what is under way, and ends. */
  readonly close: () => Promise<void>;
};

/** Slack closed the door on a new connection, and says why. */
export class NotLetIn extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super('Slack greets no new connection');
    this.name = 'NotLetIn';
    this.reason = reason;
  }
}

/**
 * Opens a connection for the app. Slack's client only carries it: it neither waits nor tries again by itself, does not hear that Slack
 * asks for another (it would hang up at once, with acknowledgements under way), and what it cannot read does not end the process.
 */
export function openLink(
  app: App,
  { appToken, apiUrl }: { readonly appToken: string; readonly apiUrl: string },
  logger: Logger,
): Link {
  const closing = new AbortController();
  const receiver = new SocketModeReceiver({
    appToken,
    logger: forNobody(),
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        fetch: async (url, init) => {
          const signals = [closing.signal, AbortSignal.timeout(STEP_MS)];
          return patientFetch(url, { ...init, signal: AbortSignal.any(signals) });
        },
      },
    },
    // Nothing is acknowledged, so Slack sends an event again.
    processEventErrorHandler: async ({ error }) => {
      logger.error(describeError(error), 'what Slack sent could not be handled');
      return false;
    },
  });
  receiver.init(app);
  const { client } = receiver;
  const unacknowledged = new Set<string>();
  let onIdle: (() => void) | null = null;
  client.on('outgoing_message', ({ envelope_id: id }: { readonly envelope_id: string }) => {
    unacknowledged.delete(id);
    if (unacknowledged.size === 0) onIdle?.();
  });
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    client.once('disconnected', () => {
      hasEnded = true;
      resolve();
    });
  });
  let letGo: (reason: string) => void;
  const passes = new Promise<string>((resolve) => {
    letGo = resolve;
    void ended.then(() => resolve('lost'));
  });
  const greeted = new Promise<number>((resolve, reject) => {
    const listeners = client.listeners('ws_message');
    client.removeAllListeners('ws_message');
    client.on('ws_message', (...frame: unknown[]) => {
      if (closing.signal.aborted) return;
      const said = readFrame(frame[0]);
      if (said !== null && 'reason' in said) {
        reject(new NotLetIn(said.reason));
        return letGo(said.reason);
      }
      if (said !== null && 'num_connections' in said) resolve(said.num_connections);
      if (said !== null && 'envelope_id' in said) unacknowledged.add(said.envelope_id);
      for (const listener of listeners) {
        Promise.resolve()
          .then(async () => Reflect.apply(listener, client, frame))
          .catch((error: unknown) => logger.warn(describeError(error), 'frame not understood'));
      }
    });
    client.once('connecting', () => {
      const late = setTimeout(() => reject(new NotLetIn('no greeting')), STEP_MS);
      void Promise.race([ended, greeted])
        .catch(() => undefined)
        .then(() => clearTimeout(late));
    });
    client.start().catch((error: unknown) => reject(error ?? new NotLetIn('lost')));
  });
  greeted.catch(() => undefined);
  return { greeted, passes, ended, idle, close };

  async function idle(): Promise<void> {
    if (unacknowledged.size === 0) return;
    await Promise.race([
      new Promise<void>((resolve) => (onIdle = resolve)),
      ended,
      pause(ACK_MS, undefined, { ref: false }),
    ]);
  }

  async function close(): Promise<void> {
    closing.abort();
    await idle();
    void client.disconnect();
    await Promise.race([ended, pause(FAREWELL_MS, undefined, { ref: false })]);
    // The second time it does not wait for Slack's goodbye.
    if (!hasEnded) void client.disconnect();
  }
}

function readFrame(data: unknown): z.infer<typeof Frame> | null {
  return typeof data === 'string' ? readJson(Frame, data) : null;
}
