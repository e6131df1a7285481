import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { buildAlternativesModal } from '../../blocks/home/answer.ts';
import { HOME } from '../../blocks/home/ids.ts';
import { telling } from '../../blocks/modals/modal.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import type { Vote } from '../../storage/storage.ts';
import { openWindow } from '../desk/windows.ts';
import type { Services } from '../services.ts';
import { answerModal, questionIn } from './window.ts';

const Pressed = z.object({ value: z.string() });

/** 👍 and 👎 under an answer in a window; the latter opens other answers. */
export function register(app: App, services: Services): void {
  onVote(app, services, HOME.helped, 'helped');
  onVote(app, services, HOME.notHelped, 'not-helped');
}

function onVote(app: App, services: Services, action_id: string, vote: Vote): void {
  const { curation, matcher, logger } = services;
  app.action<BlockAction>({ type: 'block_actions', action_id }, async ({ ack, body, client, payload }) => {
    const { view, user } = body;
    const question = questionIn(view);
    const entry = matcher().snapshot.entries.get(Pressed.parse(payload).value);
    if (view === undefined || question === null || entry === undefined) {
      await ack();
      await openWindow(client, body, telling(da.home.entryGone));
      return;
    }
    try {
      const { votes } = await curation.vote({
        questionId: question,
        userId: user.id,
        vote,
        entryId: entry.id,
      });
      // Only now: a vote that was acknowledged is stored.
      await ack();
      if (votes.helped + votes.notHelped === 0) {
        await openWindow(client, body, telling(da.feedback.questionGone));
        return;
      }
      const voted = { mine: vote };
      const answer = await answerModal(services, entry, { userId: user.id, question, voted });
      await client.views.update({ view_id: view.id, view: answer });
      if (vote === 'helped') return;
      await openWindow(client, body, buildAlternativesModal(await curation.alternatives(question), question));
    } catch (error) {
      logger.error(describeError(error), 'listener failed');
      await ack().catch(() => undefined);
      await openWindow(client, body, telling(da.desk.failedPlain));
    }
  });
}
