import type { webApi } from '@slack/bolt';
import type { Report } from '../../announcements/announcements.ts';
import { buildReport } from '../../blocks/announcements/report.ts';
import { attempt } from './attempt.ts';

/** Tells somebody in private what an announcement needs from them. Throws when they could not be told yet. */
export async function tellInPrivate(client: webApi.WebClient, { to, ...report }: Report): Promise<void> {
  const told = await attempt<'told' | 'nobody'>(
    async () => {
      const { channel } = await client.conversations.open({ users: to });
      if (channel?.id === undefined) return 'nobody';
      await client.chat.postMessage({ ...buildReport(report), channel: channel.id });
      return 'told';
    },
    () => 'nobody',
  );
  if (typeof told !== 'string') throw new Error('Slack took no report on an announcement; it is told later');
}
