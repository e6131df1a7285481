import type { Announcements, Report } from '../../announcements/announcements.ts';
import { every, type Repeated } from '../../time/every.ts';

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
