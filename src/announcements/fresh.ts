import type { AnnouncementStore, PostedCopy } from '../storage/announcements/store.ts';
import type { Fresh } from './announcements.ts';
import type { Directory } from './poster.ts';

/** How many days after sending an announcement is shown with answers. */
const FRESH_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
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

export function createFreshNews(
  store: Pick<AnnouncementStore, 'posted'>,
  { publicChannels }: Pick<Directory, 'publicChannels'>,
): FreshNews {
  let open: ReadonlySet<string> = new Set();
  let copies: ReadonlyMap<string, readonly PostedCopy[]> = new Map();
  let now = 0;
  let read = { version: '', until: 0 };
  return {
    of: (entryId, channel) => {
      const since = now - FRESH_DAYS * DAY;
      const fresh = (copies.get(entryId) ?? []).filter(
        (copy) => Date.parse(copy.sentAt) >= since && (open.has(copy.channel) || copy.channel === channel),
      );
      const [newest] = fresh;
      if (newest === undefined) return null;
      const { id, sentAt: at, headline } = newest;
      const here = fresh.find((copy) => copy.id === id && copy.channel === channel);
      return { id, at, headline, link: (here ?? newest).permalink };
    },
    reload: async (moment, version) => {
      now = moment.getTime();
      if (version === read.version && now < read.until) return;
      const posted = await store.posted(new Date(now - FRESH_DAYS * DAY).toISOString());
      copies = byEntry(posted);
      if (posted.length > 0) open = await publicChannels();
      read = { version, until: now + OPEN_MS };
    },
  };
}

function byEntry(posted: readonly PostedCopy[]): Map<string, PostedCopy[]> {
  const copies = new Map<string, PostedCopy[]>();
  for (const copy of posted) {
    for (const entryId of copy.entries) copies.set(entryId, [...(copies.get(entryId) ?? []), copy]);
  }
  return copies;
}
