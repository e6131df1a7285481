import type { webApi } from '@slack/bolt';
import type { OpenDraft } from '../../announcements/announcements.ts';
import { buildCompose, type Names } from '../../blocks/announcements/compose.ts';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import type { Block } from '../../blocks/kit/message.ts';
import { fillLater } from '../windows/in-time.ts';
import type { Services } from '../services.ts';

type From = Parameters<Services['announcements']['open']>[1];

/** Opens the window for writing: a new announcement, a draft, or a scheduled one. */
export async function openCompose(
  services: Services,
  who: {
    readonly userId: string;
    readonly client: webApi.WebClient;
    readonly open: (view: Modal) => Promise<string>;
  },
  from: From = {},
): Promise<void> {
  const draft = await services.announcements.open(who.userId, from);
  if (draft === null) return void (await who.open(noticeModal(da.announcements.overview.draftGone)));
  if (draft.content.channels.length === 0) {
    await who.open(await composeOf(services, who.userId, draft));
    return;
  }
  // The channels' names come from Slack, which may take longer than the 3 s in which a press can open a window.
  const view_id = await who.open(noticeModal(da.announcements.compose.fetching));
  await fillLater(services, who.client, view_id, async () => composeOf(services, who.userId, draft));
}

/** The window for writing a draft, with the names of the chosen channels and entries. */
export async function composeOf(
  services: Services,
  userId: string,
  draft: OpenDraft,
  above: readonly Block[] = [],
): Promise<Modal> {
  const names = await namesFor(services, userId, draft);
  return buildCompose(draft, names, services.pingsAllowed, above);
}

/** The names of channels, which are asked of Slack where there are any. */
export async function channelNames(
  announcements: Services['announcements'],
  userId: string,
  channels: readonly string[],
): Promise<Names['channel']> {
  const shared = channels.length === 0 ? [] : await announcements.channelsFor(userId);
  const names = new Map(shared.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? null;
}

async function namesFor(
  { announcements, matcher }: Services,
  userId: string,
  { content }: OpenDraft,
): Promise<Names> {
  return {
    channel: await channelNames(announcements, userId, content.channels),
    audiences: await announcements.audiences(userId),
    entry: (id) => matcher().snapshot.entries.get(id)?.title ?? null,
  };
}
