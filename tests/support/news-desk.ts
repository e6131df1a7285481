import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Announcements, AnnouncementsOptions, Report } from '../../src/announcements/announcements.ts';
import { createAnnouncements } from '../../src/announcements/create-announcements.ts';
import type { Found, Posted, Poster, Updated } from '../../src/announcements/poster.ts';
import type { StorageConfig } from '../../src/config/config.ts';
import { CodedError } from '../../src/errors.ts';
import type {
  Announcement,
  AnnouncementContent,
  Delivery,
} from '../../src/storage/announcements/announcement.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';

/** Announcements on a real database file, and channels that do what a test wants. */
export type NewsDesk = {
  readonly announcements: Announcements;
  readonly storage: Storage;
  /** Where the database is, for a command. */
  readonly place: StorageConfig;
  readonly channels: Channels;
  /** A second process on the same database. */
  readonly beside: () => Announcements;
  /** Lets time pass, in milliseconds. */
  readonly pass: (milliseconds: number) => void;
  readonly now: () => Date;
};

export const KAREN = 'UKAREN';
export const KIRSTEN = 'UKIRSTEN';
export const VOLUNTEER = 'UPOUL';

export const CONTENT: AnnouncementContent = {
  headline: 'Ekstra it-café',
  text: 'Vi holder åbent torsdag.',
  channels: ['C1', 'C2'],
  audiences: [],
  entries: [],
  wantsReceipt: true,
  ping: 'none',
  sendAt: null,
};

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What stands in a channel: which delivery, and what it was built from last. */
type Post = {
  readonly delivery: string;
  readonly channel: string;
  readonly revision: number;
  readonly receipts: number;
};

/** Channels with posts in them. What is planned happens to the next calls, one each. */
type Channels = Poster & {
  readonly posts: Post[];
  /** The lines in the threads of posts. */
  readonly notices: {
    readonly channel: string;
    readonly thread: string;
    readonly readers: readonly string[];
  }[];
  readonly plan: {
    readonly post: (Posted | 'arrives-unheard')[];
    readonly find: (Exclude<Found, { ts: string }> | 'as-it-is')[];
    readonly update: Updated[];
    /** Slack gives no address. */
    readonly permalink: 'fails'[];
  };
  readonly calls: { post: number; find: number; update: number };
  /** Who is where; null: nobody can tell. */
  readonly membersOf: Map<string, readonly string[] | null>;
};

function createChannels(): Channels {
  const posts: Post[] = [];
  const notices: Channels['notices'] = [];
  const plan: Channels['plan'] = { post: [], find: [], update: [], permalink: [] };
  const calls = { post: 0, find: 0, update: 0 };
  const membersOf = new Map<string, readonly string[] | null>([
    ['C1', [KAREN, VOLUNTEER, 'UANNA']],
    ['C2', [KAREN, 'UANNA', 'UBENT']],
  ]);
  const put = ({ id, channel }: Delivery, { revision, receipts }: Announcement): { ts: string } => {
    posts.push({ delivery: id, channel, revision, receipts });
    return { ts: `${posts.length}.0` };
  };
  return {
    posts,
    notices,
    plan,
    calls,
    membersOf,
    post: async ({ delivery, announcement, thread }) => {
      calls.post += 1;
      if (thread !== undefined)
        notices.push({ channel: delivery.channel, thread: thread.ts, readers: thread.readers });
      const planned = plan.post.shift();
      if (planned !== 'arrives-unheard') return planned ?? put(delivery, announcement);
      put(delivery, announcement);
      return { unknown: true };
    },
    find: async ({ id }) => {
      calls.find += 1;
      const planned = plan.find.shift() ?? 'as-it-is';
      if (planned !== 'as-it-is') return planned;
      const at = posts.findIndex(({ delivery }) => delivery === id);
      const post = posts[at];
      return post === undefined ? 'not-there' : { ts: `${at + 1}.0`, revision: post.revision };
    },
    update: async ({ ts, announcement: { revision, receipts } }) => {
      calls.update += 1;
      const planned = plan.update.shift();
      if (planned !== undefined) return planned;
      const at = Number.parseInt(ts, 10) - 1;
      const post = posts[at];
      if (post === undefined) return { refused: 'message_not_found' };
      posts[at] = { ...post, revision, receipts };
      return { done: true };
    },
    permalink: async (channel, ts) => {
      if (plan.permalink.shift() === 'fails') throw new Error('Slack is down');
      return `https://slack/${channel}/${ts}`;
    },
    members: async (channel) => membersOf.get(channel) ?? null,
    ownChannels: async () => new Set(membersOf.keys()),
    // Channels whose id begins with P are private.
    publicChannels: async () => new Set([...membersOf.keys()].filter((id) => !id.startsWith('P'))),
    channelsFor: async (userId) =>
      [...membersOf]
        .filter(([, members]) => members?.includes(userId))
        .map(([id]) => ({ id, name: id.toLowerCase(), isPrivate: false })),
  };
}

/** Runs a story at a news desk that is cleared away afterwards. It begins on a Tuesday morning. */
export async function atNewsDesk<T>(
  story: (desk: NewsDesk) => Promise<T>,
  changes: Partial<AnnouncementsOptions> = {},
): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'news-'));
  const place = { databaseUrl: null, file: join(dir, 'mitid.db') };
  const storage = await openStorage({ ...place, owner: true });
  const channels = createChannels();
  let now = Date.parse('2026-11-24T10:00:00.000Z');
  let ids = 0;
  const open = (): Announcements =>
    createAnnouncements({
      storage,
      poster: channels,
      clock: () => new Date(now),
      newId: () => `id-${(ids += 1)}`,
      requireCoordinator: async (userId) => {
        if (![KAREN, KIRSTEN].includes(userId)) throw new CodedError('not-a-coordinator');
      },
      isEntry: (entryId) => entryId.startsWith('svar-'),
      pingsAllowed: false,
      // Nobody waits for the real clock in a story.
      pace: { channelMs: 0 },
      ...changes,
    });
  try {
    return await story({
      announcements: open(),
      storage,
      place,
      channels,
      beside: open,
      pass: (milliseconds) => {
        now += milliseconds;
      },
      now: () => new Date(now),
    });
  } finally {
    await storage.close();
    await rm(dir, { recursive: true });
  }
}

/** Writes an announcement and sends or schedules it. */
export async function announce(
  { announcements }: Pick<NewsDesk, 'announcements'>,
  content: Partial<AnnouncementContent> = {},
  by = KAREN,
): Promise<Announcement> {
  const draft = await announcements.open(by);
  if (draft === null) throw new Error('no draft');
  const { id } = draft;
  await announcements.saveDraft({ ...draft, by, content: { ...CONTENT, ...content } });
  const sent = await announcements.send({ id, version: 1, by });
  if (sent.outcome !== 'done') throw new Error(JSON.stringify(sent));
  return sent.announcement;
}

/** What became of each channel: `C1 failed is_archived`. */
export async function fates({ storage }: Pick<NewsDesk, 'storage'>, id: string): Promise<string[]> {
  const deliveries = await storage.announcements.deliveries.of(id);
  return deliveries.map(({ channel, status, reason }) => `${channel} ${status} ${reason ?? ''}`.trim());
}

/** Whom an announcement tells something, and what; each is told once. */
export async function reports({ report }: Announcements): Promise<Report[]> {
  const told: Report[] = [];
  await report(async (one) => void told.push(one));
  return told;
}
