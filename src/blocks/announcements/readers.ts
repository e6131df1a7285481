import type { Readers } from '../../announcements/announcements.ts';
import { notRead } from '../../announcements/not-read.ts';
import { da } from '../../i18n/da.ts';
import type { Announcement } from '../../storage/announcements/announcement.ts';
import { context, section, type Block } from '../kit/message.ts';
import { mention } from '../kit/mrkdwn.ts';
import { readingModal, type Modal } from '../kit/modal.ts';
import { announceButton } from './button.ts';
import { channelMention } from './detail.ts';
import { ANNOUNCE } from './ids.ts';

/** A section holds 3,000 characters, and a mention takes about 15. */
const PEOPLE_A_SECTION = 150;
const MAX_SECTIONS = 28;

/** The window that lists who pressed "Læst ✓" and who did not. `note`: a line of mrkdwn on top. */
export function buildReaders(
  { id, remindedAt, status }: Pick<Announcement, 'id' | 'remindedAt' | 'status'>,
  { read, earlier, unread, unreadable }: Readers,
  note: string | null = null,
): Modal {
  const { readers, buttons, confirm } = da.announcements;
  const missing = notRead({ unread, earlier }).length;
  const mayRemind = remindedAt === null && missing > 0 && status !== 'withdrawn';
  const ask = { title: confirm.remind.title, text: confirm.remind.text(missing) };
  return readingModal(readers.title, [
    ...(note === null ? [] : [section(note)]),
    ...(unread.length === 0 && missing > 0
      ? []
      : [
          section(readers.unread(unread.length)),
          ...people(unread, read.length === 0 ? readers.nobody : readers.everybody),
        ]),
    ...(earlier.length === 0 ? [] : [section(readers.earlier(earlier.length)), ...people(earlier, '')]),
    ...(mayRemind
      ? [
          {
            type: 'actions' as const,
            elements: [announceButton(ANNOUNCE.remind, buttons.remind, id, ask)],
          },
        ]
      : []),
    ...(remindedAt === null ? [] : [context([readers.reminded(remindedAt)])]),
    section(readers.read(read.length)),
    ...people(read, readers.nobody),
    ...(unreadable.length === 0 ? [] : [context([readers.unreadable(unreadable.map(channelMention))])]),
  ]);
}

function people(ids: readonly string[], none: string): Block[] {
  if (ids.length === 0) return [section(none)];
  const rows: Block[] = [];
  for (let at = 0; at < ids.length && rows.length < MAX_SECTIONS; at += PEOPLE_A_SECTION) {
    rows.push(
      section(
        ids
          .slice(at, at + PEOPLE_A_SECTION)
          .map(mention)
          .join(', '),
      ),
    );
  }
  const left = ids.length - rows.length * PEOPLE_A_SECTION;
  return left > 0 ? [...rows, section(da.announcements.readers.more(left))] : rows;
}
