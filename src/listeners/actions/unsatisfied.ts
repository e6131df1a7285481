import type { App } from '@slack/bolt';
import { ACTIONS } from '../../blocks/answer/button.ts';
import { buildAlternatives } from '../../blocks/answer/feedback.ts';
import { notice } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import type { Services } from '../services.ts';
import { onKeptPress } from '../windows/press.ts';

/** "Ingen af disse" under suggestions, and "Spørg en koordinator". */
export function register(app: App, services: Services): void {
  onKeptPress(app, services.logger, ACTIONS.noneOfThese, async (press) => {
    const { q: questionId, share } = press.value;
    if (questionId === undefined) return press.open(notice(da.slack.buttonWornOut));
    const { userId } = press;
    const { alternatives } = await services.curation.noneOfThese({ questionId, userId });
    await press.acknowledge();
    await press.open(buildAlternatives(alternatives, { share, q: questionId }));
  });
  onKeptPress(app, services.logger, ACTIONS.askCoordinator, async (press) => {
    const { q: questionId } = press.value;
    if (questionId === undefined) return press.open(notice(da.slack.buttonWornOut));
    const { userId, channel } = press;
    // Whoever presses alone is told alone.
    const place = { channel, threadTs: null, isPrivate: true };
    const miss = await services.curation.askCoordinator({ questionId, userId, place });
    await press.acknowledge();
    await press.open(notice(miss === null ? da.feedback.questionGone : da.feedback.coordinatorAsked));
  });
}
