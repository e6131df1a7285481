import type { ShownAnnouncements } from '../../blocks/announcements/overview.ts';
import type { ShownMiss } from '../../blocks/desk/miss.ts';
import { shownMiss } from '../desk/shown-miss.ts';
import type { Services } from '../services.ts';

/** The first misses of the queue with the askers who may be named, and how many more misses there are. */
export async function shownQueue(
  services: Services,
  most: number,
): Promise<{ readonly queue: readonly ShownMiss[]; readonly more: number }> {
  const misses = await services.curation.queue();
  const first = misses.slice(0, most);
  const queue = await Promise.all(first.map(async (miss) => shownMiss(services, miss)));
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
