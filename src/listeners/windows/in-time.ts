import type {
  AllMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewOutput,
  ViewSubmitAction,
  webApi,
} from '@slack/bolt';
import { setTimeout as wait } from 'node:timers/promises';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { refill } from '../../blocks/kit/refill.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import type { Services } from '../services.ts';
import { PATIENCE_MS } from './ack-when-done.ts';
import { isRefused } from './desk-press.ts';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/**
 * The reply to a window that was sent: errors by field; a window that replaces it; or a window to `push` on top, and one
 * to show `instead` where three windows are open already.
 */
export type Reply =
  | { readonly errors: Readonly<Record<string, string>> }
  | { readonly view: Modal }
  | { readonly push: Modal; readonly instead: Modal };

/**
 * Replies to a window that was sent. Work that takes long continues while the window says "Jeg gemmer" above everything that
 * was typed: what is not safe yet is not taken away. Gives what is shown in the end.
 */
export async function replyInTime({ ack, client, view }: Args, work: Promise<Reply>): Promise<Outcome> {
  const first = await Promise.race([work, wait(PATIENCE_MS, null, { ref: false })]);
  if (first === null) {
    await ack({ response_action: 'update', view: refill(view, [da.desk.saving]) });
    const late = await work;
    await client.views.update({ view_id: view.id, view: inPlace(late, view) });
    return 'errors' in late ? 'complained' : 'replaced';
  }
  if ('errors' in first) {
    await ack({ response_action: 'errors', errors: { ...first.errors } });
    return 'complained';
  }
  if ('push' in first && !isFull(view)) {
    await ack({ response_action: 'push', view: first.push });
    return 'pushed';
  }
  await ack({ response_action: 'update', view: inPlace(first, view) });
  return 'replaced';
}

export type Outcome = 'complained' | 'replaced' | 'pushed';

function inPlace(reply: Reply, view: ViewOutput): Modal {
  if ('errors' in reply) return refill(view, Object.values(reply.errors));
  return 'view' in reply ? reply.view : reply.instead;
}

/** Whether three windows are open on top of each other, Slack's limit. */
function isFull({ previous_view_id: previous, root_view_id: root }: ViewOutput): boolean {
  return previous !== null && previous !== root;
}

/** Replaces an open window by one that takes time to make; when making it fails, the window says so. */
export async function fillLater(
  { logger }: Pick<Services, 'logger'>,
  client: webApi.WebClient,
  view_id: string,
  make: () => Promise<Modal>,
): Promise<void> {
  const view = await make().catch((error: unknown) => {
    if (isRefused(error, logger, 'announcements')) return noticeModal(da.desk.onlyForCoordinators);
    logger.error(describeError(error), 'listener failed');
    return noticeModal(da.desk.failedPlain);
  });
  await client.views.update({ view_id, view });
}
