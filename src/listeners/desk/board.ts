import type { types } from '@slack/bolt';
import { buildMiss } from '../../blocks/desk/miss.ts';
import { describeError } from '../../logging.ts';
import type { Door, Posted } from '../slack/door.ts';
import type { Miss } from '../../storage/misses/misses.ts';
import { createLine } from '../../time/one-at-a-time.ts';
import { slackTime } from '../slack/find-post.ts';
import type { Services } from '../services.ts';
import { shownMiss } from './shown-miss.ts';

/** The metadata of a message names its miss, so that it is found again after a restart. */
const EVENT_TYPE = 'mitid_miss';
/** At the start, misses of the last 24 hours are posted if they were not; older ones are in the queue. In milliseconds. */
const CATCH_UP_MS = 24 * 60 * 60 * 1000;

/** The coordinators' channel, where each miss has one message that is updated with it. */
export type MissBoard = {
  /** Posts misses that came while the program did not run. */
  readonly catchUp: () => Promise<void>;
  /** Shows again what Slack did not take. */
  readonly retry: () => Promise<void>;
  /** Waits until every reported miss is shown, or was tried to. */
  readonly drain: () => Promise<void>;
};

async function nothing(): Promise<void> {}

/** Keeps the coordinators' channel, if there is one, up to date from now on. */
export function startBoard(door: Door, services: Services): MissBoard {
  const { coordinatorChannel: channel, curation, logger } = services;
  if (channel === null) return { catchUp: nothing, retry: nothing, drain: nothing };
  const board = createBoard(door, channel, services);
  /** Misses that Slack did not take, or perhaps took. */
  const owed = new Map<string, Miss>();
  const tryToShow = async (miss: Miss): Promise<void> => {
    owed.delete(miss.id);
    try {
      const { outcome } = await board(miss);
      if (outcome === 'posted') return;
      logger.warn({ outcome }, 'miss not shown to coordinators');
      if (outcome !== 'refused') owed.set(miss.id, miss);
    } catch (error) {
      logger.error(describeError(error), 'miss not shown to coordinators');
    }
  };
  // Two reports of the same miss must not become two messages.
  const inLine = createLine();
  const show = async (miss: Miss): Promise<void> => inLine(async () => tryToShow(miss));
  curation.onMiss((miss) => void show(miss));
  return {
    catchUp: async () => {
      const since = Date.now() - CATCH_UP_MS;
      const recent = (await curation.queue()).filter(({ lastAt }) => Date.parse(lastAt) >= since);
      await Promise.all(recent.map(show));
    },
    retry: async () => {
      await Promise.all([...owed.values()].map(show));
    },
    drain: async () => inLine(async () => undefined),
  };
}

type Shown = { readonly outcome: Posted['outcome'] };

function createBoard(door: Door, channel: string, services: Services): (miss: Miss) => Promise<Shown> {
  const { curation, matcher } = services;
  /** The `ts` of each miss's message. */
  const known = new Map<string, string>();
  return async (reported) => {
    // The miss may have changed while it waited for others.
    const miss = (await curation.miss(reported.id)) ?? reported;
    const entry = miss.entryId === null ? undefined : matcher().snapshot.entries.get(miss.entryId);
    const message = buildMiss(await shownMiss(services, miss), entry?.title);
    const metadata = markOf(miss.id);
    const ts = known.get(miss.id);
    const shown = await (ts === undefined ? showFirst() : door.update({ message, channel, ts, metadata }));
    if (miss.status !== 'open') known.delete(miss.id);
    return shown;

    async function showFirst(): Promise<Shown> {
      const place = { channel, metadata, since: slackTime(miss.firstAt) };
      const found = await door.look(place);
      if (found.outcome === 'posted') {
        known.set(miss.id, found.ts);
        return door.update({ message, channel, ts: found.ts, metadata });
      }
      if (found.outcome !== 'not-there') return found;
      if (miss.status !== 'open') return { outcome: 'posted' };
      const posted = await door.post({ ...place, message });
      if (posted.outcome === 'posted') known.set(miss.id, posted.ts);
      return posted;
    }
  };
}

function markOf(missId: string): types.MessageMetadata {
  return { event_type: EVENT_TYPE, event_payload: { miss: missId } };
}
