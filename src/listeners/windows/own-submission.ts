import type { AllMiddlewareArgs, App, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { refill } from '../../blocks/kit/refill.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import type { Services } from '../services.ts';
import { replyInTime, type Reply } from './in-time.ts';
import { createSentOnce } from './sent-once.ts';
import { filledIn } from './submission.ts';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** A window that somebody filled in who need not be a coordinator. */
export type OwnSent = {
  readonly userId: string;
  /** What the window remembered, as JSON. */
  readonly remembers: string;
  /** The text in a field, without spaces at its ends; empty where there is none. */
  readonly filled: (field: string) => string;
};

/** Registers what happens when anybody sends a window; see `replyInTime` and `SentOnce`. Nothing typed is lost when it fails. */
export function onOwnSubmit(
  app: App,
  { logger }: Pick<Services, 'logger'>,
  callbackId: string,
  handle: (sent: OwnSent) => Promise<Reply>,
): void {
  const once = createSentOnce();
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: callbackId }, async (args) => {
    await replyInTime(
      args,
      once(args.view, async () => reply(args)),
    );
  });

  async function reply({ body, view }: Args): Promise<Reply> {
    try {
      return await handle({
        userId: body.user.id,
        remembers: view.private_metadata,
        filled: (field) => filledIn(view, field)?.trim() ?? '',
      });
    } catch (error) {
      logger.error(describeError(error), 'listener failed');
      return { view: refill(view, [da.desk.failed]) };
    }
  }
}
