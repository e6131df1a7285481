import type { webApi } from '@slack/bolt';
import type { Announcements, AnnouncementsOptions } from '../../announcements/announcements.ts';
import { createAnnouncements } from '../../announcements/create-announcements.ts';
import type { Outgoing } from '../../announcements/poster.ts';
import { buildNotice } from '../../blocks/announcements/notice.ts';
import { buildPost, buildReminder } from '../../blocks/announcements/post.ts';
import type { Message } from '../../blocks/kit/message.ts';
import type { Matcher } from '../../matching/match.ts';
import type { Door } from '../slack/door.ts';
import { createPoster } from './poster.ts';
import { createDirectory } from './directory.ts';

export type InSlackOptions = Omit<AnnouncementsOptions, 'poster' | 'isEntry'> & {
  readonly matcher: () => Matcher;
  /** For reading; retries calls that fail. */
  readonly client: webApi.WebClient;
  readonly door: Door;
  /** For searching posts; without retries of its own. */
  readonly postingClient: webApi.WebClient;
};

/** Announcements that are posted in Slack. */
export function announcementsInSlack({
  matcher,
  client,
  door,
  postingClient,
  ...options
}: InSlackOptions): Announcements {
  const build = ({ announcement, delivery, thread }: Outgoing): Message => {
    if (delivery.kind === 'notice') return buildNotice(thread?.readers ?? []);
    const { entries: known } = matcher().snapshot;
    const entries = announcement.entries.flatMap((id) => known.get(id) ?? []);
    if (delivery.kind === 'reminder') return buildReminder({ announcement, entries }, delivery.permalink);
    // An announcement written while pings were allowed pings nobody when they are no longer.
    const ping = options.pingsAllowed ? announcement.ping : 'none';
    return buildPost({ announcement: { ...announcement, ping }, entries });
  };
  return createAnnouncements({
    ...options,
    poster: createPoster({ door, client: postingClient, directory: createDirectory(client), build }),
    isEntry: (entryId) => matcher().snapshot.entries.has(entryId),
  });
}
