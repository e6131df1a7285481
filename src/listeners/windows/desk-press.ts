import type { AllMiddlewareArgs, App, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { AnnounceAction } from '../../blocks/announcements/ids.ts';
import type { DeskAction } from '../../blocks/desk/ids.ts';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import { CodedError } from '../../errors.ts';
import { describeError, type Logger } from '../../logging.ts';
import { requireOwnTeam } from '../slack/own-team.ts';
import type { Services } from '../services.ts';
import { ackWhenDone } from './ack-when-done.ts';
import { openWindow } from './open-window.ts';

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** A button that a coordinator pressed, or what they chose in a menu. */
export type DeskPress = {
  /** The value of the button or option, or the chosen person's id. */
  readonly value: string;
  /** Slack's id of the coordinator. */
  readonly userId: string;
  /** The id of the window in which it was pressed, and what that remembers; null in a message or on the Home tab. */
  readonly underneath: string | null;
  readonly remembers: string | null;
  readonly client: Args['client'];
  /** Opens a window and gives its id. Slack allows it once, within 3 s after the press. */
  readonly open: (view: Modal) => Promise<string>;
};

/** Registers what happens when a coordinator presses. Anybody else gets a window that says that nothing was done. */
export function onDeskPress(
  app: App,
  { curation, logger, teamId }: Services,
  action: DeskAction | AnnounceAction,
  handle: (press: DeskPress) => Promise<void>,
): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: action }, async (args) => {
    await ackWhenDone(async () => args.ack(), press(args));
  });

  async function press(args: Args): Promise<void> {
    const { body, client } = args;
    const open = async (view: Modal): Promise<string> => openWindow(client, body, view);
    const userId = body.user.id;
    try {
      requireOwnTeam(body, teamId);
      await curation.requireCoordinator(userId);
      const window = body.view?.type === 'modal' ? body.view : null;
      const remembers = window === null || window.private_metadata === '' ? null : window.private_metadata;
      const underneath = window?.id ?? null;
      await handle({ value: chosen(args.payload), userId, underneath, remembers, client, open });
    } catch (error) {
      if (isRefused(error, logger, action)) {
        await open(noticeModal(da.desk.onlyForCoordinators));
      } else if (body.view === undefined) {
        throw error;
      } else {
        logger.error(describeError(error), 'listener failed');
        await open(noticeModal(da.desk.failedPlain));
      }
    }
  }
}

const Chosen = z.object({
  value: z.string().optional(),
  selected_user: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

function chosen(payload: unknown): string {
  const { value, selected_user: user, selected_option: option } = Chosen.parse(payload);
  return value ?? user ?? option?.value ?? '';
}

/** Whether the error says that the person is no coordinator. Logs what was tried, never by whom. */
export function isRefused(error: unknown, logger: Logger, action: string): boolean {
  if (!(error instanceof CodedError) || error.code !== 'not-a-coordinator') return false;
  logger.warn({ action }, 'refused: not a coordinator');
  return true;
}
