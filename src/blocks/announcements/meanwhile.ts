import { da } from '../../i18n/da.ts';
import type { Announcement } from '../../storage/announcements/announcement.ts';
import { section, type Block } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { cut, plain, readingModal, type Modal } from '../kit/modal.ts';
import { richText } from './rich-text.ts';

type Wording = Pick<Announcement, 'headline' | 'text'>;

/** A section holds 3,000 characters, and escapes make a text up to five times longer. */
const PIECE_CHARACTERS = 600;

/** Gives back a text that could not be saved, below the reason why. */
export function buildKept(why: string, { headline, text }: Wording): Modal {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS)
    pieces.push(text.slice(at, at + PIECE_CHARACTERS));
  return readingModal(da.announcements.compose.title, [
    section(why),
    section(da.desk.yourText),
    ...[`*${escapeMrkdwn(cut(headline, PIECE_CHARACTERS))}*`, ...pieces.map(escapeMrkdwn)].map(section),
  ]);
}

/** The text as somebody else changed it meanwhile, and a `last` line of mrkdwn about the reader's own text. */
export function changedMeanwhile({ headline, text }: Wording, last: string): Block[] {
  return [
    section(da.announcements.conflict.heading),
    { type: 'header', text: plain(headline.slice(0, 150)) },
    richText(text),
    { type: 'divider' },
    section(last),
  ];
}

/** The same as a window of its own. */
export function buildConflict(now: Wording): Modal {
  const { title, back } = da.announcements.conflict;
  return readingModal(title, changedMeanwhile(now, back));
}
