import type { App } from '@slack/bolt';
import { z } from 'zod';
import { buildToCoordinator, NOTE, TO_COORDINATOR } from '../../blocks/answer/ask-coordinator.ts';
import { ACTIONS } from '../../blocks/answer/button.ts';
import { noticeModal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import type { Services } from '../services.ts';
import { onOwnSubmit } from '../windows/own-submission.ts';
import { onPress } from '../windows/press.ts';

const About = z.object({ question: z.string(), channel: z.string() });

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
  onOwnSubmit(app, services, TO_COORDINATOR, async ({ userId, remembers, filled }) => {
    const { question: questionId, channel } = About.parse(JSON.parse(remembers));
    // The press was private, so the answer will be sent in private.
    const place = { channel, threadTs: null, isPrivate: true };
    const handedOver = await curation.askCoordinator({ questionId, userId, place, note: filled(NOTE) });
    if (handedOver === null) return { view: noticeModal(da.feedback.questionGone) };
    const removed = handedOver.redacted.length === 0 ? [] : [da.privacy.inNote(handedOver.redacted)];
    return { view: noticeModal(da.feedback.coordinatorAsked, ...removed) };
  });
}
