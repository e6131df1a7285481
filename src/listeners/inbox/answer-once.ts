import type { types } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';
import { notice, withIntro, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import type { Logger } from '../../logging.ts';
import type { Inbox } from '../../storage/inbox/inbox.ts';
import type { Door, Post, Posted } from '../slack/door.ts';
import type { Where } from '../slack/find-post.ts';
import { postAlone } from '../slack/post-alone.ts';
import type { Handling } from './arrival.ts';

/** A process claims a message for as long as three posts may take; afterwards others may try. */
const CLAIMED_POSTS = 3;
/** The metadata of answers. */
export const ANSWER_EVENT = 'mitid_answer';

/** Where somebody asked. `userId`: who reads the answer alone where Slack refuses it there; null: nobody waits for it. */
type Asked = Where & { readonly userId: string | null };

/**
 * Answers a message of the inbox unless that was done or is being done; gives whether this call did it. Nothing is posted where
 * `compose` gives null. Throws when it failed (`NotAnswered` when Slack did not take it); then the message is tried again later.
 */
export type AnswerOnce = (
  handling: Handling,
  asked: Asked,
  compose: () => Promise<Message | null>,
) => Promise<boolean>;

export type AnswerOnceOptions = {
  readonly inbox: Inbox;
  readonly door: Door;
  /** The longest that one call to Slack takes, in milliseconds. */
  readonly postMs: number;
  readonly clock: () => Date;
  /** Names this process. */
  readonly owner: string;
  readonly logger: Logger;
};

/** Slack did not take the answer, or did not say so. `isPerhapsThere`: then nobody should read that it failed. */
export class NotAnswered extends Error {
  readonly isPerhapsThere: boolean;

  constructor(outcome: Posted['outcome']) {
    super(`answer not posted: ${outcome}`);
    this.name = 'NotAnswered';
    this.isPerhapsThere = outcome === 'unknown';
  }
}

/**
 * An answer has its message's key as metadata, because Slack has no idempotency key: a second try first looks whether the
 * answer is already posted.
 */
export function createAnswerOnce({
  inbox,
  door,
  postMs,
  clock,
  owner,
  logger,
}: AnswerOnceOptions): AnswerOnce {
  return async ({ key, isLate }, asked, compose) => {
    const until = later(CLAIMED_POSTS * postMs);
    const claim = await inbox.claim({ key, by: owner, at: later(0), until });
    if (claim === false) return false;
    const isDone = claim === 'again' && (await isPosted(key, asked, isLate));
    const isAnswered =
      !isDone &&
      (await answer(key, asked, isLate ? async () => notice(da.slack.notReached) : compose, until));
    const settle = isLate && !isDone ? inbox.tooLate : inbox.answered;
    // If this fails, the message is tried again, and that finds the answer posted.
    await settle(key, later(0)).catch(() => undefined);
    return isAnswered && !isLate;
  };

  /** Gives whether there was anything to say. */
  async function answer(
    key: string,
    { userId, ...where }: Asked,
    compose: () => Promise<Message | null>,
    until: string,
  ): Promise<boolean> {
    let message: Message | null;
    try {
      message = await compose();
    } catch (failure) {
      await giveBack(key, 0);
      throw failure;
    }
    if (message === null) return false;
    const post: Post = { message, ...where, metadata: markOf(key) };
    const there = await postInTime(post, until);
    const posted = there.outcome === 'refused' ? await answerAlone(post, userId, there.code) : there;
    if (posted.outcome === 'posted') return true;
    // Nobody can be told: another try would change nothing.
    if (posted.outcome === 'refused') return false;
    // What surely was not posted may be tried again by any process: when Slack says so, or after the time of a post.
    if (posted.outcome === 'wait') await giveBack(key, posted.seconds * 1000);
    if (posted.outcome === 'refused-everywhere') await giveBack(key, postMs);
    throw new NotAnswered(posted.outcome);
  }

  /** Answers in private what Slack does not let the bot answer where it was asked; what it takes nowhere, with an apology. */
  async function answerAlone(post: Post, userId: string | null, code: string): Promise<Posted> {
    logger.warn({ slack: code }, 'answer refused where it was asked');
    if (userId === null) return { outcome: 'refused', code };
    const { message, channel, metadata, since } = post;
    const isPrivate = channel.startsWith('D');
    const alone = isPrivate ? message : withIntro(da.slack.refusedThere(channel), message);
    const posted = await postAlone(door, userId, { message: alone, metadata, since });
    if (posted.outcome !== 'refused') return posted;
    return postAlone(door, userId, { message: notice(da.slack.failed), metadata, since });
  }

  /** Posts, and waits when Slack asks for it, until the claim is so short that another process may post it. */
  async function postInTime(post: Post, until: string): Promise<Posted> {
    if (until < later(postMs)) return { outcome: 'wait', seconds: 0 };
    const posted = await door.post(post);
    if (posted.outcome !== 'wait' || until < later(posted.seconds * 1000 + postMs)) return posted;
    await pause(posted.seconds * 1000);
    return postInTime(post, until);
  }

  /** Whether the answer to this message is posted. Throws `NotAnswered` when Slack does not say. */
  async function isPosted(key: string, { userId, ...where }: Asked, isLate: boolean): Promise<boolean> {
    if (await isThere(key, where, isLate)) return true;
    if (userId === null) return false;
    const direct = await door.direct(userId);
    if (direct.outcome === 'open') {
      return isThere(key, { channel: direct.channel, since: where.since }, isLate);
    }
    if (direct.outcome === 'refused') return false;
    throw new NotAnswered('unknown');
  }

  /** What is too late is said in private where the bot may not look any more, rather than to nobody. */
  async function isThere(key: string, where: Where, isLate: boolean): Promise<boolean> {
    const found = await door.look({ ...where, metadata: markOf(key) });
    if (found.outcome === 'posted') return true;
    if (found.outcome === 'not-there' || (isLate && found.outcome === 'refused')) return false;
    throw new NotAnswered('unknown');
  }

  async function giveBack(key: string, waitMs: number): Promise<void> {
    await inbox.release(key, later(waitMs)).catch(() => undefined);
  }

  /** The moment in so many milliseconds. */
  function later(waitMs: number): string {
    return new Date(clock().getTime() + waitMs).toISOString();
  }
}

function markOf(key: string): types.MessageMetadata {
  return { event_type: ANSWER_EVENT, event_payload: { key } };
}
