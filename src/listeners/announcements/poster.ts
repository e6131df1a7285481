import type { types, webApi } from '@slack/bolt';
import { z } from 'zod';
import type {
  Found,
  Outgoing,
  Posted,
  Poster,
  Posting,
  Directory,
  Updated,
} from '../../announcements/poster.ts';
import type { Message } from '../../blocks/kit/message.ts';
import type { Delivery } from '../../storage/announcements/announcement.ts';
import { attempt } from '../slack/attempt.ts';
import { findPostWhere, slackTime } from '../slack/find-post.ts';

const EVENT_TYPE = 'mitid_announcement';

const Marked = z.object({
  event_type: z.literal(EVENT_TYPE),
  event_payload: z.object({ delivery: z.string(), revision: z.number() }),
});

/** A message with the metadata that names its delivery. */
type Named = Message & { readonly channel: string; readonly metadata: types.MessageMetadata };

export type PosterOptions = {
  /** Without retries and waits of its own: a failed post may have arrived all the same. */
  readonly client: webApi.WebClient;
  readonly directory: Directory;
  /** Builds what is posted, a post or a reminder. */
  readonly build: (outgoing: Outgoing) => Message;
};

/** Posts announcements in Slack. A post's metadata names its delivery, so that it is found again. */
export function createPoster({ client, directory, build }: PosterOptions): Poster {
  const posting: Posting = {
    post: async (outgoing) => {
      const message = compose(outgoing);
      return attempt<Posted>(
        async () => {
          const { ts } = await client.chat.postMessage(message);
          return ts === undefined ? { unknown: true } : { ts };
        },
        (refused) => ({ refused }),
      );
    },
    update: async ({ ts, ...outgoing }) => {
      const message = compose(outgoing);
      return attempt<Updated>(
        async () => {
          await client.chat.update({ ...message, ts });
          return { done: true };
        },
        (refused) => ({ refused }),
      );
    },
    find: async (delivery, since) =>
      attempt<Found>(
        async () => look(await placeOf(delivery), delivery.id, since),
        () => 'unreadable',
      ),
  };
  return { ...posting, ...directory };

  function compose(outgoing: Outgoing): Named {
    const { id: delivery, channel } = outgoing.delivery;
    const { revision } = outgoing.announcement;
    const metadata = { event_type: EVENT_TYPE, event_payload: { delivery, revision } };
    return { ...build(outgoing), channel, metadata };
  }

  async function look(channel: string, deliveryId: string, since: string): Promise<Found> {
    const found = await findPostWhere(client, { channel, since: slackTime(since) }, (metadata) => {
      const { data } = Marked.safeParse(metadata);
      return data?.event_payload.delivery === deliveryId ? data.event_payload.revision : null;
    });
    return found === null ? 'not-there' : { ts: found.ts, revision: found.read };
  }

  /** The channel of a delivery; a reminder is in the direct messages with a person. */
  async function placeOf({ kind, channel }: Delivery): Promise<string> {
    if (kind === 'post') return channel;
    const opened = await client.conversations.open({ users: channel });
    return opened.channel?.id ?? channel;
  }
}
