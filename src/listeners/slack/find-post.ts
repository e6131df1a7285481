import type { webApi } from '@slack/bolt';

/** The largest page that Slack recommends. https://docs.slack.dev/reference/methods/conversations.history */
const PAGE = 200;
/** How much our clock and Slack's may differ, in milliseconds. Generous, since looking too far back does no harm. */
const CLOCKS_DIFFER_MS = 10 * 60 * 1000;

/** Where a post may be. */
export type Where = {
  readonly channel: string;
  readonly threadTs?: string | undefined;
  /** The `ts` of a message that it comes after; see `slackTime`. */
  readonly since: string;
};

/** A `ts` that is surely before a moment (ISO, UTC) of our clock. */
export function slackTime(moment: string): string {
  return String((Date.parse(moment) - CLOCKS_DIFFER_MS) / 1000);
}

/**
 * The first post for whose metadata `read` gives something else than null, and what it gave; null when there is none. Slack has
 * no idempotency key, so this is how the bot finds out whether a post arrived. Reads all messages since then, page by page.
 * Throws when Slack refuses.
 */
export async function findPost<Read>(
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
