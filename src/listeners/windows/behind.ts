import type { webApi } from '@slack/bolt';
import { telling, type Modal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import { isRefused } from './desk-press.ts';
import type { Services } from '../services.ts';

/** Puts a window in the place of one that stands there meanwhile; when it cannot be made, that is said there. */
export async function behind(
  { logger }: Pick<Services, 'logger'>,
  client: webApi.WebClient,
  view_id: string,
  make: () => Promise<Modal>,
): Promise<void> {
  const view = await make().catch((error: unknown) => {
    if (isRefused(error, logger, 'announcements')) return telling(da.desk.onlyForCoordinators);
    logger.error(describeError(error), 'listener failed');
    return telling(da.desk.failedPlain);
  });
  await client.views.update({ view_id, view });
}
