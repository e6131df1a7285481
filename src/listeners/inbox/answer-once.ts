import { webApi } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';
import type { Message } from '../../blocks/message.ts';
import type { Inbox } from '../../storage/storage.ts';
import type { Handling } from './arrival.ts';

/** A message is this process's own to answer for as long as three posts may take; then others may try. */
const CLAIMED_POSTS = 3;
const EVENT_TYPE = 'mitid_answer';

/** Where an answer belongs. `since`: the `ts` of the message it answers. */
type Where = {
  readonly channel: string;
  readonly threadTs: string | undefined;
  readonly since: string;
};

/**
 * Answers a message of the inbox unless that was done or is being done; gives whether this call did it. Throws when it failed;
 * then the message is tried again later.
 */
export type AnswerOnce = (
  handling: Handling,
  where: Where,
  compose: () => Promise<Message>,
) => Promise<boolean>;

export type AnswerOnceOptions = {
  readonly inbox: Inbox;
  /** Repeats nothing by itself, as a post that failed may be out there all the same; gives up after `postMs`. */
  readonly client: webApi.WebClient;
  readonly postMs: number;
  readonly clock: () => Date;
  /** Names this process. */
  readonly owner: string;
};

/**
 * Slack has no key against posting twice, so an answer carries the message's key as metadata: who tries a second time looks
 * first whether it is out there.
 */
export function createAnswerOnce({ inbox, client, postMs, clock, owner }: AnswerOnceOptions): AnswerOnce {
  return async ({ key }, where, compose) => {
    const now = clock();
    const until = new Date(now.getTime() + CLAIMED_POSTS * postMs);
    const at = now.toISOString();
    const claim = await inbox.claim({ key, by: owner, at, until: until.toISOString() });
    if (claim === false) return false;
    const isThere = claim === 'again' && (await isOutThere(key, where));
    if (!isThere) {
      const message = await compose().catch(async (failure: unknown) => giveBack(key, failure));
      await post(key, where, message, until);
    }
    // The answer is out: whoever finds this message still open finds the answer too.
    await inbox.answered(key, clock().toISOString()).catch(() => undefined);
    return !isThere;
  };

  async function post(key: string, where: Where, message: Message, until: Date): Promise<void> {
    // Later somebody else may be at it.
    if (clock().getTime() > until.getTime() - postMs) throw new Error('took too long to answer');
    const { channel, threadTs } = where;
    try {
      await client.chat.postMessage({
        ...message,
        channel,
        ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
        metadata: { event_type: EVENT_TYPE, event_payload: { key } },
      });
    } catch (error) {
      if (error instanceof webApi.WebAPIRateLimitedError) {
        await pause(error.retryAfter * 1000);
        return post(key, where, message, until);
      }
      if (isRefusal(error)) return giveBack(key, error);
      if (!(await isOutThere(key, where))) throw error;
    }
  }

  /** Whether the answer to this message was posted, as far as Slack tells. */
  async function isOutThere(key: string, { channel, threadTs, since }: Where): Promise<boolean> {
    const range = { channel, oldest: since, inclusive: true, include_all_metadata: true, limit: 200 };
    const { messages } =
      threadTs === undefined
        ? await client.conversations.history(range)
        : await client.conversations.replies({ ...range, ts: threadTs });
    return (messages ?? []).some(({ metadata }) => keyIn(metadata) === key);
  }

  /** After a failure that surely left no answer, anybody may try at once. */
  async function giveBack(key: string, failure: unknown): Promise<never> {
    await inbox.release(key).catch(() => undefined);
    throw failure;
  }
}

/** Slack said no. Its own failures leave open how far it got. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof webApi.WebAPIPlatformError &&
    !['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'].includes(error.data.error)
  );
}

function keyIn(metadata: unknown): unknown {
  if (typeof metadata !== 'object' || metadata === null || !('event_payload' in metadata)) return null;
  const payload = metadata.event_payload;
  return typeof payload === 'object' && payload !== null && 'key' in payload ? payload.key : null;
}
