import type { webApi } from '@slack/bolt';
import type { Announcements, Report } from '../../announcements/announcements.ts';
import { buildReport } from '../../blocks/announcements/report.ts';
import { every, type Repeated } from '../../time/every.ts';
import { attempt } from '../slack/attempt.ts';

export type DeliveringLoop = {
  readonly announcements: Announcements;
  /** Tells somebody how it went. */
  readonly tell: (report: Report) => Promise<void>;
  /** Between two rounds, in milliseconds. */
  readonly pauseMs: number;
  readonly onError: (error: unknown) => void;
};

/** Sends what is due and keeps posts up to date, at once and again and again until it is stopped. */
export function startDelivering({ announcements, tell, pauseMs, onError }: DeliveringLoop): Repeated {
  // Apart from each other: changing many posts does not delay the next announcement.
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
