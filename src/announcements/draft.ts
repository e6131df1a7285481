import type { Announcement, AnnouncementContent } from '../storage/announcements/announcement.ts';
import { forbiddenIn } from '../text/answer-markdown.ts';
import { typedToMarkdown } from '../text/slack-marks.ts';
import type { AnnouncementErrors } from './announcements.ts';

/* The checks of an announcement before it may be sent. */

/** In characters: the limits of a header block and of a text input. https://docs.slack.dev/reference/block-kit */
const HEADLINE_MAX = 150;
const TEXT_MAX = 3000;
/** Buttons that fit under a post without a second row. */
const ENTRIES_MAX = 5;
const CHANNELS_MAX = 100;
const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;

/** What a post cannot show; all else is shown as it is meant, or as it was typed. */
const UNSHOWN = ['markdown-table', 'markdown-image', 'markdown-link'] as const;

/** What an announcement is checked against. */
export type CheckedAgainst = {
  readonly now: Date;
  /** Channels that may be chosen. */
  readonly channels: readonly string[];
  readonly isEntry: (entryId: string) => boolean;
  readonly pingsAllowed: boolean;
  /** Other announcements that are sent within a day of it. */
  readonly others: readonly Pick<Announcement, 'text'>[];
};

/** The error of each wrong field; empty when it may be sent. */
export function announcementErrors(
  content: AnnouncementContent,
  against: CheckedAgainst,
): AnnouncementErrors {
  const { channels, entries, ping } = content;
  return {
    ...headlineErrors(content.headline),
    ...textErrors(content.text),
    ...(against.others.some((other) => isSameText(other.text, content.text)) && content.text.trim() !== ''
      ? { text: 'duplicate' as const }
      : {}),
    ...whenErrors(content.sendAt, against.now),
    ...(channels.length === 0
      ? { channels: 'missing' as const }
      : channels.length > CHANNELS_MAX
        ? { channels: 'too-many' as const }
        : channels.every((channel) => against.channels.includes(channel))
          ? {}
          : { channels: 'not-shared' as const }),
    ...(entries.length > ENTRIES_MAX
      ? { entries: 'too-many' as const }
      : entries.every(against.isEntry)
        ? {}
        : { entries: 'unknown' as const }),
    ...(ping === 'none' || against.pingsAllowed ? {} : { ping: 'not-allowed' as const }),
  };
}

/** The same for headline and text alone, as in a correction. */
export function wordingErrors({
  headline,
  text,
}: Pick<AnnouncementContent, 'headline' | 'text'>): AnnouncementErrors {
  return { ...headlineErrors(headline), ...textErrors(text) };
}

/** Whether a time (ISO; null means at once) is in the future, by at most a year. */
export function whenErrors(sendAt: string | null, now: Date): Pick<AnnouncementErrors, 'sendAt'> {
  if (sendAt === null) return {};
  const moment = Date.parse(sendAt);
  if (!(moment > now.getTime())) return { sendAt: 'past' };
  return moment > now.getTime() + YEAR ? { sendAt: 'too-far' } : {};
}

/** The period in which the same text counts as a duplicate: a day before and after. */
export function aDayAround(moment: Date): { readonly since: string; readonly until: string } {
  const time = moment.getTime();
  return { since: new Date(time - DAY).toISOString(), until: new Date(time + DAY).toISOString() };
}

export function hasErrors(errors: AnnouncementErrors): boolean {
  return Object.keys(errors).length > 0;
}

function headlineErrors(headline: string): Pick<AnnouncementErrors, 'headline'> {
  if (headline.trim() === '') return { headline: 'missing' };
  return headline.trim().length > HEADLINE_MAX ? { headline: 'too-long' } : {};
}

function textErrors(text: string): Pick<AnnouncementErrors, 'text'> {
  if (text.trim() === '') return { text: 'missing' };
  if (text.trim().length > TEXT_MAX) return { text: 'too-long' };
  const found = forbiddenIn(typedToMarkdown(text)).map(({ code }) => code);
  const unshown = UNSHOWN.find((code) => found.includes(code));
  return unshown === undefined ? {} : { text: unshown };
}

/** Compares words, not spaces and capitals. */
function isSameText(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
