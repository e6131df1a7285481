import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import type { Announcements } from '../../announcements/announcements.ts';
import { readRead } from '../../blocks/announcements/button.ts';
import { ANNOUNCE, INERT, READ } from '../../blocks/announcements/ids.ts';
import { buildReaders } from '../../blocks/announcements/readers.ts';
import { notice } from '../../blocks/kit/message.ts';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import { onDeskPress } from '../windows/desk-press.ts';
import type { Services } from '../services.ts';
import { fillLater } from '../windows/in-time.ts';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** "Læst ✓" under a post, for everybody; for coordinators the list of readers, and a reminder for the others. */
export function register(app: App, services: Services): void {
  const { announcements } = services;
  app.action<BlockAction<ButtonAction>>({ type: 'block_actions', action_id: READ }, async (args) =>
    takeReceipt(args, services),
  );
  // The buttons of a preview do nothing.
  app.action({ type: 'block_actions', action_id: new RegExp(`^${INERT}:`, 'u') }, async ({ ack }) => ack());

  onDeskPress(app, services, ANNOUNCE.readers, async ({ value: id, userId, client, open }) => {
    const viewId = await open(noticeModal(da.announcements.readers.fetching));
    await fillLater(services, client, viewId, async () => readersOf(id, userId));
  });
  onDeskPress(app, services, ANNOUNCE.remind, async ({ value: id, userId, client, underneath }) => {
    if (underneath === null) return;
    await fillLater(services, client, underneath, async () => {
      const { readers, detail } = da.announcements;
      const reminded = await announcements.remind(id, userId);
      const notes = {
        done: () => readers.remindedNow(reminded.outcome === 'done' ? reminded.people : 0),
        again: () => readers.remindedBefore,
        gone: () => detail.notes.gone,
      };
      return readersOf(id, userId, notes[reminded.outcome]());
    });
  });

  async function readersOf(id: string, userId: string, note: string | null = null): Promise<Modal> {
    const [detail, readers] = await Promise.all([
      announcements.detail(id, userId),
      announcements.readers(id, userId),
    ]);
    return detail === null || readers === null
      ? noticeModal(da.announcements.detail.notFound)
      : buildReaders(detail.announcement, readers, note);
  }
}

/** Stores a receipt, then acknowledges the press. The count in the post is updated later. */
async function takeReceipt(
  { ack, body, payload, respond }: Args,
  { announcements }: Services,
): Promise<void> {
  const channel = body.channel?.id ?? '';
  try {
    const { id: announcementId, revision } = readRead(payload.value ?? '');
    const taken = await announcements.receipt({
      announcementId,
      revision,
      userId: body.user.id,
      channel,
    });
    const words = wordsFor(taken);
    await ack();
    const threadTs: unknown = body.container['thread_ts'];
    await respond({
      ...notice(words),
      // The reader of a direct message needs its button no longer, unless it will soon show something else.
      ...(channel.startsWith('D') && taken?.isOutdated !== true
        ? { replace_original: true }
        : { response_type: 'ephemeral', replace_original: false }),
      ...(typeof threadTs === 'string' ? { thread_ts: threadTs } : {}),
    });
  } catch (error) {
    await ack();
    throw error;
  }
}

function wordsFor(taken: Awaited<ReturnType<Announcements['receipt']>>): string {
  const { readTaken, readBefore, readOutdated, readGone } = da.announcements.post;
  if (taken === null) return readGone;
  if (taken.isOutdated) return readOutdated;
  return taken.isNew ? readTaken : readBefore;
}
