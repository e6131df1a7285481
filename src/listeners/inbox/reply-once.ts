import { setTimeout as wait } from 'node:timers/promises';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import { createAtMost } from '../../time/at-most.ts';
import { momentAfter } from '../../time/days.ts';
import type { Post } from '../slack/door.ts';
import { slackTime } from '../slack/find-post.ts';
import { ANSWER_EVENT, type OnceOptions } from './answer-once.ts';
import type { Handling } from './arrival.ts';

/**
 * How long Slack's acknowledgement may wait for the answer, in milliseconds from when the question was taken in. Slack allows 3 s, and
 * where many ask at once it took a while until then, too.
 */
const PATIENCE_MS = 2000;
/** So many are composed at a time: between its steps an answer waits for the database. */
const AT_A_TIME = 8;
/** Where so many are not answered yet, it takes longer than a person notices: whoever comes is told at once. */
const MANY = 50;
/** A process has a question to itself for as long as the calls may take: two to find the person and look, a slow one to reply, three to post. */
const CLAIMED_CALLS = 7;
/** How many of them the reply may take: whether it arrived cannot be looked up. */
const REPLY_CALLS = 2;
/** How long a response_url works, in milliseconds. */
const RESPOND_WITHIN_MS = 30 * 60 * 1000;

/** The ways to answer a command, a shortcut or a search. */
type Via = {
  /** Whoever asked. */
  readonly userId: string;
  readonly acknowledge: () => Promise<void>;
  /** Acknowledges with the answer; null where Slack shows none. */
  readonly acknowledgeWith: ((answer: Message) => Promise<void>) | null;
  /** Answers where it was asked; gives whether that worked, or throws. */
  readonly respond: (answer: Message) => Promise<boolean>;
};

/**
 * Answers a command, shortcut or search that is in the inbox, for its asker alone, unless that was done or is being done. Gives
 * whether this call did it. Throws when it failed; then it is tried again later.
 */
export type ReplyOnce = (handling: Handling, via: Via, compose: () => Promise<Message>) => Promise<boolean>;

/** It failed, and is not tried again. */
export class NotReplied extends Error {
  constructor(cause: unknown) {
    super('nobody could be answered', { cause });
    this.name = 'NotReplied';
  }
}

/**
 * An answer that is ready in time goes with the acknowledgement, or before it: otherwise Slack shows an error of its own.
 * A later one goes where it was asked, and where that does not work any more, to the person's direct messages.
 */
export function createReplyOnce({ inbox, door, postMs, clock, owner, logger }: OnceOptions): ReplyOnce {
  const composing = createAtMost(AT_A_TIME);
  let unanswered = 0;
  return async (handling, via, compose) => {
    unanswered += 1;
    try {
      return await reply(handling, via, compose);
    } finally {
      unanswered -= 1;
    }
  };

  async function reply(
    { key, isLate, isReplay, since }: Handling,
    via: Via,
    compose: () => Promise<Message>,
  ): Promise<boolean> {
    // It is stored, so it may be acknowledged before anything else is done for it.
    const isCrowded = !isReplay && unanswered > MANY;
    if (isCrowded) await acknowledgeLater(via);
    const now = clock();
    const until = momentAfter(now, CLAIMED_CALLS * postMs);
    const claiming = inbox.claim({ key, by: owner, at: now.toISOString(), until });
    let isInLine = !isLate;
    const composed = claiming.then(async (claim) => {
      isInLine &&= claim !== false;
      if (claim === false) return null;
      if (isLate) return notice(da.slack.notReached);
      return composing.run(async () => {
        isInLine = false;
        return compose();
      });
    });
    const ready = composed.catch(async () => {
      // A failure to claim is told as such: nobody has it in hand.
      await claiming;
      return null;
    });
    // It is waited for below, unless acknowledging fails.
    ready.catch(() => undefined);
    if (!isReplay && !isCrowded) {
      const left = PATIENCE_MS - (performance.now() - since);
      const soon = await Promise.race([ready, wait(left, null, { ref: false })]);
      if (soon !== null) {
        // First the note: who gets no acknowledgement reads in Slack that it failed, and does not wait for another try.
        await inbox.answered(key, clock().toISOString());
        await answerAtOnce(key, via, soon);
        return true;
      }
    }
    if (!isCrowded) await (isInLine ? acknowledgeLater(via) : via.acknowledge());
    await ready;
    const message = await composed.catch(async (failure: unknown) => giveBack(key, failure));
    if (message === null) return false;
    const isAgain = (await claiming) === 'again';
    if (!(await deliver(key, via, message, isAgain))) logger.warn('nobody could be answered');
    const settle = isLate ? inbox.tooLate : inbox.answered;
    await settle(key, clock().toISOString()).catch(() => undefined);
    return !isLate;
  }

  /** Ends the claim after a failure that surely answered nothing, so that any process may try at once. */
  async function giveBack(key: string, failure: unknown): Promise<never> {
    await inbox.release(key, clock().toISOString()).catch(() => undefined);
    throw failure;
  }

  async function answerAtOnce(key: string, via: Via, message: Message): Promise<void> {
    if (via.acknowledgeWith !== null) return via.acknowledgeWith(message);
    const isReached = await deliver(key, via, message, false).catch((cause: unknown) => {
      throw new NotReplied(cause);
    });
    if (!isReached) throw new NotReplied(null);
    await via.acknowledge();
  }

  /** Gives whether it got there; false where Slack refuses. Throws when nobody knows, or it may work later. */
  async function deliver(key: string, via: Via, message: Message, isAgain: boolean): Promise<boolean> {
    if (isAgain && (await isPosted(await inPrivate(key, via.userId)))) return true;
    if (await isTaken(via, message)) return true;
    const place = await inPrivate(key, via.userId);
    if (place === null) return false;
    let { outcome } = await door.post({ ...place, message });
    // What Slack takes nowhere is owed a word.
    if (outcome === 'refused')
      ({ outcome } = await door.post({ ...place, message: notice(da.slack.failed) }));
    if (outcome !== 'posted' && outcome !== 'refused') throw new Error(`not answered: ${outcome}`);
    return outcome === 'posted';
  }

  /** Whether an earlier try got through in private. Throws where Slack does not say: the answer could come twice. */
  async function isPosted(place: Private | null): Promise<boolean> {
    if (place === null) return false;
    const { outcome } = await door.look(place);
    if (outcome === 'posted' || outcome === 'not-there') return outcome === 'posted';
    throw new Error(`not known to be answered: ${outcome}`);
  }

  async function isTaken(via: Via, message: Message): Promise<boolean> {
    try {
      const tooLong = wait(REPLY_CALLS * postMs, false, { ref: false });
      if (await Promise.race([via.respond(message), tooLong])) return true;
      logger.warn('answer not taken where it was asked for');
    } catch (error) {
      logger.warn(describeError(error), 'answer not taken where it was asked for');
    }
    return false;
  }

  /** The place of an answer in somebody's direct messages; null where Slack allows none. Throws when that is not known. */
  async function inPrivate(key: string, userId: string): Promise<Private | null> {
    const direct = await door.direct(userId);
    if (direct.outcome === 'refused') return null;
    if (direct.outcome !== 'open') throw new Error(`nobody to answer: ${direct.outcome}`);
    return {
      channel: direct.channel,
      metadata: { event_type: ANSWER_EVENT, event_payload: { key } },
      since: slackTime(momentAfter(clock(), -RESPOND_WITHIN_MS)),
    };
  }
}

type Private = Omit<Post, 'message'>;

/** Acknowledges with a word that the answer comes later, where Slack shows one. */
async function acknowledgeLater({ acknowledge, acknowledgeWith }: Via): Promise<void> {
  await (acknowledgeWith === null ? acknowledge() : acknowledgeWith(notice(da.slack.manyNow)));
}

/** Whether Slack took what was sent to a response_url: pages of HTML and broken answers come with status 200, too. */
export async function isTakenAt(
  address: Promise<{ readonly text: () => Promise<string> }>,
): Promise<boolean> {
  const said = await (await address).text();
  return /^(?:ok|\{"ok":true[,}].*)$/su.test(said.trim());
}
