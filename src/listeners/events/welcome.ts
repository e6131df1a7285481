import type { App } from '@slack/bolt';
import { exampleEntries } from '../../answering/examples.ts';
import { buildWelcome } from '../../blocks/answer/help.ts';
import { slackTime } from '../slack/find-post.ts';
import type { Services } from '../services.ts';

const EVENT_TYPE = 'mitid_welcome';

/** Welcomes whoever opens their direct messages with the bot for the first time, once a person. */
export function register(app: App, services: Services): void {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'messages') await welcome(services, event.user, event.channel);
  });
}

async function welcome(
  { curation, door, logger, matcher }: Services,
  userId: string,
  channel: string,
): Promise<void> {
  if (!(await curation.welcome(userId))) return;
  const { outcome } = await door.post({
    message: buildWelcome(exampleEntries(matcher().snapshot)),
    channel,
    metadata: { event_type: EVENT_TYPE, event_payload: {} },
    since: slackTime(new Date().toISOString()),
  });
  if (outcome === 'posted') return;
  logger.warn({ outcome }, 'somebody not welcomed');
  // What may have arrived is not said a second time.
  if (outcome !== 'unknown' && outcome !== 'not-seen') await curation.notWelcomed(userId);
}
