import { da } from '../../i18n/da.ts';
import { sections, type Message } from '../kit/message.ts';
import { mention } from '../kit/mrkdwn.ts';

/** Slack refuses a message of more. A mention takes about 15 characters. */
const MOST_READERS = 500;
const A_LINE = 100;

/** The line in the thread of a corrected post. It names those who had read it, since Slack tells nobody else of a line there. */
export function buildNotice(readers: readonly string[]): Message {
  const { notice, noticeMore } = da.announcements.post;
  const names = readers.slice(0, MOST_READERS).map(mention);
  const left = readers.length - names.length;
  const lines: string[] = [notice];
  for (let at = 0; at < names.length; at += A_LINE) lines.push(names.slice(at, at + A_LINE).join(' '));
  if (left > 0) lines.push(noticeMore(left));
  return { text: lines.join(' '), blocks: sections(lines) };
}
