import { channelsOf } from './counts.ts';
import { formatMoment } from './dates.ts';

const acts: Readonly<Record<string, string>> = {
  'announcement-sent': 'sendt',
  'announcement-scheduled': 'planlagt',
  'announcement-edited': 'ændret',
  'announcement-moved': 'flyttet',
  'announcement-cancelled': 'aflyst',
  'announcement-corrected': 'rettet',
  'announcement-withdrawn': 'trukket tilbage',
  'announcement-retried': 'prøvet igen',
  'announcement-found': 'fundet i kanalen',
  'announcement-resent': 'sendt igen til en kanal',
  'announcement-reminded': 'påmindelse sendt',
};

/** What the list of announcements says in the terminal. */
export const announcementLog = {
  usage: [
    'Brug: npm run announcements             alle opslag: hvem der gjorde hvad hvornår',
    '      npm run announcements -- --json   det samme med alle tekster, til andre programmer',
  ].join('\n'),
  empty: 'Der er ingen opslag endnu.',
  heading: (headline: string, status: string) => `${headline} (${status})`,
  statuses: {
    draft: 'kladde',
    scheduled: 'planlagt',
    held: 'ikke sendt, venter på et svar',
    sending: 'er på vej',
    sent: 'sendt',
    withdrawn: 'trukket tilbage',
    cancelled: 'aflyst',
  },
  channels: (arrived: number, all: number) => `Står i ${arrived} af ${channelsOf(all)}`,
  receipts: (count: number) => `Læst af ${count}`,
  reason: (reason: string) => `Begrundelse: ${reason}`,
  trouble: (channel: string, status: string, reason: string | null) =>
    `${channel}: ${status === 'failed' ? 'nåede ikke frem' : status === 'unclear' ? 'uafklaret' : 'ændringen nåede ikke frem'}${reason === null ? '' : ` (${reason})`}`,
  acts,
  act: (at: string, what: string, by: string | null) =>
    `${formatMoment(at)}: ${what}${by === null ? '' : ` af ${by}`}`,
} as const;
