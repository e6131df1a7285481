import { webApi, type types } from '@slack/bolt';
import { isDeepStrictEqual } from 'node:util';

/** As many messages as Slack recommends to look through. https://docs.slack.dev/reference/methods/conversations.history */
const LOOK_BACK = 200;
/** Slack's own failures leave open how far it got. */
const TROUBLE = ['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'];
/** Too many posts in one channel come under these names, without a time. */
const TOO_MANY = ['rate_limited', 'ratelimited', 'message_limit_exceeded'];
const A_WHILE_MS = 30_000;

/** Where a post may be. `since`: the `ts` of a message that it comes after. */
export type Where = {
  readonly channel: string;
  readonly threadTs?: string | undefined;
  readonly since?: string | undefined;
};

/**
 * The `ts` of the message with this metadata; null when it is not there. Slack has no key against posting twice, so a post is
 * found again by the metadata that it was given.
 */
export async function findPost(
  client: webApi.WebClient,
  { channel, threadTs, since }: Where,
  mark: types.MessageMetadata,
): Promise<string | null> {
  const range = {
    channel,
    include_all_metadata: true,
    limit: LOOK_BACK,
    ...(since === undefined ? {} : { oldest: since, inclusive: true }),
  };
  const { messages = [] } =
    threadTs === undefined
      ? await client.conversations.history(range)
      : await client.conversations.replies({ ...range, ts: threadTs });
  return messages.find(({ metadata }) => isDeepStrictEqual(metadata, mark))?.ts ?? null;
}

/** After so many milliseconds Slack takes the post that failed with this error; null when the error is another one. */
export function waitAsked(error: unknown): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000;
  return error instanceof webApi.WebAPIPlatformError && TOO_MANY.includes(error.data.error)
    ? A_WHILE_MS
    : null;
}

/** Whether Slack said no, so that a post is surely not there. */
export function isRefusal(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && !TROUBLE.includes(error.data.error);
}
