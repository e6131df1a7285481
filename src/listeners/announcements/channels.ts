import type { App } from '@slack/bolt';
import { channelLabel, option } from '../../blocks/announcements/compose.ts';
import { COMPOSE } from '../../blocks/announcements/ids.ts';
import { describeError } from '../../logging.ts';
import { isRefused } from '../windows/desk-press.ts';
import type { Services } from '../services.ts';

/** A menu shows at most 100 choices. */
const OPTIONS = 100;

/** Fills the menu of channels while a coordinator types: those that both they and the bot are in. */
export function register(app: App, { announcements, logger }: Services): void {
  app.options(COMPOSE.channels, async ({ ack, body, options: { value } }) => {
    try {
      const wanted = fold(value.replace(/^#/u, ''));
      const shared = await announcements.channelsFor(body.user.id);
      const found = shared.filter(({ name }) => fold(name).includes(wanted)).slice(0, OPTIONS);
      await ack({ options: found.map(({ id, name }) => option(channelLabel(name), id)) });
    } catch (error) {
      if (!isRefused(error, logger, COMPOSE.channels)) {
        logger.error(describeError(error), 'channels not found');
      }
      await ack({ options: [] });
    }
  });
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase('da');
}
