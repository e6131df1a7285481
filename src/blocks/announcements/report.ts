import type { Report } from '../../announcements/announcements.ts';
import { isMissing } from '../../announcements/reporting.ts';
import { da } from '../../i18n/da.ts';
import { section, type Message } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { announceButton } from './button.ts';
import { troubleBlocks } from './detail.ts';
import { ANNOUNCE } from './ids.ts';

/** A message holds 50 blocks, and the line and the button need two. */
const MAX_TROUBLE = 48;

/** The direct message that says that an announcement is held, or was not posted or not changed in every channel. */
export function buildReport({ announcement, deliveries }: Omit<Report, 'to'>): Message {
  const { buttons } = da.announcements;
  const { id } = announcement;
  const text = whatHappened(announcement, deliveries);
  return {
    text,
    blocks: [
      section(text),
      ...troubleBlocks(announcement, deliveries).slice(0, MAX_TROUBLE),
      { type: 'actions', elements: [announceButton(ANNOUNCE.open, buttons.open, id)] },
    ],
  };
}

function whatHappened(
  { status, headline, sendAt }: Report['announcement'],
  deliveries: Report['deliveries'],
): string {
  const { report } = da.announcements;
  const title = escapeMrkdwn(headline);
  if (status === 'held') return report.held(title, sendAt);
  if (status === 'withdrawn' || !deliveries.some(isMissing)) return report.notChanged(title);
  const arrived = deliveries.filter((delivery) => delivery.status === 'sent').length;
  return report.troubled(title, arrived, deliveries.length);
}
