import type { AllMiddlewareArgs, App, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { buildToCoordinator, NOTE, TO_COORDINATOR } from '../../blocks/answer/ask-coordinator.ts';
import { ACTIONS } from '../../blocks/answer/button.ts';
import { noticeModal } from '../../blocks/kit/modal.ts';
import { refill } from '../../blocks/kit/refill.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import type { Services } from '../services.ts';
import { replyInTime, type Reply } from '../windows/in-time.ts';
import { onPress } from '../windows/press.ts';

type Sent = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** "Spørg en koordinator": asks first, in a window, and hands the question over when that is sent. */
export function register(app: App, services: Services): void {
  const { curation, logger } = services;
  onPress(app, logger, ACTIONS.askCoordinator, async ({ value, userId, channel, openWindow }) => {
    const { q: questionId } = value;
    if (questionId === undefined) return openWindow(noticeModal(da.slack.buttonWornOut));
    const request = await curation.forCoordinator({ questionId, userId });
    if (request === null) return openWindow(noticeModal(da.feedback.questionGone));
    if (request.isSent) return openWindow(noticeModal(da.feedback.toCoordinator.sentAlready));
    await openWindow(buildToCoordinator({ id: questionId, text: request.text }, channel));
  });
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: TO_COORDINATOR }, async (args) => {
    await replyInTime(args, handOver(args, services));
  });
}

const About = z.object({ question: z.string(), channel: z.string() });
const Filled = z.looseObject({ value: z.string().nullish() });

async function handOver({ body, view }: Sent, { curation, logger }: Services): Promise<Reply> {
  try {
    const { question: questionId, channel } = About.parse(JSON.parse(view.private_metadata));
    const { value } = Filled.parse(view.state.values[NOTE]?.[NOTE] ?? {});
    // The press was private, so the answer will be sent in private.
    const place = { channel, threadTs: null, isPrivate: true };
    const about = { questionId, userId: body.user.id, place, note: value ?? null };
    const handedOver = await curation.askCoordinator(about);
    if (handedOver === null) return { view: noticeModal(da.feedback.questionGone) };
    const removed = handedOver.redacted.length === 0 ? [] : [da.privacy.inNote(handedOver.redacted)];
    return { view: noticeModal(da.feedback.coordinatorAsked, ...removed) };
  } catch (error) {
    logger.error(describeError(error), 'listener failed');
    return { view: refill(view, [da.desk.failed]) };
  }
}
