import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { answerWith } from '../../answering/answer-question.ts';
import { buildAnswered } from '../../blocks/answer/answered.ts';
import { DESK } from '../../blocks/desk/ids.ts';
import { SEARCH } from '../../blocks/home.ts';
import { notice, section, type Message } from '../../blocks/kit/message.ts';
import { noticeModal, messageModal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import { presented } from '../presented.ts';
import { answerTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { onDeskPress } from '../windows/desk-press.ts';
import { ackWhenDone } from '../windows/ack-when-done.ts';
import { openWindow } from '../windows/open-window.ts';
import { publishHome } from './publish.ts';
import { readChoice } from './search.ts';

/** Publishes the Home tab when somebody opens it; what they choose or ask in its search opens in a window. */
export function register(app: App, services: Services): void {
  registerCoordinators(app, services);
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await publishHome(client, services, event.user);
  });
  app.action<BlockAction>(
    { type: 'block_actions', action_id: SEARCH },
    async ({ ack, body, client, payload }) => {
      const userId = body.user.id;
      const open = async (): Promise<void> => {
        const window = await found(services, chosen(payload), userId)
          .then((message) => messageModal(message))
          .catch((error: unknown) => {
            services.logger.error(describeError(error), 'listener failed');
            return noticeModal(da.desk.failedPlain);
          });
        await openWindow(client, body, window);
      };
      await ackWhenDone(async () => ack(), open());
      await publishHome(client, services, userId);
    },
  );
}

/** Coordinators name further coordinators, and remove them. */
function registerCoordinators(app: App, services: Services): void {
  const { curation } = services;
  onDeskPress(app, services, DESK.addCoordinator, async ({ value, userId, client }) => {
    await curation.addCoordinator(userId, value);
    await publishHome(client, services, userId);
  });
  onDeskPress(app, services, DESK.removeCoordinator, async ({ value, userId, client }) => {
    await curation.removeCoordinator(userId, value);
    await publishHome(client, services, userId);
  });
}

/** The answer that was chosen, or the answer to the text that was asked. */
async function found(services: Services, value: string, userId: string): Promise<Message> {
  const { entryId, text } = readChoice(value);
  const { snapshot } = services.matcher();
  const entry = entryId === null ? undefined : snapshot.entries.get(entryId);
  // Slack delivers a message to a user id in that person's direct messages with the bot.
  const place = { channel: userId, threadTs: null, isPrivate: true };
  if (entry !== undefined) {
    const question = await services.curation.pick({ userId, surface: 'home', place }, entry.id);
    const around = await presented(services, entry, {
      userId,
      isPrivate: true,
      question: question ?? undefined,
    });
    return buildAnswered(answerWith(snapshot, entry), around);
  }
  if (text === null) return notice(da.home.entryGone);
  const { message, redacted } = await answerTo(services, { text, userId, surface: 'home', place });
  return redacted.length === 0
    ? message
    : { ...message, blocks: [section(da.home.redacted), ...message.blocks] };
}

const Chosen = z.object({ selected_option: z.object({ value: z.string() }) });

function chosen(payload: unknown): string {
  return Chosen.parse(payload).selected_option.value;
}
