import type { ShownAnnouncements } from '../../blocks/announcements/overview.ts';
import type { ShownMiss } from '../../blocks/desk/miss.ts';
import type { Services } from '../services.ts';

/** A window holds 49 misses of two blocks each. */
export const WINDOW_ROWS = 49;

/** The first misses of the queue with the askers who may be named, and how many more misses there are. */
export async function shownQueue(
  { curation }: Services,
  most: number,
): Promise<{ readonly queue: readonly ShownMiss[]; readonly more: number }> {
  const misses = await curation.queue();
  const first = misses.slice(0, most);
  const queue = await Promise.all(
    first.map(async (miss) => ({ miss, askers: await curation.askersShown(miss.id) })),
  );
  return { queue, more: misses.length - first.length };
}

/** The announcements to show to a coordinator: their own drafts, and everybody's that are scheduled or sent. */
export async function shownAnnouncements(
  { announcements }: Pick<Services, 'announcements'>,
  userId: string,
): Promise<ShownAnnouncements> {
  const [drafts, overview] = await Promise.all([
    announcements.drafts(userId),
    announcements.overview(userId),
  ]);
  return { drafts, ...overview };
}
