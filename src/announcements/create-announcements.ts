import type { Announcements, AnnouncementsOptions } from './announcements.ts';
import { createGrouping } from './audiences.ts';
import { createComposing } from './composing.ts';
import { createCorrecting } from './correcting.ts';
import { createDelivering } from './delivering.ts';
import { createFreshNews } from './fresh.ts';
import { createKeepingPosts } from './keeping-posts.ts';
import { createManaging } from './managing.ts';
import { createPacing } from './pace.ts';
import { createReceiptBook } from './receipts.ts';
import { createReporting } from './reporting.ts';

/** Builds announcements from their parts. Nothing runs by itself: the caller repeats `deliver`, `refresh` and `report`. */
export function createAnnouncements(options: AnnouncementsOptions): Announcements {
  const { storage, poster, clock, pace } = options;
  const pacing = createPacing(clock, pace);
  const news = createFreshNews(storage.announcements, poster);
  const posts = createKeepingPosts(options, pacing, news);
  return {
    ...createComposing(options),
    ...createManaging(options),
    ...createCorrecting(options),
    ...createGrouping(options),
    ...createReceiptBook(options, posts.pressed),
    fresh: news.of,
    deliver: createDelivering(options, pacing),
    refresh: posts.refresh,
    report: createReporting(options, pacing),
    stop: pacing.stop,
  };
}
