import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import type { Announcement } from '../../storage/announcements/announcement.ts';
import { actions, section, type Block } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { fitting, MAX_BLOCKS, readingModal, type Modal } from '../kit/modal.ts';
import { announceButton } from './button.ts';
import { headlineOf, statusLine } from './detail.ts';
import { ANNOUNCE } from './ids.ts';

/** The announcements that one coordinator sees. */
export type ShownAnnouncements = {
  /** Their own, newest first. */
  readonly drafts: readonly Announcement[];
  /** Everybody's, next first. */
  readonly upcoming: readonly Announcement[];
  /** Everybody's, newest first. */
  readonly sent: readonly Announcement[];
};

/** How many of each kind the Home tab shows. The window shows all, and drafts can be deleted there. */
const ROWS = 3;
const HEADLINE_CHARACTERS = 150;

/** The Home tab's part about announcements: at most 11 blocks. */
export function buildAnnouncements({ drafts, upcoming, sent }: ShownAnnouncements): Block[] {
  const { overview, buttons } = da.announcements;
  const isEmpty = drafts.length + upcoming.length + sent.length === 0;
  return [
    {
      ...section(isEmpty ? `${overview.heading}\n${overview.none}` : overview.heading),
      accessory: announceButton(ANNOUNCE.create, buttons.create, 'new'),
    },
    ...drafts.slice(0, ROWS).map(draftRow),
    ...upcoming.slice(0, ROWS).map(row),
    ...sent.slice(0, ROWS).map(row),
    ...actions([...(isEmpty ? [] : [announceButton(ANNOUNCE.list, buttons.all, 'all')]), audiencesButton()]),
  ];
}

/** The window with all of them, as many as fit. */
export function buildAnnouncementList({ drafts, upcoming, sent }: ShownAnnouncements): Modal {
  const { overview } = da.announcements;
  const blocks = [
    ...part(overview.upcoming, upcoming.map(row)),
    ...part(
      overview.yourDrafts,
      drafts.flatMap((draft) => [draftRow(draft), ...dropRow(draft)]),
    ),
    ...part(overview.sent, sent.map(row)),
  ];
  return readingModal(overview.listTitle, [
    ...actions([audiencesButton()]),
    ...(blocks.length === 0 ? [section(overview.empty)] : fitting(blocks, MAX_BLOCKS - 1, overview.left)),
  ]);
}

function part(heading: string, rows: readonly Block[]): Block[] {
  return rows.length === 0 ? [] : [section(`*${heading}*`), ...rows];
}

function row(announcement: Announcement): types.SectionBlock {
  return line(
    announcement,
    statusLine(announcement),
    announceButton(ANNOUNCE.open, da.announcements.buttons.open, announcement.id),
  );
}

function draftRow(draft: Announcement): types.SectionBlock {
  const { overview, buttons } = da.announcements;
  return line(draft, overview.drafts, announceButton(ANNOUNCE.resume, buttons.resume, draft.id));
}

function dropRow({ id }: Announcement): Block[] {
  const { buttons, confirm } = da.announcements;
  return actions([announceButton(ANNOUNCE.drop, buttons.drop, id, confirm.drop)]);
}

function audiencesButton(): types.Button {
  return announceButton(ANNOUNCE.audiences, da.announcements.audiences.open, 'all');
}

function line(announcement: Announcement, below: string, accessory: types.Button): types.SectionBlock {
  const headline = escapeMrkdwn(headlineOf(announcement, HEADLINE_CHARACTERS));
  return { ...section(da.announcements.overview.row(headline, below)), accessory };
}
