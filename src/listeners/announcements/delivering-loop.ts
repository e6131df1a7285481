import type { Announcements, Report } from '../../announcements/announcements.ts';
import { buildReport } from '../../blocks/announcements/report.ts';
import type { Message } from '../../blocks/kit/message.ts';
import { every, type Repeated } from '../../time/every.ts';
import { digest } from '../slack/digest.ts';
import type { Door } from '../slack/door.ts';
import { slackTime } from '../slack/find-post.ts';

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

const EVENT_TYPE = 'mitid_report';

/**
 * Sends a report as a direct message; where Slack refuses that person, to the coordinators' channel (null: there is none).
 * Throws when it may not have arrived.
 */
export async function tellReport(door: Door, desk: string | null, { to, ...report }: Report): Promise<void> {
  const direct = await door.direct(to);
  if (direct.outcome !== 'open' && direct.outcome !== 'refused') throw new NotTold();
  const isTold =
    direct.outcome === 'open' && (await postReport(door, direct.channel, report, buildReport(report)));
  if (!isTold && desk !== null) await postReport(door, desk, report, buildReport(report, to));
}

/** Posts a report, unless it is there; gives false when Slack refuses the place. */
async function postReport(
  door: Door,
  channel: string,
  { announcement: { id, changedAt }, deliveries, unheard }: Omit<Report, 'to'>,
  message: Message,
): Promise<boolean> {
  // An announcement has several reports in its life; one that may have arrived says the same of the same deliveries.
  const about = JSON.stringify([
    message.text,
    [...deliveries, ...unheard].map(({ id: one, attempts }) => [one, attempts]),
  ]);
  const metadata = { event_type: EVENT_TYPE, event_payload: { announcement: id, about: digest(about) } };
  const place = { channel, metadata, since: slackTime(changedAt) };
  const found = await door.look(place);
  if (found.outcome === 'posted') return true;
  if (found.outcome !== 'not-there' && found.outcome !== 'refused') throw new NotTold();
  // Where Slack does not let the bot look, a second report is better than none.
  const told = await door.post({ ...place, message });
  if (told.outcome !== 'posted' && told.outcome !== 'refused') throw new NotTold();
  return told.outcome === 'posted';
}

class NotTold extends Error {
  constructor() {
    super('Slack took no report on an announcement; it is told later');
    this.name = 'NotTold';
  }
}
