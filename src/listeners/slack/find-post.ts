import type { types, webApi } from '@slack/bolt';
import { isDeepStrictEqual } from 'node:util';

/** What Slack recommends at most. https://docs.slack.dev/reference/methods/conversations.history */
const PAGE = 200;
/** Our clock and Slack's may differ, in milliseconds. Looking back too far does no harm. */
const CLOCKS_DIFFER_MS = 10 * 60 * 1000;

/** Where a post may be. */
export type Where = {
  readonly channel: string;
  readonly threadTs?: string | undefined;
  /** The `ts` of a message that it comes after; see `slackTime`. */
  readonly since: string;
};

/** A moment (ISO, UTC, by our clock) as a `ts` that surely lies before it by Slack's. */
export function slackTime(moment: string): string {
  return String((Date.parse(moment) - CLOCKS_DIFFER_MS) / 1000);
}

/**
 * The post whose metadata is this; null when it is not there. Slack has no key against posting twice, so a post is found again
 * by the metadata that it was given. Looks through all messages since then, page by page. Throws what Slack refuses.
 */
export async function findPost(
  client: webApi.WebClient,
  where: Where,
  metadata: types.MessageMetadata,
): Promise<string | null> {
  const found = await findPostWhere(client, where, (other) =>
    isDeepStrictEqual(other, metadata) ? true : null,
  );
  return found?.ts ?? null;
}

/** The same for what `read` makes of the metadata: the first post of which it is not null, and what was read. */
export async function findPostWhere<Read>(
  client: webApi.WebClient,
  { channel, threadTs, since }: Where,
  read: (metadata: unknown) => Read | null,
): Promise<{ readonly ts: string; readonly read: Read } | null> {
  let cursor: string | undefined;
  do {
    const range = {
      channel,
      oldest: since,
      inclusive: true,
      include_all_metadata: true,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    };
    const page: webApi.ConversationsHistoryResponse =
      threadTs === undefined
        ? await client.conversations.history(range)
        : await client.conversations.replies({ ...range, ts: threadTs });
    for (const { ts, metadata } of page.messages ?? []) {
      const found = read(metadata);
      if (found !== null && ts !== undefined) return { ts, read: found };
    }
    cursor = page.response_metadata?.next_cursor;
  } while (cursor !== undefined && cursor !== '');
  return null;
}
