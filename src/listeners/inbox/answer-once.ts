import type { types } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { notice, withIntro, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import type { Logger } from '../../logging.ts';
import type { Inbox } from '../../storage/inbox/inbox.ts';
import type { Door, Post, Posted } from '../slack/door.ts';
import type { Where } from '../slack/find-post.ts';
import { postAlone } from '../slack/post-alone.ts';
import { momentAfter } from '../../time/days.ts';
import { questionIdOf, type Handling } from './arrival.ts';

/** A process claims a message for as long as three posts may take; afterwards others may try. */
const CLAIMED_POSTS = 3;
/** The metadata of answers. */
export const ANSWER_EVENT = 'mitid_answer';

/** Where somebody asked. `userId`: who reads the answer alone where Slack refuses it there; null: nobody waits for it. */
type Asked = Where & { readonly userId: string | null };

/**
 * Answers a message of the inbox unless that was done or is being done; gives whether this call did it. The answer to an earlier wording
 * of it is replaced. Nothing is posted where `compose` gives null. Throws when it failed (`NotAnswered` when Slack did not take it); then the message is tried again later.
 */
export type AnswerOnce = (
  handling: Handling,
  asked: Asked,
  compose: () => Promise<Message | null>,
) => Promise<boolean>;

/** What answering something once takes. */
export type OnceOptions = {
  readonly inbox: Inbox;
  readonly door: Door;
  /** The longest that one call to Slack takes, in milliseconds. */
  readonly postMs: number;
  readonly clock: () => Date;
  /** Names this process. */
  readonly owner: string;
  readonly logger: Logger;
};

export type AnswerOnceOptions = OnceOptions & {
  /** Called with the id of a question that was answered and is asked in other words now. */
  readonly retract: (questionId: string) => Promise<void>;
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

/** An answer to a message that is there already, and to which wording. */
type Earlier = { readonly channel: string; readonly ts: string; readonly wording: string };

/**
 * An answer has its message's key and wording as metadata, because Slack has no idempotency key: a second try, and an edit, first look
 * whether an answer is already posted.
 */
export function createAnswerOnce({
  inbox,
  door,
  postMs,
  clock,
  owner,
  logger,
  retract,
}: AnswerOnceOptions): AnswerOnce {
  return async (handling, asked, compose) => {
    const { key, wording, isLate } = handling;
    const until = later(CLAIMED_POSTS * postMs);
    const claim = await inbox.claim({ key, wording, by: owner, at: later(0), until });
    if (claim === false) return false;
    const earlier = claim === 'again' ? await earlierAnswer(key, asked, isLate) : null;
    const isDone = earlier?.wording === wording;
    const say = isLate ? async () => notice(da.slack.notReached) : compose;
    const isAnswered = !isDone && (await answer(handling, asked, earlier, say, until));
    const settle = isLate && !isDone ? inbox.tooLate : inbox.answered;
    // If this fails, the message is tried again, and that finds the answer posted.
    await settle(key, later(0), wording).catch(() => undefined);
    return isAnswered && !isLate;
  };

  /** Gives whether there was anything to say. */
  async function answer(
    { key, wording }: Handling,
    { userId, ...where }: Asked,
    earlier: Earlier | null,
    compose: () => Promise<Message | null>,
    until: string,
  ): Promise<boolean> {
    let message: Message | null;
    try {
      if (earlier !== null) await retract(questionIdOf({ key, wording: earlier.wording }));
      message = await compose();
    } catch (failure) {
      await giveBack(key, 0);
      throw failure;
    }
    if (message === null) return false;
    const post: Post = { message, ...where, metadata: markOf(key, wording) };
    const there = earlier === null ? await postInTime(post, until) : await replace(earlier, post, until);
    const posted = there.outcome === 'refused' ? await answerAlone(post, userId, there.code) : there;
    if (posted.outcome === 'posted') return true;
    // Nobody can be told: another try would change nothing.
    if (posted.outcome === 'refused') return false;
    // What surely was not posted may be tried again by any process: when Slack says so, or after the time of a post.
    if (posted.outcome === 'wait') await giveBack(key, posted.seconds * 1000);
    if (posted.outcome === 'refused-everywhere') await giveBack(key, postMs);
    throw new NotAnswered(posted.outcome);
  }

  /** Puts an answer in the place of the earlier one; where that cannot be changed any more, posts it. */
  async function replace({ channel, ts }: Earlier, post: Post, until: string): Promise<Posted> {
    const { metadata } = post;
    const message = channel === post.channel ? post.message : forOne(post);
    const changed = await door.update({ message, channel, metadata, ts });
    if (changed.outcome === 'posted') return { outcome: 'posted', ts };
    return changed.outcome === 'refused' ? postInTime(post, until) : changed;
  }

  /** Answers in private what Slack does not let the bot answer where it was asked; what it takes nowhere, with an apology. */
  async function answerAlone(post: Post, userId: string | null, code: string): Promise<Posted> {
    logger.warn({ slack: code }, 'answer refused where it was asked');
    if (userId === null) return { outcome: 'refused', code };
    const { metadata, since } = post;
    const posted = await postAlone(door, userId, { message: forOne(post), metadata, since });
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

  /** The answer to this message that is posted, where it was asked or in private. Throws `NotAnswered` when Slack does not say. */
  async function earlierAnswer(
    key: string,
    { userId, ...where }: Asked,
    isLate: boolean,
  ): Promise<Earlier | null> {
    const there = await answerIn(key, where, isLate);
    if (there !== null || userId === null) return there;
    const direct = await door.direct(userId);
    if (direct.outcome === 'open') {
      return answerIn(key, { channel: direct.channel, since: where.since }, isLate);
    }
    if (direct.outcome === 'refused') return null;
    throw new NotAnswered('unknown');
  }

  /** What is too late is said in private where the bot may not look any more, rather than to nobody. */
  async function answerIn(key: string, where: Where, isLate: boolean): Promise<Earlier | null> {
    const found = await door.find(where, (metadata) => {
      const { data } = Mark.safeParse(metadata);
      return data?.event_payload.key === key ? data.event_payload.wording : null;
    });
    if (found.outcome === 'found') return { channel: where.channel, ts: found.ts, wording: found.read };
    if (found.outcome === 'not-there' || (isLate && found.outcome === 'refused')) return null;
    throw new NotAnswered('unknown');
  }

  async function giveBack(key: string, waitMs: number): Promise<void> {
    await inbox.release(key, later(waitMs)).catch(() => undefined);
  }

  /** The moment in so many milliseconds. */
  function later(waitMs: number): string {
    return momentAfter(clock(), waitMs);
  }
}

/** How an answer names what it answers. */
const Mark = z.object({
  event_type: z.literal(ANSWER_EVENT),
  event_payload: z.object({ key: z.string(), wording: z.string() }),
});

function markOf(key: string, wording: string): types.MessageMetadata {
  return { event_type: ANSWER_EVENT, event_payload: { key, wording } };
}

/** What somebody reads in private who asked elsewhere. */
function forOne({ message, channel }: Post): Message {
  return channel.startsWith('D') ? message : withIntro(da.slack.refusedThere(channel), message);
}
