import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';

/** What can be said of a place in Slack. Both give null where Slack does not say; neither throws. */
export type Places = {
  /** The address of a message. */
  readonly link: (channel: string, ts: string) => Promise<string | null>;
  /** The name of a channel that everybody may see. */
  readonly publicName: (channel: string) => Promise<string | null>;
};

/** Names change seldom, and lists are looked at again and again; in milliseconds. */
const REMEMBERED_MS = 10 * 60 * 1000;
const REMEMBERED = 500;

/** Asks Slack, and remembers the answers for a while because of Slack's rate limits. */
export function createPlaces(client: webApi.WebClient): Places {
  const link = remembered(async (channel, ts) => {
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts });
    return permalink ?? null;
  });
  const publicName = remembered(async (channel) => {
    const { channel: found } = await client.conversations.info({ channel });
    return found?.is_private === true ? null : (found?.name ?? null);
  });
  return { link, publicName: async (channel) => publicName(channel, '') };
}

function remembered(
  ask: (channel: string, ts: string) => Promise<string | null>,
): (channel: string, ts: string) => Promise<string | null> {
  const known = new LRUCache<string, { readonly said: string | null }>({
    max: REMEMBERED,
    ttl: REMEMBERED_MS,
  });
  return async (channel, ts) => {
    const key = `${channel} ${ts}`;
    const before = known.get(key);
    if (before !== undefined) return before.said;
    const said = await ask(channel, ts).catch(() => null);
    known.set(key, { said });
    return said;
  };
}
