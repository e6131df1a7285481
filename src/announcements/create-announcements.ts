import type { Announcements, AnnouncementsOptions, Report } from './announcements.ts';
import { createComposing } from './composing.ts';
import { createCorrecting } from './correcting.ts';
import { createDelivering } from './delivering.ts';
import { createFreshNews } from './fresh.ts';
import { createKeepingPosts } from './keeping-posts.ts';
import { createManaging } from './managing.ts';
import { createPacing } from './pace.ts';
import { createReceiptBook } from './receipts.ts';

/** Puts announcements together. They do nothing by themselves: `Working` says what must be done now and again. */
export function createAnnouncements(options: AnnouncementsOptions): Announcements {
  const { storage, poster, clock, pace } = options;
  const pacing = createPacing(clock, pace);
  const news = createFreshNews(storage.announcements, poster);
  const posts = createKeepingPosts(options, pacing, news);
  return {
    ...createComposing(options),
    ...createManaging(options),
    ...createCorrecting(options),
    ...createReceiptBook(options, posts.pressed),
    fresh: news.of,
    deliver: createDelivering(options, pacing),
    refresh: posts.refresh,
    nextReport: async () => nextReport(options),
    stop: pacing.stop,
  };
}

/** Hands out each announcement that has something to tell its author once, in one process only. */
async function nextReport({ storage }: AnnouncementsOptions): Promise<Report | null> {
  const store = storage.announcements;
  for (;;) {
    const announcement = await store.takeReport();
    if (announcement === null) return null;
    const { author, id } = announcement;
    if (author === null) continue;
    const deliveries = (await store.deliveries.of(id)).filter(({ kind }) => kind === 'post');
    return { announcement, author, deliveries };
  }
}
