import { da } from '../../i18n/da.ts';
import type { Announcement } from '../../storage/announcements.ts';
import { section } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { cut, reading, type Modal } from '../kit/modal.ts';

/** A section holds 3,000 characters, and escapes make a text up to five times longer. */
const PIECE_CHARACTERS = 600;

/** What was written in vain, to be kept, below why it was. */
export function buildKept(why: string, { headline, text }: Pick<Announcement, 'headline' | 'text'>): Modal {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS)
    pieces.push(text.slice(at, at + PIECE_CHARACTERS));
  return reading(da.announcements.compose.title, [
    section(why),
    section(da.desk.yourText),
    ...[`*${escapeMrkdwn(cut(headline, PIECE_CHARACTERS))}*`, ...pieces.map(escapeMrkdwn)].map(section),
  ]);
}
