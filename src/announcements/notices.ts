import type { Announcement, Delivery } from '../storage/announcements/announcement.ts';
import type { AnnouncementStore } from '../storage/announcements/store.ts';

/** Where a notice goes. `ts`: the post in whose thread it stands; `readers`: those who had read that post, to be told. */
export type NoticeThread = { readonly ts: string; readonly readers: readonly string[] };

/**
 * The thread of a notice. `not-yet`: its post does not show the correction; `not-wanted`: it never will, or is not there.
 */
export async function threadOf(
  store: Pick<AnnouncementStore, 'deliveries' | 'receipts'>,
  { channel, announcementId }: Delivery,
  { revision }: Announcement,
): Promise<NoticeThread | 'not-yet' | 'not-wanted'> {
  const deliveries = await store.deliveries.of(announcementId);
  const post = deliveries.find((one) => one.kind === 'post' && one.channel === channel);
  if (post === undefined) return 'not-wanted';
  if (post.status === 'waiting' || post.status === 'posting') return 'not-yet';
  if (post.status !== 'sent' || post.ts === null || post.reason !== null) return 'not-wanted';
  if ((post.shown?.revision ?? 0) < revision) return 'not-yet';
  const earlier = await store.receipts.earlier(announcementId);
  return {
    ts: post.ts,
    readers: earlier.flatMap((one) => (one.channel === channel ? [one.userId] : [])),
  };
}
