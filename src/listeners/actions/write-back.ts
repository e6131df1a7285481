import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  ButtonAction,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { z } from 'zod';
import { buildWriteBack, LETTER, letterOf, SEND_BACK, WRITE_BACK } from '../../blocks/desk/letter.ts';
import { mention } from '../../blocks/kit/mrkdwn.ts';
import { noticeModal } from '../../blocks/kit/modal.ts';
import { refill } from '../../blocks/kit/refill.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import type { Services } from '../services.ts';
import { ackWhenDone } from '../windows/ack-when-done.ts';
import { replyInTime, type Reply } from '../windows/in-time.ts';
import { openWindow } from '../windows/open-window.ts';

type Sent = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** "Skriv tilbage" under a letter: whoever got it answers whoever wrote it. */
export function register(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: WRITE_BACK },
    async ({ ack, body, client, payload }) => {
      const opened = async (): Promise<void> => {
        const letter = await services.curation.letterTo(body.user.id, payload.value ?? '');
        const view = letter === null ? noticeModal(da.letters.gone) : buildWriteBack(letter);
        await openWindow(client, body, view);
      };
      await ackWhenDone(async () => ack(), opened());
    },
  );
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: SEND_BACK }, async (args) => {
    await replyInTime(args, writeBack(args, services));
  });
}

const Filled = z.looseObject({ value: z.string().nullish() });

async function writeBack({ body, view }: Sent, { curation, logger }: Services): Promise<Reply> {
  try {
    const letterId = letterOf(view.private_metadata);
    const { value } = Filled.parse(view.state.values[LETTER]?.[LETTER] ?? {});
    const text = value?.trim() ?? '';
    if (text === '') return { errors: { [LETTER]: da.desk.errors.missing() } };
    const letter = await curation.letterTo(body.user.id, letterId);
    const removed = await curation.writeBack({ letterId, text, by: body.user.id });
    if (letter === null || removed === null) return { view: noticeModal(da.letters.gone) };
    const notes = removed.length === 0 ? [] : [da.privacy.inNote(removed)];
    return { view: noticeModal(da.letters.backSent(mention(letter.from)), ...notes) };
  } catch (error) {
    logger.error(describeError(error), 'listener failed');
    return { view: refill(view, [da.desk.failed]) };
  }
}
