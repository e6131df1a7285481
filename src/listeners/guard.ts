import type { AllMiddlewareArgs, AnyMiddlewareArgs, App, SayFn, types } from '@slack/bolt';
import { notice } from '../blocks/message.ts';
import { da } from '../i18n/da.ts';
import { describeError, type Logger } from '../logging.ts';

/** How long a stopping bot waits for the answers it is writing, in milliseconds. */
const DRAIN_MS = 10_000;

/** Knows what is being handled. */
export type Guard = {
  /** Waits until nothing is being handled any more, at most ten seconds. */
  readonly drain: () => Promise<void>;
};

/**
 * Stands before every listener: whoever addressed the bot gets a word when handling fails, and a stopping bot finishes
 * what it began. (Bolt's own `stop` waits for nobody.)
 */
export function register(app: App, logger: Logger): Guard {
  const inFlight = new Set<Promise<void>>();
  app.use(async (args) => {
    const handling = handle(args, logger);
    inFlight.add(handling);
    await handling.finally(() => inFlight.delete(handling));
  });
  app.error(async (error) => logger.error(describeError(error), 'event not handled'));
  return {
    drain: async () => {
      const deadline = AbortSignal.timeout(DRAIN_MS);
      const timedOut = new Promise<void>((resolve) => deadline.addEventListener('abort', () => resolve()));
      await Promise.race([Promise.allSettled(inFlight), timedOut]);
    },
  };
}

async function handle(args: AnyMiddlewareArgs & AllMiddlewareArgs, logger: Logger): Promise<void> {
  try {
    await args.next();
  } catch (error) {
    logger.error(describeError(error), 'listener failed');
    await apologise(args).catch(() => logger.error('apology not delivered'));
  }
}

async function apologise(args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> {
  const message = notice(da.slack.failed);
  if ('respond' in args) {
    await args.respond({ ...message, response_type: 'ephemeral', replace_original: false });
  } else if ('event' in args) {
    const thread = threadToAnswerIn(args.event);
    if (thread !== null && canSay(args)) await args.say({ ...message, ...thread });
  }
}

/** Bolt gives `say` to every event with a channel, which its types do not tell for all events together. */
function canSay(args: object): args is { say: SayFn } {
  return 'say' in args && typeof args.say === 'function';
}

/** Where an addressed message is answered; null for an event that nobody addressed to the bot. */
function threadToAnswerIn(event: types.SlackEvent): { thread_ts?: string } | null {
  if (event.type === 'app_mention') return { thread_ts: event.thread_ts ?? event.ts };
  if (event.type !== 'message' || event.channel_type !== 'im') return null;
  return 'thread_ts' in event && event.thread_ts !== undefined ? { thread_ts: event.thread_ts } : {};
}
