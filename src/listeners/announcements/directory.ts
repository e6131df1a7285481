import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Directory, SharedChannel } from '../../announcements/poster.ts';
import { isRefusal } from '../slack/attempt.ts';

type Client = webApi.WebClient;

/** The largest page that Slack gives: few calls, as it counts calls. https://docs.slack.dev/reference/methods/users.conversations */
const PAGE = 1000;
/* How long answers are remembered, in milliseconds: people change seldom, channels are searched at every letter typed. */
const PEOPLE_MS = 10 * 60 * 1000;
const MEMBERS_MS = 60 * 1000;
const CHANNELS_MS = 30 * 1000;
const PUBLIC_MS = 60 * 1000;
const KINDS = 'public_channel,private_channel';

/** Asks Slack about channels and members, and remembers the answers for a while because of Slack's rate limits. */
export function createDirectory(client: Client): Directory {
  const people = remembered(PEOPLE_MS, async () => peopleIn(client));
  const membersOf = remembered(MEMBERS_MS, async (channel) => membersIn(client, channel));
  const channels = remembered(CHANNELS_MS, async (userId) => channelsOf(client, userId));
  const publicOnes = remembered(PUBLIC_MS, async () => {
    const all = await channels('');
    return new Set(all.flatMap(({ id, isPrivate }) => (isPrivate ? [] : [id])));
  });
  return {
    permalink: async (channel, ts) => {
      try {
        return (await client.chat.getPermalink({ channel, message_ts: ts })).permalink ?? null;
      } catch (error) {
        if (isRefusal(error)) return null;
        throw error;
      }
    },
    members: async (channel) => {
      try {
        const [members, isPerson] = [await membersOf(channel), await people('')];
        return members.filter((member) => isPerson.has(member));
      } catch (error) {
        if (isRefusal(error)) return null;
        throw error;
      }
    },
    ownChannels: async () => new Set((await channels('')).map(({ id }) => id)),
    publicChannels: async () => publicOnes(''),
    channelsFor: async (userId) => {
      const [own, theirs] = await Promise.all([channels(''), channels(userId)]);
      const shared = new Set(theirs.map(({ id }) => id));
      return own.filter(({ id }) => shared.has(id)).toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
    },
  };
}

/** Remembers answers for `ttl` milliseconds by their key; failures are not remembered. */
function remembered<T extends object>(
  ttl: number,
  ask: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const cache = new LRUCache<string, Promise<T>>({ max: 500, ttl });
  return async (key) => {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const asked = ask(key);
    cache.set(key, asked);
    asked.catch(() => cache.delete(key));
    return asked;
  };
}

/** The user ids of all people in the workspace, without bots and deactivated people. */
async function peopleIn(client: Client): Promise<ReadonlySet<string>> {
  const people = new Set<string>();
  await eachPage(async (cursor) => {
    const page = await client.users.list({ limit: PAGE, ...cursor });
    for (const { id, deleted, is_bot: isBot } of page.members ?? []) {
      if (id !== undefined && deleted !== true && isBot !== true && id !== 'USLACKBOT') people.add(id);
    }
    return page;
  });
  return people;
}

async function membersIn(client: Client, channel: string): Promise<string[]> {
  const members: string[] = [];
  await eachPage(async (cursor) => {
    const page = await client.conversations.members({ channel, limit: PAGE, ...cursor });
    members.push(...(page.members ?? []));
    return page;
  });
  return members;
}

/** The channels that somebody is in, as far as the bot can see. An empty `userId` is the bot itself. */
async function channelsOf(client: Client, userId: string): Promise<SharedChannel[]> {
  const channels: SharedChannel[] = [];
  await eachPage(async (cursor) => {
    const page = await client.users.conversations({
      types: KINDS,
      exclude_archived: true,
      limit: PAGE,
      ...(userId === '' ? {} : { user: userId }),
      ...cursor,
    });
    for (const { id, name, is_private: isPrivate } of page.channels ?? []) {
      if (id !== undefined && name !== undefined) channels.push({ id, name, isPrivate: isPrivate === true });
    }
    return page;
  });
  return channels;
}

async function eachPage(
  ask: (cursor: { cursor?: string }) => Promise<webApi.WebAPICallResult>,
): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await ask(cursor === undefined ? {} : { cursor });
    cursor = page.response_metadata?.next_cursor;
  } while (cursor !== undefined && cursor !== '');
}
