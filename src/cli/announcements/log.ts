import { isMissing, isUnchanged } from '../../announcements/reporting.ts';
import { da } from '../../i18n/da.ts';
import type { AnnouncementStore } from '../../storage/announcements/store.ts';
import { oneLine } from '../../text/normalise.ts';
import type {
  Announcement,
  AnnouncementRevision,
  Delivery,
} from '../../storage/announcements/announcement.ts';

/** An announcement with its history. */
export type LogEntry = {
  readonly announcement: Announcement;
  readonly acts: Awaited<ReturnType<AnnouncementStore['acts']>>;
  /** Its texts, oldest first. */
  readonly revisions: readonly AnnouncementRevision[];
  readonly deliveries: readonly Delivery[];
};

/** Reads an announcement's history from the store. */
export async function logEntry(store: AnnouncementStore, announcement: Announcement): Promise<LogEntry> {
  const { id } = announcement;
  return {
    announcement,
    acts: await store.acts(id),
    revisions: await store.revisions(id),
    deliveries: (await store.deliveries.of(id)).filter(({ kind }) => kind === 'post'),
  };
}

/** The log as lines to read. */
export function logText(entries: readonly LogEntry[]): string {
  const words = da.announcementLog;
  if (entries.length === 0) return `${words.empty}\n`;
  return entries
    .map(({ announcement, acts, deliveries }) => {
      const { headline, status, wantsReceipt, receipts, channels, withdrawReason } = announcement;
      const arrived = deliveries.filter((delivery) => delivery.status === 'sent').length;
      return [
        words.heading(oneLine(headline), words.statuses[status]),
        words.channels(arrived, deliveries.length === 0 ? channels.length : deliveries.length),
        ...(wantsReceipt ? [words.receipts(receipts)] : []),
        ...deliveries
          .filter((delivery) => isMissing(delivery) || isUnchanged(delivery, announcement))
          .map(({ channel, status: how, reason }) => words.trouble(channel, how, reason)),
        ...(withdrawReason === null ? [] : [words.reason(oneLine(withdrawReason))]),
        ...acts.map(({ at, by, kind }) => words.act(at, words.acts[kind] ?? kind, by)),
      ];
    })
    .map(([heading, ...lines]) => [heading, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n')
    .concat('\n');
}

/** The log for other programs. Times are UTC in ISO, people and channels Slack's ids. */
export function logJson(entries: readonly LogEntry[]): string {
  const log = entries.map(({ announcement, acts, revisions, deliveries }) => ({
    ...announcement,
    acts,
    revisions,
    deliveries: deliveries.map(({ channel, status, reason, permalink }) => ({
      channel,
      status,
      reason,
      permalink,
    })),
  }));
  return `${JSON.stringify(log, null, 2)}\n`;
}
