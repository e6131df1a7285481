import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { notice } from '../blocks/kit/message.ts';
import { da } from '../i18n/da.ts';
import { describeError, type Logger } from '../logging.ts';
import { NotAnswered } from './inbox/answer-once.ts';
import { handlingOf, isInChannel } from './inbox/arrival.ts';
import { isTakenAt, NotReplied } from './inbox/reply-once.ts';
import type { Door } from './slack/door.ts';
import { slackTime } from './slack/find-post.ts';
import { postAlone } from './slack/post-alone.ts';

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

/**
 * Wraps every listener: when one fails, the error is logged and the person gets an apology. What was pressed or chosen is acknowledged
 * then; where the apology did not arrive either it is not, and Slack says that it failed.
 */
export function register(app: App, door: Door, logger: Logger): void {
  app.use(async (args) => {
    try {
      await args.next();
    } catch (error) {
      logger.error(describeError(error), 'listener failed');
      const isTold = await apologise(args, door, error).catch(() => false);
      if (!isTold) logger.error('apology not delivered');
      // Most of them have been acknowledged, which can be done once only.
      else if ('respond' in args) await args.ack().catch(() => undefined);
    }
  });
  app.error(async (error) => logger.error(describeError(error), 'event not handled'));
}

/** Apologises once, not at every retry. Gives whether it arrived, or was not due. */
async function apologise(args: Args, door: Door, error: unknown): Promise<boolean> {
  const handling = handlingOf(args.context);
  if (handling?.isReplay === true) return true;
  if ('respond' in args) {
    const word = handling === null || error instanceof NotReplied ? da.slack.failed : da.slack.answerLater;
    const said = args.respond({ ...notice(word), response_type: 'ephemeral', replace_original: false });
    if (await isTakenAt(said).catch(() => false)) return true;
    return sayAlone(door, Doer.parse(args.body), randomUUID(), word);
  }
  // Not beside an answer that is perhaps there.
  if (handling === null) return true;
  // Nobody expects an answer there.
  if (isInChannel(args.body)) return true;
  if (error instanceof NotAnswered && error.isPerhapsThere) return true;
  const event = Addressed.safeParse('event' in args ? args.event : null).data;
  if (event !== undefined) return sayTo(door, event, handling.key, da.slack.answerLater);
  if (error instanceof NotReplied) return true;
  return sayAlone(door, Doer.parse(args.body), handling.key, da.slack.answerLater);
}

/** The id of whoever pressed something, used a shortcut, or a command. */
const Doer = z.union([
  z.object({ user: z.object({ id: z.string() }) }).transform(({ user }) => user.id),
  z.object({ user_id: z.string() }).transform(({ user_id: id }) => id),
]);

/** Where a message to the bot stands. */
const Addressed = z.object({
  type: z.string(),
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  user: z.string().nullish(),
});
type Addressed = z.infer<typeof Addressed>;

const EVENT_TYPE = 'mitid_word';

/**
 * Says a word about a message to the bot, where it is answered: a mention in its thread, a direct message outside threads
 * unless it was written in one; in private where Slack refuses that. Gives whether it was said.
 */
export async function sayTo(
  door: Door,
  { type, channel, ts, thread_ts: thread, user }: Addressed,
  key: string,
  word: string,
): Promise<boolean> {
  const what = {
    message: notice(word),
    metadata: { event_type: EVENT_TYPE, event_payload: { key, word } },
    since: ts,
  };
  const threadTs = thread ?? (type === 'app_mention' ? ts : undefined);
  const there = await door.post({ ...what, channel, threadTs });
  const isRefused = there.outcome === 'refused' && typeof user === 'string';
  const { outcome } = isRefused ? await postAlone(door, user, what) : there;
  return outcome === 'posted';
}

/** Says a word about something to the bot in somebody's direct messages. Gives whether it was said. */
export async function sayAlone(door: Door, userId: string, key: string, word: string): Promise<boolean> {
  const { outcome } = await postAlone(door, userId, {
    message: notice(word),
    metadata: { event_type: EVENT_TYPE, event_payload: { key, word } },
    since: slackTime(new Date().toISOString()),
  });
  return outcome === 'posted';
}
