import type { Announcement, Delivery } from '../storage/announcements/announcement.ts';
import { momentAfter } from '../time/days.ts';
import type { Announcements, AnnouncementsOptions } from './announcements.ts';
import type { Pacing } from './pace.ts';

type Options = Pick<AnnouncementsOptions, 'storage' | 'clock'>;

/** One process at a time claims a report; when it is killed the report is sent later, and soon when `tell` throws. */
export function createReporting({ storage, clock }: Options, pacing: Pacing): Announcements['report'] {
  const store = storage.announcements;
  return async (tell) => {
    for (;;) {
      const now = clock();
      const until = momentAfter(now, pacing.leaseMs);
      const announcement = await store.takeReport({ at: now.toISOString(), until });
      if (announcement === null) return;
      const { id, status, author, changedBy } = announcement;
      const all = await store.deliveries.of(id);
      const deliveries = all.filter(({ kind }) => kind === 'post');
      const notices = all.filter((one) => one.kind === 'notice' && isMissing(one));
      // Nobody is told any more of a correction to what was withdrawn since.
      const unheard = status === 'withdrawn' ? [] : notices;
      const isOnTheWay = status === 'held' || deliveries.some((one) => isMissing(one));
      const isTroubled = isOnTheWay || deliveries.some((one) => isUnchanged(one, announcement));
      const to = isOnTheWay ? author : (changedBy ?? author);
      try {
        if (to !== null && (isTroubled || unheard.length > 0))
          await tell({ announcement, to, deliveries, unheard });
      } catch (error) {
        await store.reported(id, until, momentAfter(clock(), pacing.settleMs));
        throw error;
      }
      await store.reported(id, until);
    }
  };
}

/** Whether a delivery is not in its channel, or nobody knows. */
export function isMissing({ status }: Delivery): boolean {
  return status === 'failed' || status === 'unclear';
}

/** Whether a post shows an older revision because Slack refused to update it. */
export function isUnchanged(
  { status, reason, shown }: Delivery,
  { revision }: Pick<Announcement, 'revision'>,
): boolean {
  return status === 'sent' && reason !== null && (shown === null || shown.revision < revision);
}
