import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import type { Announcement } from '../../storage/announcements/announcement.ts';
import { context, section } from '../kit/message.ts';
import { form, MAX_BLOCKS, plain, type Modal } from '../kit/modal.ts';
import { announceButton } from './button.ts';
import { ANNOUNCE, ANNOUNCE_VIEWS } from './ids.ts';
import { buildPost, inert } from './post.ts';

/** How many people an announcement reaches; null while they are counted, false when they cannot be. */
export type Audience = { readonly people: number; readonly isAtLeast: boolean } | null | false;

export type Preview = {
  /** As it is stored, which is what will be sent. */
  readonly draft: Announcement;
  readonly entries: readonly Entry[];
  readonly audience: Audience;
  /** Whether the window for writing is underneath; otherwise a button leads back to it. */
  readonly isOnTop: boolean;
  /** Whether it replaces a preview of an older version. */
  readonly isAnew: boolean;
  /** Slack's `external_id` of the window, by which it is updated later. */
  readonly externalId: string;
};

/** The window that shows an announcement as it will look, before it is sent. */
export function buildPreview({ draft, entries, audience, isOnTop, isAnew, externalId }: Preview): Modal {
  const { preview } = da.announcements;
  const { id, version, channels, sendAt } = draft;
  const count = channels.length;
  const post = buildPost({ announcement: draft, entries });
  const pinged = preview.pings[draft.ping];
  const lines = [
    ...(isAnew ? [preview.anew] : []),
    audience === false ? preview.uncounted(count) : preview.audience(count, audience),
    preview.when(sendAt),
    ...(pinged === null ? [] : [pinged]),
  ];
  const remembered = {
    announcement: id,
    version: String(version),
    under: isOnTop ? 'compose' : null,
  };
  return {
    ...form(ANNOUNCE_VIEWS.preview, preview.title, remembered, [
      section(lines.join('\n')),
      ...(isOnTop
        ? []
        : [{ type: 'actions' as const, elements: [announceButton(ANNOUNCE.back, preview.back, id)] }]),
      context([preview.asInChannel]),
      { type: 'divider' as const },
      ...inert(post.blocks).slice(0, MAX_BLOCKS - 6),
      { type: 'divider' as const },
      context([preview.saved]),
    ]),
    submit: plain(sendAt === null ? preview.send : preview.schedule),
    close: plain(isOnTop ? preview.back : da.desk.close),
    external_id: externalId,
  };
}
