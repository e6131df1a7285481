import type { webApi } from '@slack/bolt';
import type { Report } from '../../announcements/announcements.ts';
import { buildReport } from '../../blocks/announcements/report.ts';

/** Tells an author in private what an announcement needs from them. The client repeats nothing by itself. */
export async function tellAuthor(client: webApi.WebClient, { author, ...report }: Report): Promise<void> {
  const { channel } = await client.conversations.open({ users: author });
  if (channel?.id === undefined) return;
  await client.chat.postMessage({ ...buildReport(report), channel: channel.id });
}
