import type { types, webApi } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';
import type { Message } from '../../blocks/kit/message.ts';
import type { Inbox } from '../../storage/inbox/inbox.ts';
import { refusalOf, waitAsked } from '../slack/attempt.ts';
import { findPost, type Where } from '../slack/find-post.ts';
import type { Handling } from './arrival.ts';

/** A process claims a message for as long as three posts may take; afterwards others may try. */
const CLAIMED_POSTS = 3;
const EVENT_TYPE = 'mitid_answer';

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
  /** Without retries of its own, as a failed post may have arrived all the same; gives up after `postMs` milliseconds. */
  readonly client: webApi.WebClient;
  readonly postMs: number;
  readonly clock: () => Date;
  /** Names this process. */
  readonly owner: string;
};

/**
 * An answer has its message's key as metadata, because Slack has no idempotency key: a second try first looks whether the
 * answer is already posted.
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
    // If this fails, the message is tried again, and that finds the answer posted.
    await inbox.answered(key, clock().toISOString()).catch(() => undefined);
    return !isThere;
  };

  async function post(key: string, where: Where, message: Message, until: Date): Promise<void> {
    // After the claim ends, another process may post it.
    if (clock().getTime() > until.getTime() - postMs) throw new Error('took too long to answer');
    const { channel, threadTs } = where;
    try {
      await client.chat.postMessage({
        ...message,
        channel,
        ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
        metadata: markOf(key),
      });
    } catch (error) {
      const waitMs = waitAsked(error);
      if (waitMs !== null) {
        await pause(waitMs);
        return post(key, where, message, until);
      }
      if (refusalOf(error) !== null) return giveBack(key, error);
      if (!(await isOutThere(key, where))) throw error;
    }
  }

  /** Whether the answer to this message is posted. */
  async function isOutThere(key: string, where: Where): Promise<boolean> {
    return (await findPost(client, where, markOf(key))) !== null;
  }

  /** Ends the claim after a failure that surely posted nothing, so that any process may try at once. */
  async function giveBack(key: string, failure: unknown): Promise<never> {
    await inbox.release(key).catch(() => undefined);
    throw failure;
  }
}

function markOf(key: string): types.MessageMetadata {
  return { event_type: EVENT_TYPE, event_payload: { key } };
}
