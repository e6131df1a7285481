import { noticeModal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import type { Services } from '../services.ts';
import { isRefused, type DeskPress } from '../windows/desk-press.ts';

/**
 * Says "Jeg gemmer" in a window, and then what `work` gives: learning takes longer than the 3 s in which Slack lets a press open
 * a window.
 */
export async function whileSaving(
  { client, open }: Pick<DeskPress, 'client' | 'open'>,
  { logger }: Pick<Services, 'logger'>,
  action: string,
  work: () => Promise<string>,
): Promise<void> {
  const view_id = await open(noticeModal(da.desk.saving));
  const text = await work().catch((error: unknown) => {
    if (isRefused(error, logger, action)) return da.desk.onlyForCoordinators;
    logger.error(describeError(error), 'listener failed');
    return da.desk.failedPlain;
  });
  await client.views.update({ view_id, view: noticeModal(text) });
}
