import type { Announcement, AnnouncementContent } from '../storage/announcements/announcement.ts';
import { forbiddenIn } from '../text/answer-markdown.ts';
import { oneLine } from '../text/normalise.ts';
import { typedToMarkdown } from '../text/slack-marks.ts';
import { DAY_MS, momentAfter } from '../time/days.ts';
import type { AnnouncementErrors } from './announcements.ts';

/* The checks of an announcement before it may be sent. */

/** In characters: the limits of a header block and of a text input. https://docs.slack.dev/reference/block-kit */
const HEADLINE_MAX = 150;
const TEXT_MAX = 3000;
/** A reason that is read at a glance. */
const REASON_MAX = 300;
/** Buttons that fit under a post without a second row. */
const ENTRIES_MAX = 5;
const CHANNELS_MAX = 100;
const YEAR_MS = 365 * DAY_MS;

/** What a post cannot show; all else is shown as it is meant, or as it was typed. */
const UNSHOWN = ['markdown-table', 'markdown-image', 'markdown-link'] as const;

/** What an announcement is checked against. */
export type CheckedAgainst = {
  readonly now: Date;
  /** Channels that may be chosen. */
  readonly channels: readonly string[];
  /** Those that it goes to, with those of its audiences, which whoever made them answers for. */
  readonly goesTo: readonly string[];
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
  const { entries, ping } = content;
  return {
    ...headlineErrors(content.headline),
    ...textErrors(content.text),
    ...(against.others.some((other) => isSameText(other.text, content.text)) && content.text.trim() !== ''
      ? { text: 'duplicate' as const }
      : {}),
    ...whenErrors(content.sendAt, against.now),
    ...channelErrors(against.goesTo, [...against.channels, ...without(against.goesTo, content.channels)]),
    ...entryErrors(entries, against.isEntry),
    ...(ping === 'none' || against.pingsAllowed ? {} : { ping: 'not-allowed' as const }),
  };
}

/** The same for what a correction may change. */
export function correctionErrors(
  { headline, text, entries }: Pick<AnnouncementContent, 'headline' | 'text' | 'entries'>,
  isEntry: CheckedAgainst['isEntry'],
): AnnouncementErrors {
  return { ...headlineErrors(headline), ...textErrors(text), ...entryErrors(entries, isEntry) };
}

/** What is wrong with the reason of a withdrawal. */
export function reasonErrors(reason: string): Pick<AnnouncementErrors, 'reason'> {
  if (reason.trim() === '') return { reason: 'missing' };
  return reason.trim().length > REASON_MAX ? { reason: 'too-long' } : {};
}

/** Whether a time (ISO; null means at once) is in the future, by at most a year. */
export function whenErrors(sendAt: string | null, now: Date): Pick<AnnouncementErrors, 'sendAt'> {
  if (sendAt === null) return {};
  const moment = Date.parse(sendAt);
  if (!(moment > now.getTime())) return { sendAt: 'past' };
  return moment > now.getTime() + YEAR_MS ? { sendAt: 'too-far' } : {};
}

/** The period in which the same text counts as a duplicate: a day before and after. */
export function aDayAround(moment: Date): { readonly since: string; readonly until: string } {
  return { since: momentAfter(moment, -DAY_MS), until: momentAfter(moment, DAY_MS) };
}

/** Whether any field is wrong. */
export function hasErrors(errors: object): boolean {
  return Object.keys(errors).length > 0;
}

/** What is wrong with some channels; `allowed`: those that may be chosen. */
export function channelErrors(
  channels: readonly string[],
  allowed: readonly string[],
): Pick<AnnouncementErrors, 'channels'> {
  if (channels.length === 0) return { channels: 'missing' };
  if (channels.length > CHANNELS_MAX) return { channels: 'too-many' };
  return channels.every((channel) => allowed.includes(channel)) ? {} : { channels: 'not-shared' };
}

function without(all: readonly string[], some: readonly string[]): string[] {
  return all.filter((one) => !some.includes(one));
}

function entryErrors(
  entries: readonly string[],
  isEntry: CheckedAgainst['isEntry'],
): Pick<AnnouncementErrors, 'entries'> {
  if (entries.length > ENTRIES_MAX) return { entries: 'too-many' };
  return entries.every(isEntry) ? {} : { entries: 'unknown' };
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
  return oneLine(text.normalize('NFC').toLowerCase());
}
