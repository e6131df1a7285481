import type { types, webApi } from '@slack/bolt';
import { buildMiss } from '../../blocks/desk/miss.ts';
import { describeError } from '../../logging.ts';
import type { Miss } from '../../storage/misses/misses.ts';
import { findPost, slackTime } from '../slack/find-post.ts';
import type { Services } from '../services.ts';

type Client = webApi.WebClient;

/** The metadata of a message names its miss, so that it is found again after a restart. */
const EVENT_TYPE = 'mitid_miss';
/** At the start, misses of the last 24 hours are posted if they were not; older ones are in the queue. In milliseconds. */
const CATCH_UP_MS = 24 * 60 * 60 * 1000;

/** The coordinators' channel, where each miss has one message that is updated with it. */
export type MissBoard = {
  /** Posts misses that came while the program did not run. */
  readonly catchUp: () => Promise<void>;
  /** Waits until every reported miss is shown. */
  readonly drain: () => Promise<void>;
};

/** Keeps the coordinators' channel, if there is one, up to date from now on. */
export function startBoard(client: Client, services: Services): MissBoard {
  const { coordinatorChannel: channel, curation, logger } = services;
  if (channel === null) return { catchUp: async () => undefined, drain: async () => undefined };
  const board = createBoard(client, channel, services);
  // One at a time: two reports of the same miss must not become two messages.
  let last = Promise.resolve();
  const show = async (miss: Miss): Promise<void> => {
    last = last.then(async () =>
      board(miss).catch((error: unknown) =>
        logger.error(describeError(error), 'miss not shown to coordinators'),
      ),
    );
    return last;
  };
  curation.onMiss((miss) => void show(miss));
  return {
    catchUp: async () => {
      const since = Date.now() - CATCH_UP_MS;
      const recent = (await curation.queue()).filter(({ lastAt }) => Date.parse(lastAt) >= since);
      await Promise.all(recent.map(show));
    },
    drain: async () => last,
  };
}

function createBoard(
  client: Client,
  channel: string,
  { curation, matcher }: Services,
): (miss: Miss) => Promise<void> {
  /** The `ts` of each miss's message. */
  const known = new Map<string, string>();
  return async (reported) => {
    // The miss may have changed while it waited for others.
    const miss = (await curation.miss(reported.id)) ?? reported;
    const entry = miss.entryId === null ? undefined : matcher().snapshot.entries.get(miss.entryId);
    const message = buildMiss({ miss, askers: await curation.askersShown(miss.id) }, entry?.title);
    const metadata = markOf(miss.id);
    const ts =
      known.get(miss.id) ?? (await findPost(client, { channel, since: slackTime(miss.firstAt) }, metadata));
    if (ts !== null) {
      known.set(miss.id, ts);
      await client.chat.update({ ...message, channel, ts, metadata });
    } else if (miss.status === 'open') {
      const post = await client.chat.postMessage({ ...message, channel, metadata });
      known.set(miss.id, post.ts ?? '');
    }
    if (miss.status !== 'open') known.delete(miss.id);
  };
}

function markOf(missId: string): types.MessageMetadata {
  return { event_type: EVENT_TYPE, event_payload: { miss: missId } };
}
