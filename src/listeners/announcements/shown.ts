import type { ShownAnnouncements } from '../../blocks/announcements/home.ts';
import type { Services } from '../services.ts';

/** What a coordinator is shown of announcements: their own drafts, and everybody's that wait or went out. */
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
