import type { types, webApi } from '@slack/bolt';
import { isDeepStrictEqual } from 'node:util';
import type { Message } from '../../blocks/kit/message.ts';
import { describeError, type Logger } from '../../logging.ts';
import { failureOf, type Failure } from './attempt.ts';
import { findPost, type Where } from './find-post.ts';

/** A post and the name by which it is found again: its metadata. No two posts have the same. */
export type Post = {
  readonly message: Message;
  readonly channel: string;
  readonly threadTs?: string | undefined;
  readonly metadata: types.MessageMetadata;
  /** A `ts` that is surely before the first attempt to post it; see `slackTime`. */
  readonly since: string;
};

/** `not-seen`: nobody knows whether Slack took it; looked for at once it was not there, but it may still come. */
export type Posted =
  { readonly outcome: 'posted'; readonly ts: string } | { readonly outcome: 'not-seen' } | Failure;

type Found<Read> =
  | { readonly outcome: 'found'; readonly ts: string; readonly read: Read }
  | { readonly outcome: 'not-there' }
  | Failure;

/** The only way by which the bot posts. None of these throws: the result says what is known. */
export type Door = {
  /** Posts once. Where Slack's answer does not say whether it was done, looks for it. */
  readonly post: (post: Post) => Promise<Posted>;
  /**
   * The same for what may have been posted before: looks first, and posts only what is not there. Where Slack
   * does not let the bot look there, nothing is posted: that would be blind.
   */
  readonly postAgain: (post: Post) => Promise<Posted>;
  /** Looks whether a post is there. */
  readonly look: (post: Omit<Post, 'message'>) => Promise<Posted | { readonly outcome: 'not-there' }>;
  /** Looks for the first post for whose metadata `read` gives something else than null. */
  readonly find: <Read>(where: Where, read: (metadata: unknown) => Read | null) => Promise<Found<Read>>;
  /** Shows a message to one person in a channel, once; it cannot be looked for. */
  readonly whisper: (to: Whisper) => Promise<{ readonly outcome: 'posted' } | Failure>;
  /** Changes a post, once. Doing it twice does no harm. */
  readonly update: (change: Change) => Promise<{ readonly outcome: 'posted' } | Failure>;
  /** The direct messages with a person. */
  readonly direct: (
    userId: string,
  ) => Promise<{ readonly outcome: 'open'; readonly channel: string } | Failure>;
};

type Whisper = Pick<Post, 'message' | 'channel' | 'threadTs'> & { readonly userId: string };
type Change = Pick<Post, 'message' | 'channel' | 'metadata'> & {
  readonly ts: string;
  /** What it says stays the same. Blocks alone mark no post as edited: https://docs.slack.dev/reference/methods/chat.update */
  readonly isQuiet?: boolean;
};

/**
 * `client`: without retries of its own, since what failed may have been done. `onRefusedEverywhere`: called at each refusal of the token,
 * a scope or the app.
 */
export function createDoor(client: webApi.WebClient, logger: Logger, onRefusedEverywhere: () => void): Door {
  /** Refusals of everything that were said in the log already. */
  const said = new Set<string>();
  return { post, postAgain, look, find, whisper, update, direct };

  async function post(given: Post): Promise<Posted> {
    const posted = await attempt(async () => {
      const { ts } = await client.chat.postMessage({
        ...given.message,
        channel: given.channel,
        ...inThread(given.threadTs),
        metadata: given.metadata,
      });
      return ts === undefined ? ({ outcome: 'unknown' } as const) : ({ outcome: 'posted', ts } as const);
    });
    if (posted.outcome !== 'unknown') return posted;
    const found = await look(given);
    if (found.outcome === 'not-there') return { outcome: 'not-seen' };
    return found.outcome === 'posted' ? found : posted;
  }

  async function postAgain(given: Post): Promise<Posted> {
    const found = await look(given);
    if (found.outcome === 'not-there') return post(given);
    return found;
  }

  async function find<Read>(where: Where, read: (metadata: unknown) => Read | null): Promise<Found<Read>> {
    return attempt(async () => {
      const found = await findPost(client, where, read);
      return found === null ? ({ outcome: 'not-there' } as const) : ({ outcome: 'found', ...found } as const);
    });
  }

  async function look({
    channel,
    threadTs,
    since,
    metadata,
  }: Omit<Post, 'message'>): Promise<Posted | { readonly outcome: 'not-there' }> {
    const found = await find({ channel, threadTs, since }, (other) =>
      isDeepStrictEqual(other, metadata) ? true : null,
    );
    return found.outcome === 'found' ? { outcome: 'posted', ts: found.ts } : found;
  }

  async function whisper({ message, channel, threadTs, userId }: Whisper) {
    return attempt(async () => {
      await client.chat.postEphemeral({ ...message, channel, user: userId, ...inThread(threadTs) });
      return { outcome: 'posted' } as const;
    });
  }

  async function update({ message, channel, metadata, ts, isQuiet = false }: Change) {
    return attempt(async () => {
      const { text, blocks } = message;
      await client.chat.update({ ...(isQuiet ? {} : { text }), blocks, channel, metadata, ts });
      return { outcome: 'posted' } as const;
    });
  }

  async function direct(userId: string) {
    return attempt(async () => {
      const { channel } = await client.conversations.open({ users: userId });
      return channel?.id === undefined
        ? ({ outcome: 'unknown' } as const)
        : ({ outcome: 'open', channel: channel.id } as const);
    });
  }

  async function attempt<Done>(call: () => Promise<Done>): Promise<Done | Failure> {
    try {
      const done = await call();
      said.clear();
      return done;
    } catch (error) {
      const failure = failureOf(error);
      log(failure, error);
      return failure;
    }
  }

  function log(failure: Failure, error: unknown): void {
    if (failure.outcome === 'unknown')
      logger.warn(describeError(error), 'Slack did not say what became of a call');
    if (failure.outcome === 'refused' || failure.outcome === 'wait')
      logger.info(failure, 'Slack did not do a call');
    if (failure.outcome !== 'refused-everywhere') return;
    onRefusedEverywhere();
    if (said.has(failure.code)) return;
    said.add(failure.code);
    logger.error(describeError(error), 'Slack refuses what the bot posts, whatever it is');
  }
}

function inThread(threadTs: string | undefined): { thread_ts?: string } {
  return threadTs === undefined ? {} : { thread_ts: threadTs };
}
