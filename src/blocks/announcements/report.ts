import type { Report } from '../../announcements/announcements.ts';
import { da } from '../../i18n/da.ts';
import { section, type Message } from '../message.ts';
import { escapeMrkdwn } from '../mrkdwn.ts';
import { announceButton } from './button.ts';
import { troubleBlocks } from './detail.ts';
import { ANNOUNCE } from './ids.ts';

/** A message holds 50 blocks, and the line and the button need two. */
const MAX_TROUBLE = 48;

/** To the author in private: their announcement waits for them, or did not get everywhere. */
export function buildReport({ announcement, deliveries }: Omit<Report, 'author'>): Message {
  const { report, buttons } = da.announcements;
  const { id, headline, status, sendAt } = announcement;
  const arrived = deliveries.filter((delivery) => delivery.status === 'sent').length;
  const text =
    status === 'held'
      ? report.held(escapeMrkdwn(headline), sendAt)
      : report.troubled(escapeMrkdwn(headline), arrived, deliveries.length);
  return {
    text,
    blocks: [
      section(text),
      ...troubleBlocks(id, deliveries).slice(0, MAX_TROUBLE),
      { type: 'actions', elements: [announceButton(ANNOUNCE.open, buttons.open, id)] },
    ],
  };
}
