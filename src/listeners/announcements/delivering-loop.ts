import type { webApi } from '@slack/bolt';
import type { Announcements, Report } from '../../announcements/announcements.ts';
import { buildReport } from '../../blocks/announcements/report.ts';
import { every, type Repeated } from '../../time/every.ts';
import { attempt } from '../slack/attempt.ts';

export type DeliveringLoop = {
  readonly announcements: Announcements;
  /** Sends somebody a report. */
  readonly tell: (report: Report) => Promise<void>;
  /** The pause between two rounds, in milliseconds. */
  readonly pauseMs: number;
  readonly onError: (error: unknown) => void;
};

/** Sends due announcements, updates posts and sends reports, in rounds until it is stopped. */
export function startDelivering({ announcements, tell, pauseMs, onError }: DeliveringLoop): Repeated {
  // Three separate loops, so that updating many posts does not delay the next announcement.
  const rounds = [announcements.deliver, announcements.refresh, async () => announcements.report(tell)].map(
    (round) => every(pauseMs, round, onError),
  );
  return {
    stop: async () => {
      announcements.stop();
      await Promise.all(rounds.map(async (round) => round.stop()));
    },
  };
}

/** Sends a report as a direct message. Throws when it may not have arrived; when Slack refuses it, there is nobody to tell. */
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
