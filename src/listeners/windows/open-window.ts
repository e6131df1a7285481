import type { BlockAction, webApi } from '@slack/bolt';
import { isRefusedFor } from '../slack/attempt.ts';
import type { Modal } from '../../blocks/kit/modal.ts';

type Client = webApi.WebClient;

/**
 * Opens a window for somebody who pressed something, and gives its id. A press in a window opens on top of it; Slack allows
 * three, so a fourth replaces the topmost.
 */
export async function openWindow(
  client: Client,
  { trigger_id, view: under }: Pick<BlockAction, 'trigger_id' | 'view'>,
  view: Modal,
): Promise<string> {
  if (under?.type !== 'modal') {
    const opened = await client.views.open({ trigger_id, view });
    return opened.view?.id ?? '';
  }
  try {
    const pushed = await client.views.push({ trigger_id, view });
    return pushed.view?.id ?? '';
  } catch (error) {
    if (!isRefusedFor(error, ['push_limit_reached'])) throw error;
    await client.views.update({ view_id: under.id, view });
    return under.id;
  }
}
