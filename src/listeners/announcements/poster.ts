import type { types, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Found, Outgoing, Poster, Posting, Directory, Updated } from '../../announcements/poster.ts';
import type { Message } from '../../blocks/kit/message.ts';
import type { Delivery } from '../../storage/announcements/announcement.ts';
import { failureOf, type Failure } from '../slack/attempt.ts';
import type { Door } from '../slack/door.ts';
import { findPost, slackTime, type Where } from '../slack/find-post.ts';

const EVENT_TYPE = 'mitid_announcement';

const Marked = z.object({
  event_type: z.literal(EVENT_TYPE),
  event_payload: z.object({ delivery: z.string(), revision: z.number() }),
});

/** Seconds until the next attempt after Slack refused everything. */
const EVERYWHERE_S = 60;

/** A message with the metadata that names its delivery. */
type Named = {
  readonly message: Message;
  readonly channel: string;
  readonly metadata: types.MessageMetadata;
};

export type PosterOptions = {
  readonly door: Door;
  /** For searching; without retries and waits of its own. */
  readonly client: webApi.WebClient;
  readonly directory: Directory;
  /** Builds what is posted: a post, a reminder or a notice. */
  readonly build: (outgoing: Outgoing) => Message;
};

/** Posts announcements in Slack. A post's metadata names its delivery, so that it is found again. */
export function createPoster({ door, client, directory, build }: PosterOptions): Poster {
  const posting: Posting = {
    post: async (outgoing) => {
      const since = slackTime(outgoing.delivery.postingSince ?? outgoing.delivery.dueAt);
      const posted = await door.post({ ...compose(outgoing), threadTs: outgoing.thread?.ts, since });
      if (posted.outcome === 'posted') return { ts: posted.ts };
      return posted.outcome === 'not-seen' ? { unknown: true } : unfinished(posted);
    },
    update: async ({ ts, isRecount, ...outgoing }) => {
      const place = await placeOf(outgoing.delivery).catch(failureOf);
      if (typeof place !== 'string') return unfinished(place);
      const updated = await door.update({ ...compose(outgoing), channel: place, ts, isQuiet: isRecount });
      return updated.outcome === 'posted' ? { done: true } : unfinished(updated);
    },
    find: async (delivery, since, threadTs) => {
      try {
        return await look(
          { channel: await placeOf(delivery), threadTs, since: slackTime(since) },
          delivery.id,
        );
      } catch (error) {
        const failed = failureOf(error);
        if (failed.outcome === 'wait') return { wait: failed.seconds };
        return failed.outcome === 'unknown' ? { unknown: true } : 'unreadable';
      }
    },
  };
  return { ...posting, ...directory };

  function compose(outgoing: Outgoing): Named {
    const { id: delivery, channel } = outgoing.delivery;
    const { revision } = outgoing.announcement;
    const metadata = { event_type: EVENT_TYPE, event_payload: { delivery, revision } };
    return { message: build(outgoing), channel, metadata };
  }

  async function look(where: Where, deliveryId: string): Promise<Found> {
    const found = await findPost(client, where, (metadata) => {
      const { data } = Marked.safeParse(metadata);
      return data?.event_payload.delivery === deliveryId ? data.event_payload.revision : null;
    });
    return found === null ? 'not-there' : { ts: found.ts, revision: found.read };
  }

  /** The channel of a delivery; a reminder is in the direct messages with a person. */
  async function placeOf({ kind, channel }: Delivery): Promise<string> {
    if (kind !== 'reminder') return channel;
    const opened = await client.conversations.open({ users: channel });
    return opened.channel?.id ?? channel;
  }
}

type Unfinished = Exclude<Updated, { readonly done: true }>;

function unfinished(failure: Failure): Unfinished {
  switch (failure.outcome) {
    case 'refused':
      return { refused: failure.code };
    case 'refused-everywhere':
      return { wait: EVERYWHERE_S };
    case 'wait':
      return { wait: failure.seconds };
    case 'unknown':
      return { unknown: true };
  }
}
