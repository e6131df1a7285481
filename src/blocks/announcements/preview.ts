import type { OpenDraft } from '../../announcements/announcements.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { context, section } from '../message.ts';
import { form, MAX_BLOCKS, plain, type Modal } from '../modals/modal.ts';
import { announceButton } from './button.ts';
import { ANNOUNCE, ANNOUNCE_VIEWS } from './ids.ts';
import { buildPost, inert } from './post.ts';

/** How many people an announcement reaches; null while they are counted, false when they cannot be. */
export type Audience = { readonly people: number; readonly isAtLeast: boolean } | null | false;

export type Preview = {
  readonly draft: OpenDraft;
  readonly author: string;
  readonly entries: readonly Entry[];
  readonly audience: Audience;
  /** Whether the window to write in lies underneath; else a button leads back to it. */
  readonly isOnTop: boolean;
  /** By this the window is found again. */
  readonly externalId: string;
};

/** The window that shows an announcement as it will look, before it is sent. */
export function buildPreview({ draft, author, entries, audience, isOnTop, externalId }: Preview): Modal {
  const { preview } = da.announcements;
  const { content, id } = draft;
  const count = content.channels.length;
  const post = buildPost({
    announcement: {
      ...content,
      id,
      author,
      sentAt: content.sendAt,
      correctedAt: null,
      withdrawnAt: null,
      receipts: 0,
    },
    entries,
  });
  const pinged = preview.pings[content.ping];
  const lines = [
    audience === false ? preview.uncounted(count) : preview.audience(count, audience),
    preview.when(content.sendAt),
    ...(pinged === null ? [] : [pinged]),
  ];
  return {
    ...form(ANNOUNCE_VIEWS.preview, preview.title, { announcement: id, under: isOnTop ? 'compose' : null }, [
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
    submit: plain(content.sendAt === null ? preview.send : preview.schedule),
    close: plain(isOnTop ? preview.back : da.desk.close),
    external_id: externalId,
  };
}
