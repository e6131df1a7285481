import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import type { Reach } from '../../announcements/grouping.ts';
import type { Announcement, Audience } from '../../storage/announcements/announcement.ts';
import { context, sections } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { form, MAX_BLOCKS, plain, type Modal } from '../kit/modal.ts';
import { shutLines } from './audiences.ts';
import { announceButton } from './button.ts';
import { ANNOUNCE, ANNOUNCE_VIEWS } from './ids.ts';
import { buildPost, inert } from './post.ts';

/** Whom an announcement reaches; null while they are counted, false when they cannot be. */
export type Counted = Reach | null | false;

/** How many audiences are named: a section holds 3,000 characters. */
const NAMES = 5;

export type Preview = {
  /** As it is stored, which is what will be sent. */
  readonly draft: Announcement;
  readonly entries: readonly Entry[];
  /** The channels that it goes to, and the audiences that some of them stand for. */
  readonly channels: readonly string[];
  readonly audiences: readonly Audience[];
  readonly counted: Counted;
  /** Whether the window for writing is underneath; otherwise a button leads back to it. */
  readonly isOnTop: boolean;
  /** Whether it replaces a preview of an older version. */
  readonly isAnew: boolean;
  /** Slack's `external_id` of the window, by which it is updated later. */
  readonly externalId: string;
};

/** The window that shows an announcement as it will look, before it is sent. */
export function buildPreview(shown: Preview): Modal {
  const { draft, entries, audiences, counted, isOnTop, isAnew, externalId } = shown;
  const { preview, audiences: groups } = da.announcements;
  const { id, version, sendAt } = draft;
  const count = shown.channels.length;
  const names = audiences.slice(0, NAMES).map(({ name }) => `*${escapeMrkdwn(name)}*`);
  const unnamed = audiences.length - names.length;
  const post = buildPost({ announcement: draft, entries });
  const pinged = preview.pings[draft.ping];
  const lines = [
    ...(isAnew ? [preview.anew] : []),
    counted === false ? preview.uncounted(count) : preview.reach(count, counted),
    ...(names.length === 0 ? [] : [`${groups.goesTo(names, unnamed)}.`]),
    preview.when(sendAt),
    ...(names.length === 0 || sendAt === null ? [] : [groups.later]),
    ...(counted === null || counted === false ? [] : shutLines(counted.shut)),
    ...(pinged === null ? [] : [pinged]),
  ];
  const remembered = {
    announcement: id,
    version: String(version),
    under: isOnTop ? 'compose' : null,
  };
  return {
    ...form(ANNOUNCE_VIEWS.preview, preview.title, remembered, [
      ...sections(lines),
      ...(isOnTop
        ? []
        : [{ type: 'actions' as const, elements: [announceButton(ANNOUNCE.back, preview.back, id)] }]),
      context([preview.asInChannel]),
      { type: 'divider' as const },
      ...inert(post.blocks).slice(0, MAX_BLOCKS - 8),
      { type: 'divider' as const },
      context([preview.saved]),
    ]),
    submit: plain(sendAt === null ? preview.send : preview.schedule),
    close: plain(isOnTop ? preview.back : da.desk.close),
    external_id: externalId,
  };
}
