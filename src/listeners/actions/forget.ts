import type { App } from '@slack/bolt';
import { ACTIONS } from '../../blocks/answer/button.ts';
import { notice } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { erase } from '../own-data.ts';
import type { Services } from '../services.ts';
import { onPress } from '../windows/press.ts';

/** The answer to whether all that is kept about somebody is really to be erased. */
export function register(app: App, services: Services): void {
  onPress(app, services.logger, ACTIONS.forgetMe, async (press) =>
    press.replace(await erase(press.userId, services)),
  );
  onPress(app, services.logger, ACTIONS.keepMe, async (press) =>
    press.replace(notice(da.privacy.forgetting.kept)),
  );
}
