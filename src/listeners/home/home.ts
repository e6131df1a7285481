import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { buildAskedModal, buildEarlierModal, buildTopicModal } from '../../blocks/home/answer.ts';
import { HOME } from '../../blocks/home/ids.ts';
import { telling, type Modal } from '../../blocks/modals/modal.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import type { Place } from '../../storage/storage.ts';
import { openWindow } from '../desk/windows.ts';
import { newsOn } from '../news.ts';
import type { Services } from '../services.ts';
import { publishHome } from './publish.ts';
import { readChoice } from './search.ts';
import { answerModal, questionIn } from './window.ts';
import { register as registerVote } from './vote.ts';

/** What somebody pressed or chose on their page, or in a window that opened from it. */
type Press = {
  readonly value: string;
  readonly userId: string;
  /** The id of the question that the window remembers; null when nobody asked one. */
  readonly question: string | null;
};

/** The bot's own page: put up when somebody opens it, and answering in windows, as it has no conversation. */
export function register(app: App, services: Services): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await publishHome(client, services, event.user);
  });
  const snapshot = (): ReturnType<Services['matcher']>['snapshot'] => services.matcher().snapshot;

  registerVote(app, services);

  onPress(app, services, HOME.show, async ({ value, userId }) => {
    const entry = snapshot().entries.get(value);
    return entry === undefined ? telling(da.home.entryGone) : answerModal(services, entry, { userId });
  });
  onPress(app, services, HOME.choose, async ({ value, userId, question }) => {
    const entry = snapshot().entries.get(value);
    if (entry === undefined) return telling(da.home.entryGone);
    if (question !== null) await services.curation.choose(question, entry.id);
    return answerModal(services, entry, { userId, question });
  });
  onPress(app, services, HOME.earlier, async ({ value }) => {
    const entry = snapshot().entries.get(value);
    return entry === undefined ? telling(da.home.entryGone) : buildEarlierModal(entry);
  });
  onPress(app, services, HOME.topic, async ({ value }) => {
    const topic = snapshot().topics.find(({ id }) => id === value);
    const entries = [...snapshot().entries.values()].filter((entry) => entry.topic === value);
    return topic === undefined ? telling(da.home.entryGone) : buildTopicModal(topic, entries);
  });
  onPress(app, services, HOME.search, async ({ value, userId }) => {
    const { entryId, text } = readChoice(value);
    const entry = entryId === null ? undefined : snapshot().entries.get(entryId);
    if (entry !== undefined) return answerModal(services, entry, { userId });
    if (text === null) return telling(da.home.entryGone);
    const { answer, questionId, redacted } = await services.curation.ask({
      text,
      userId,
      surface: 'home',
      place: privately(userId),
    });
    return buildAskedModal(
      { answer, questionId, isRedacted: redacted.length > 0 },
      { isCoordinator: await services.curation.isCoordinator(userId), news: newsOn(services, answer) },
    );
  });
  onPress(app, services, HOME.askCoordinator, async ({ value: questionId, userId }) => {
    const place = privately(userId);
    const miss = await services.curation.askCoordinator({ questionId, userId, place });
    return telling(miss === null ? da.feedback.questionGone : da.feedback.coordinatorAsked);
  });
}

/** A message to somebody's user id arrives in their conversation with the bot. */
function privately(userId: string): Place {
  return { channel: userId, threadTs: null, isPrivate: true };
}

/** Registers what opens when something is pressed. A page has no conversation to apologise in, so a window does. */
function onPress(
  app: App,
  services: Services,
  action: (typeof HOME)[keyof typeof HOME],
  build: (press: Press) => Promise<Modal>,
): void {
  const action_id = new RegExp(`^${action}(:\\d+)?$`, 'u');
  app.action<BlockAction>({ type: 'block_actions', action_id }, async ({ ack, body, client, payload }) => {
    await ack();
    const userId = body.user.id;
    const question = questionIn(body.view);
    const modal = await build({ value: valueOf(payload), userId, question }).catch((error: unknown) => {
      services.logger.error(describeError(error), 'listener failed');
      return telling(da.desk.failedPlain);
    });
    await openWindow(client, body, modal);
    if (action === HOME.search) await publishHome(client, services, userId);
  });
}

const Pressed = z.object({
  value: z.string().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

function valueOf(payload: unknown): string {
  const { value, selected_option: option } = Pressed.parse(payload);
  return value ?? option?.value ?? '';
}
