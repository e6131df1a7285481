import { setTimeout as wait } from 'node:timers/promises';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { describeError, type Logger } from '../../logging.ts';
import type { Inbox } from '../../storage/inbox/inbox.ts';
import type { Door } from '../slack/door.ts';
import { slackTime } from '../slack/find-post.ts';
import { ANSWER_EVENT } from './answer-once.ts';
import type { Handling } from './arrival.ts';

/** How long Slack's acknowledgement may wait for the answer, in milliseconds. Slack allows 3 s. */
const PATIENCE_MS = 2000;
/** So long a process has a question to itself, in milliseconds. */
const CLAIM_MS = 30_000;
/** How long a response_url works, in milliseconds. */
const RESPOND_WITHIN_MS = 30 * 60 * 1000;

/** The ways to answer a command or a shortcut. */
type Via = {
  /** Whoever asked. */
  readonly userId: string;
  readonly acknowledge: () => Promise<void>;
  /** Acknowledges with the answer; null where Slack shows none. */
  readonly acknowledgeWith: ((answer: Message) => Promise<void>) | null;
  /** Answers at the address that came with it; throws when that did not work. */
  readonly respond: (answer: Message) => Promise<{ readonly text: () => Promise<string> }>;
};

/**
 * Answers a command or shortcut that is in the inbox, for its asker alone, unless that was done or is being done. Gives
 * whether this call did it. Throws when it failed; then it is tried again later.
 */
export type ReplyOnce = (handling: Handling, via: Via, compose: () => Promise<Message>) => Promise<boolean>;

export type ReplyOnceOptions = {
  readonly inbox: Inbox;
  readonly door: Door;
  readonly clock: () => Date;
  /** Names this process. */
  readonly owner: string;
  readonly logger: Logger;
};

/** It failed, and is not tried again. */
export class NotReplied extends Error {
  constructor(cause: unknown) {
    super('nobody could be answered', { cause });
    this.name = 'NotReplied';
  }
}

/**
 * An answer that is ready in time goes with the acknowledgement, or before it: otherwise Slack shows an error of its own.
 * A later one goes to the response_url, and where that is worn out, to the person's direct messages.
 */
export function createReplyOnce({ inbox, door, clock, owner, logger }: ReplyOnceOptions): ReplyOnce {
  return async (handling, via, compose) => {
    const { key, isLate, isReplay } = handling;
    const now = clock();
    const until = new Date(now.getTime() + CLAIM_MS).toISOString();
    const claim = await inbox.claim({ key, by: owner, at: now.toISOString(), until });
    if (claim === false) {
      await via.acknowledge();
      return false;
    }
    const composed = isLate ? Promise.resolve(notice(da.slack.notReached)) : compose();
    if (!isReplay) {
      const soon = await Promise.race([composed.catch(() => null), wait(PATIENCE_MS, null, { ref: false })]);
      if (soon !== null) {
        // First the note: who gets no acknowledgement reads in Slack that it failed, and does not wait for another try.
        await inbox.answered(key, clock().toISOString());
        await answerAtOnce(key, via, soon);
        return true;
      }
    }
    await via.acknowledge();
    const message = await composed.catch(async (failure: unknown) => giveBack(key, failure));
    await deliver(key, via, message, claim === 'again');
    await inbox.answered(key, clock().toISOString()).catch(() => undefined);
    return true;
  };

  /** Ends the claim after a failure that surely answered nothing, so that any process may try at once. */
  async function giveBack(key: string, failure: unknown): Promise<never> {
    await inbox.release(key).catch(() => undefined);
    throw failure;
  }

  async function answerAtOnce(key: string, via: Via, message: Message): Promise<void> {
    if (via.acknowledgeWith !== null) return via.acknowledgeWith(message);
    await deliver(key, via, message, false).catch((cause: unknown) => {
      throw new NotReplied(cause);
    });
    await via.acknowledge();
  }

  async function deliver(key: string, via: Via, message: Message, isAgain: boolean): Promise<void> {
    try {
      const said = await (await via.respond(message)).text();
      // Pages of HTML and broken answers come with status 200, too.
      if (/^(?:ok|\{"ok":true[,}].*)$/su.test(said.trim())) return;
      logger.warn('response_url did not work');
    } catch (error) {
      logger.warn(describeError(error), 'response_url did not work');
    }
    const direct = await door.direct(via.userId);
    if (direct.outcome !== 'open') throw new Error(`nobody to answer: ${direct.outcome}`);
    const post = {
      message,
      channel: direct.channel,
      metadata: { event_type: ANSWER_EVENT, event_payload: { key } },
      since: slackTime(new Date(clock().getTime() - RESPOND_WITHIN_MS).toISOString()),
    };
    const { outcome } = await (isAgain ? door.postAgain(post) : door.post(post));
    if (outcome !== 'posted' && outcome !== 'refused') throw new Error(`not answered: ${outcome}`);
  }
}
