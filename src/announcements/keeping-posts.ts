import type { PostChangeResult, ClaimedDelivery } from '../storage/announcements/store.ts';
import { momentAfter } from '../time/days.ts';
import type { AnnouncementsOptions } from './announcements.ts';
import type { FreshNews } from './fresh.ts';
import type { Pacing } from './pace.ts';

/** The most posts to update in one round. */
const AT_A_TIME = 100;
/** In milliseconds. However it came that a post is behind: it is found by then. */
const LOOK_ANYHOW_MS = 60_000;

type Options = Pick<AnnouncementsOptions, 'storage' | 'poster' | 'clock' | 'newId'>;

export type KeepingPosts = {
  /** Updates posts that differ from their announcements. */
  readonly refresh: () => Promise<void>;
  /** Marks a post whose button was pressed: it is updated before others. */
  readonly pressed: (announcementId: string, channel: string) => void;
};

/**
 * Updates posts to what their announcements say now. There is no queue of changes: a post that shows an older revision or
 * count than its announcement is behind, so several changes, in any process, become one update.
 */
export function createKeepingPosts(
  { storage, poster, clock, newId }: Options,
  pacing: Pacing,
  news: FreshNews,
): KeepingPosts {
  const { deliveries } = storage.announcements;
  const waitedFor = new Set<string>();
  let upToDate = { version: '', until: 0 };
  const inMs = (milliseconds: number): string => momentAfter(clock(), milliseconds);

  return {
    pressed: (announcementId, channel) => void waitedFor.add(key(announcementId, channel)),
    refresh: async () => {
      const { posts, receipts } = await storage.announcements.version();
      const isUpToDate = receipts === upToDate.version && clock().getTime() < upToDate.until;
      if (!isUpToDate) await bringUpToDate(receipts);
      try {
        await findAddresses();
      } finally {
        // Even when Slack gives no addresses: withdrawn announcements must disappear from answers.
        await news.reload(clock(), posts);
      }
    },
  };

  async function bringUpToDate(version: string): Promise<void> {
    const behind = await deliveries.behind(inMs(0), AT_A_TIME);
    if (behind.length === 0 && !(await deliveries.isAnyBehind()))
      upToDate = { version, until: clock().getTime() + LOOK_ANYHOW_MS };
    const isWaitedFor = (one: (typeof behind)[number]) => waitedFor.has(key(one.announcementId, one.channel));
    const inOrder = [...behind.filter(isWaitedFor), ...behind.filter((one) => !isWaitedFor(one))];
    waitedFor.clear();
    for (const { id } of inOrder) {
      if (pacing.isStopped() || pacing.isHushed('update')) return;
      const claim = { by: newId(), at: inMs(0), until: inMs(pacing.leaseMs) };
      const claimed = await deliveries.claimChange(id, claim);
      if (claimed === null) continue;
      await deliveries.settleChange(id, claim.by, inMs(0), await change(claimed));
    }
  }

  async function change({
    delivery,
    announcement,
  }: Omit<ClaimedDelivery, 'isUnknown'>): Promise<PostChangeResult> {
    const { ts, shown } = delivery;
    const { revision, receipts } = announcement;
    const isRecount = shown?.revision === revision;
    if (ts === null || (isRecount && !pacing.mayRecount())) return { notBefore: inMs(pacing.countMs) };
    const updated = await poster.update({ delivery, announcement, ts, isRecount });
    if ('done' in updated) return { shown: { revision, receipts } };
    if ('refused' in updated) return { reason: updated.refused, revision };
    if ('wait' in updated) {
      pacing.hush('update', updated.wait);
      return { notBefore: inMs(updated.wait * 1000) };
    }
    return { notBefore: inMs(pacing.backoffMs) };
  }

  async function findAddresses(): Promise<void> {
    for (const { id, channel, ts } of await deliveries.withoutPermalink(AT_A_TIME)) {
      if (pacing.isStopped() || ts === null) return;
      await deliveries.setPermalink(id, (await poster.permalink(channel, ts)) ?? '');
    }
  }
}

function key(announcementId: string, channel: string): string {
  return `${announcementId} ${channel}`;
}
