import type { Report } from '../../announcements/announcements.ts';
import { isMissing, isUnchanged } from '../../announcements/reporting.ts';
import { da } from '../../i18n/da.ts';
import { section, type Message } from '../kit/message.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import { announceButton } from './button.ts';
import { channelMention, troubleBlocks } from './detail.ts';
import { ANNOUNCE } from './ids.ts';

/** A message holds 50 blocks, and the lines around the trouble and the button need four. */
const MAX_TROUBLE = 46;
/** As many as people read. */
const CHANNELS = 20;

/**
 * The message that says that an announcement is held, or was not posted, not changed or not spoken of in every channel.
 * `instead`: whom it is about, where it goes to the coordinators because nothing reaches that person; else null.
 */
export function buildReport(
  { announcement, deliveries, unheard }: Omit<Report, 'to'>,
  instead: string | null = null,
): Message {
  const { buttons, report } = da.announcements;
  const { id } = announcement;
  const before = instead === null ? [] : [report.notReached(mention(instead))];
  const lines = [...before, ...whatHappened(announcement, deliveries, unheard)];
  return {
    text: lines.join(' '),
    blocks: [
      ...lines.map(section),
      ...troubleBlocks(announcement, deliveries).slice(0, MAX_TROUBLE),
      { type: 'actions', elements: [announceButton(ANNOUNCE.open, buttons.open, id)] },
    ],
  };
}

function whatHappened(
  announcement: Report['announcement'],
  deliveries: Report['deliveries'],
  unheard: Report['unheard'],
): string[] {
  const { report, detail } = da.announcements;
  const { status, headline, sendAt } = announcement;
  const title = escapeMrkdwn(headline);
  if (status === 'held') return [report.held(title, sendAt)];
  const channels = unheard.map(({ channel }) => channelMention(channel));
  const left = channels.length - CHANNELS;
  const named = [...channels.slice(0, CHANNELS), ...(left > 0 ? [detail.andMore(left)] : [])];
  const notHeard = channels.length === 0 ? [] : [report.notHeard(title, named)];
  if (status !== 'withdrawn' && deliveries.some(isMissing)) {
    const arrived = deliveries.filter((delivery) => delivery.status === 'sent').length;
    return [report.troubled(title, arrived, deliveries.length), ...notHeard];
  }
  const isChanged = notHeard.length > 0 && !deliveries.some((one) => isUnchanged(one, announcement));
  return [...(isChanged ? [] : [report.notChanged(title)]), ...notHeard];
}
