import type { Announcement } from '../storage/announcements/announcement.ts';
import { daysBefore } from '../time/days.ts';
import type { AnnouncementsOptions, Reading, Readers, Unread } from './announcements.ts';
import { notRead } from './not-read.ts';

type Options = Pick<AnnouncementsOptions, 'storage' | 'poster' | 'clock' | 'newId' | 'requireCoordinator'>;

/** What was announced longer ago is no news any more; so many are looked at. */
const UNREAD_DAYS = 14;
const UNREAD_MOST = 20;

/** Who has read an announcement. `onPress` is called with the channel at somebody's first press. */
export function createReceiptBook(
  { storage, poster, clock, newId, requireCoordinator }: Options,
  onPress: (announcementId: string, channel: string) => void,
): Omit<Reading, 'fresh'> {
  const store = storage.announcements;

  return {
    receipt: async ({ announcementId, userId, channel, revision = 1 }) => {
      const before = await store.find(announcementId);
      if (before === null || !isOut(before) || !before.wantsReceipt) return null;
      const place = await placeOf(announcementId, userId, channel);
      const isNew = await store.receipts.add(announcementId, userId, clock().toISOString(), {
        revision,
        ...place,
      });
      if (isNew) onPress(announcementId, channel);
      const { receipts: count, receiptsFrom } = (await store.find(announcementId)) ?? before;
      return { isNew, isOutdated: revision < receiptsFrom, count };
    },
    readers: async (id, by) => {
      await requireCoordinator(by);
      const announcement = await store.find(id);
      return announcement === null ? null : (await look(announcement)).readers;
    },
    unread: async () => {
      const since = daysBefore(clock(), UNREAD_DAYS).toISOString();
      const sent = (await store.list(['sent'], UNREAD_MOST)).filter(
        ({ wantsReceipt, sentAt }) => wantsReceipt && sentAt !== null && sentAt >= since,
      );
      const unread: Unread[] = [];
      for (const one of sent) {
        const people = notRead((await look(one)).readers).length;
        if (people > 0) unread.push({ id: one.id, headline: one.headline, people });
      }
      return unread;
    },
    remind: async (id, by) => {
      await requireCoordinator(by);
      const announcement = await store.find(id);
      if (announcement === null || !isOut(announcement)) return { outcome: 'gone', announcement };
      if (announcement.remindedAt !== null) return { outcome: 'again' };
      const { readers, links } = await look(announcement);
      const to = notRead(readers).map((userId) => ({
        userId,
        permalink: links.get(userId) || null,
      }));
      const act = { kind: 'announcement-reminded', by };
      const at = clock().toISOString();
      const isFirst = await store.receipts.remind({ announcementId: id, to, at, act, newId });
      return isFirst ? { outcome: 'done', people: to.length } : { outcome: 'again' };
    },
  };

  /** Where somebody read it: a reminder in private is about a post that has the same address. */
  async function placeOf(id: string, userId: string, channel: string) {
    const deliveries = await store.deliveries.of(id);
    const isPost = deliveries.some((one) => one.kind === 'post' && one.channel === channel);
    if (isPost) return { channel, isInPrivate: false };
    const reminder = deliveries.find((one) => one.kind === 'reminder' && one.channel === userId);
    const address = reminder?.permalink || undefined;
    const post = deliveries.find((one) => one.kind === 'post' && one.permalink === address);
    return { channel: post?.channel ?? null, isInPrivate: true };
  }

  /** Who has read it and who has not, and for each member the address of a post that they can see. */
  async function look({
    id,
    author,
  }: Announcement): Promise<{ readers: Readers; links: Map<string, string> }> {
    const [read, before, deliveries] = await Promise.all([
      store.receipts.of(id),
      store.receipts.earlier(id),
      store.deliveries.of(id),
    ]);
    const links = new Map<string, string>();
    const unreadable: string[] = [];
    for (const { kind, status, channel, ts, permalink } of deliveries) {
      if (kind !== 'post' || status !== 'sent') continue;
      // The address is stored some seconds after the post.
      const link = permalink ?? (ts === null ? null : await poster.permalink(channel, ts)) ?? '';
      const members = await poster.members(channel);
      if (members === null) unreadable.push(channel);
      else for (const member of members) links.set(member, links.get(member) || link);
    }
    const earlier = before.map(({ userId }) => userId).filter((reader) => reader !== author);
    const hasPressed = new Set([...read, ...earlier, author]);
    const unread = [...links.keys()].filter((member) => !hasPressed.has(member));
    return { readers: { read, earlier, unread, unreadable }, links };
  }
}

function isOut({ status }: Announcement): boolean {
  return status === 'sending' || status === 'sent';
}
