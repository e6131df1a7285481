import type { AnnouncementStore, PostedAnnouncement } from '../storage/announcements/store.ts';
import { daysBefore } from '../time/days.ts';
import type { Fresh } from './announcements.ts';
import type { Directory } from './poster.ts';

/** How many days after sending an announcement is shown with answers. */
const FRESH_DAYS = 30;
/** How long it may take until a channel that became private counts as private, in milliseconds. */
const OPEN_MS = 10 * 60 * 1000;

/**
 * Recent announcements by the entries they link to, in memory so that no answer waits for them. An announcement in private
 * channels only is shown nowhere else.
 */
export type FreshNews = {
  readonly of: (entryId: string, channel?: string) => Fresh | null;
  /** Reads them from storage again where `version` is another than before, and now and then which channels are public. */
  readonly reload: (now: Date, version: string) => Promise<void>;
};

/** Empty until it is read for the first time. */
export function createFreshNews(
  store: Pick<AnnouncementStore, 'posted'>,
  { publicChannels }: Pick<Directory, 'publicChannels'>,
): FreshNews {
  let open: ReadonlySet<string> = new Set();
  let posted: ReadonlyMap<string, readonly PostedAnnouncement[]> = new Map();
  let now = new Date(0);
  let read = { version: '', until: 0 };
  return {
    of: (entryId, channel) => {
      const since = daysBefore(now, FRESH_DAYS).toISOString();
      for (const { id, sentAt: at, headline, links } of posted.get(entryId) ?? []) {
        if (at < since) return null;
        const link = links.get(channel ?? '') ?? openOne(links);
        if (link !== null) return { id, at, headline, link };
      }
      return null;
    },
    reload: async (moment, version) => {
      now = moment;
      if (version === read.version && now.getTime() < read.until) return;
      posted = byEntry(await store.posted(daysBefore(now, FRESH_DAYS).toISOString()));
      if (posted.size > 0) open = await publicChannels();
      read = { version, until: moment.getTime() + OPEN_MS };
    },
  };

  /** Where everybody can read it, if anywhere. */
  function openOne(links: PostedAnnouncement['links']): string | null {
    for (const [channel, link] of links) if (open.has(channel)) return link;
    return null;
  }
}

/** Newest first, as they were given. */
function byEntry(all: readonly PostedAnnouncement[]): Map<string, PostedAnnouncement[]> {
  const found = new Map<string, PostedAnnouncement[]>();
  for (const posted of all) {
    for (const entryId of posted.entries) {
      const others = found.get(entryId);
      if (others === undefined) found.set(entryId, [posted]);
      else others.push(posted);
    }
  }
  return found;
}
