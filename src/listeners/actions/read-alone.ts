import type { App } from '@slack/bolt';
import { ACTIONS } from '../../blocks/answer/button.ts';
import { notice } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { messageFor } from '../reply.ts';
import type { Services } from '../services.ts';
import { onKeptPress } from '../windows/press.ts';

/** "Det var et nyt spørgsmål": answers a question without the one before it, in place of the answer with the button. */
export function register(app: App, services: Services): void {
  onKeptPress(app, services.logger, ACTIONS.readAlone, async (press) => {
    const { q: questionId, share } = press.value;
    if (questionId === undefined) return press.open(notice(da.slack.buttonWornOut));
    const asked = await services.curation.askAlone(press.userId, questionId);
    await press.acknowledge();
    if (asked === null) return press.open(notice(da.feedback.questionGone));
    await press.replace(messageFor(services, asked, share));
  });
}
