import type { AllMiddlewareArgs, AnyMiddlewareArgs, App, SayFn, webApi } from '@slack/bolt';
import { notice } from '../blocks/kit/message.ts';
import { da } from '../i18n/da.ts';
import { describeError, type Logger } from '../logging.ts';
import { handlingOf } from './inbox/arrival.ts';

/** Wraps every listener: when one fails, the error is logged and the person gets an apology. */
export function register(app: App, logger: Logger): void {
  app.use(async (args) => handle(args, logger));
  app.error(async (error) => logger.error(describeError(error), 'event not handled'));
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
  if ('respond' in args) {
    await args.respond({
      ...notice(da.slack.failed),
      response_type: 'ephemeral',
      replace_original: false,
    });
    return;
  }
  const handling = handlingOf(args.context);
  // Apologise once, not at every retry.
  if (handling === null || handling.isReplay || !('event' in args) || !canSay(args)) return;
  await args.say({ ...notice(da.slack.answerLater), ...threadToAnswerIn(args.event) });
}

/** Bolt gives `say` to every event with a channel, but its types for all events together do not have it. */
function canSay(args: object): args is { say: SayFn } {
  return 'say' in args && typeof args.say === 'function';
}

/** Posts that the answer to a message will come later. */
export async function sayLater(
  client: webApi.WebClient,
  logger: Logger,
  message: {
    readonly type: string;
    readonly channel: string;
    readonly ts: string;
    readonly thread_ts?: string | undefined;
  },
): Promise<void> {
  const later = { ...notice(da.slack.answerLater), channel: message.channel, ...threadToAnswerIn(message) };
  await client.chat.postMessage(later).catch(() => logger.error('apology not delivered'));
}

/** A mention is answered in its thread; a direct message outside threads, unless it was written in one. */
function threadToAnswerIn({
  type,
  ts,
  thread_ts = type === 'app_mention' ? ts : undefined,
}: {
  readonly type: string;
  readonly ts?: string;
  readonly thread_ts?: string | undefined;
}): { thread_ts?: string } {
  return thread_ts === undefined ? {} : { thread_ts };
}
