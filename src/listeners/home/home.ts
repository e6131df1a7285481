import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { answerWith } from '../../answering/answer-question.ts';
import { buildAnswered } from '../../blocks/answer/answered.ts';
import { DESK } from '../../blocks/desk/ids.ts';
import { ASK, SEARCH } from '../../blocks/home.ts';
import { notice, section, type Message } from '../../blocks/kit/message.ts';
import { noticeModal, messageModal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import type { Place } from '../../storage/questions/questions.ts';
import { handlingOf, questionIdOf, type Handling } from '../inbox/arrival.ts';
import { presented } from '../presented.ts';
import { answerTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { onDeskPress } from '../windows/desk-press.ts';
import { ackWhenDone } from '../windows/ack-when-done.ts';
import { openWindow } from '../windows/open-window.ts';
import { publishHome, shownHome } from './publish.ts';
import { chosenEntryId } from './search.ts';

/** Publishes the Home tab when somebody opens it; what they choose or ask in its search opens in a window. */
export function register(app: App, services: Services): void {
  registerCoordinators(app, services);
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await publishHome(client, services, event.user, shownHome(event.view));
  });
  app.action<BlockAction>(
    { type: 'block_actions', action_id: SEARCH },
    async ({ ack, body, client, context, payload }) => {
      const userId = body.user.id;
      const acknowledge = async (): Promise<void> => ack();
      const handling = handlingOf(context);
      if (handling === null) {
        const window = chosenEntry(services, chosen(payload), userId)
          .then((message) => messageModal(message))
          .catch((error: unknown) => {
            services.logger.error(describeError(error), 'listener failed');
            return noticeModal(da.desk.failedPlain);
          });
        const opened = window.then(async (view) => openWindow(client, body, view));
        return ackWhenDone(acknowledge, opened);
      }
      const respond = async (message: Message): Promise<boolean> =>
        (await openWindow(client, body, messageModal(message))) !== '';
      const via = { userId, acknowledge, acknowledgeWith: null, respond };
      const text = chosen(payload).slice(ASK.length);
      await services.replyOnce(handling, via, async () => asked(services, { handling, text, userId }));
      await publishHome(client, services, userId).catch((error: unknown) =>
        services.logger.warn(describeError(error), 'Home tab not up to date'),
      );
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

/** The answer that was chosen. */
async function chosenEntry(services: Services, value: string, userId: string): Promise<Message> {
  const { snapshot } = services.matcher();
  const entry = snapshot.entries.get(chosenEntryId(value) ?? '');
  if (entry === undefined) return notice(da.home.entryGone);
  const question = await services.curation.pick(
    { userId, surface: 'home', place: placeOf(userId) },
    entry.id,
  );
  const around = await presented(services, entry, {
    userId,
    isPrivate: true,
    question: question ?? undefined,
  });
  return buildAnswered(answerWith(snapshot, entry), around);
}

type Search = { readonly handling: Handling; readonly text: string; readonly userId: string };

/** The answer to what was typed. */
async function asked(services: Services, { handling, text, userId }: Search): Promise<Message> {
  const id = questionIdOf(handling);
  const place = placeOf(userId);
  const { message } = await answerTo(services, { id, text, userId, surface: 'home', place });
  return handling.redacted.length === 0
    ? message
    : { ...message, blocks: [section(da.home.redacted), ...message.blocks] };
}

/** Slack delivers a message to a user id in that person's direct messages with the bot. */
function placeOf(userId: string): Place {
  return { channel: userId, threadTs: null, isPrivate: true };
}

const Chosen = z.object({ selected_option: z.object({ value: z.string() }) });

function chosen(payload: unknown): string {
  return Chosen.parse(payload).selected_option.value;
}
