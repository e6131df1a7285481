import type { App, SlashCommand, webApi } from '@slack/bolt';
import { DESK_VIEWS } from '../../blocks/desk/ids.ts';
import { buildListening, LISTENING, readListening } from '../../blocks/desk/listening.ts';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import type { Services } from '../services.ts';
import { requireOwnTeam } from '../slack/own-team.ts';
import { isRefused } from '../windows/desk-press.ts';
import { onSubmit } from '../windows/submission.ts';

/** A coordinator chooses what the bot reads in a channel without being mentioned. */
export function register(app: App, services: Services): void {
  onSubmit(app, services, {
    callbackId: DESK_VIEWS.listening,
    handle: async ({ about: { channel }, filled, userId }) => {
      const chosen = readListening(filled(LISTENING));
      if (channel === null || chosen === null) return { errors: { [LISTENING]: da.desk.errors.missing() } };
      await services.curation.listen(userId, channel, chosen);
      return { view: noticeModal(da.desk.listening.done) };
    },
    onDone: async () => {},
  });
}

/** Opens the window for a channel, or says why not. */
export async function openListening(
  client: webApi.WebClient,
  { curation, logger, teamId }: Pick<Services, 'curation' | 'logger' | 'teamId'>,
  command: Pick<SlashCommand, 'trigger_id' | 'user_id' | 'channel_id' | 'team_id'>,
): Promise<void> {
  await client.views.open({ trigger_id: command.trigger_id, view: await view() });

  async function view(): Promise<Modal> {
    const { user_id: userId, channel_id: channel } = command;
    try {
      requireOwnTeam({ team_id: command.team_id }, teamId);
      await curation.requireCoordinator(userId);
    } catch (error) {
      if (!isRefused(error, logger, 'listening')) throw error;
      return noticeModal(da.desk.onlyForCoordinators);
    }
    if (!/^[CG]/u.test(channel)) return noticeModal(da.desk.listening.onlyInChannels);
    return buildListening(channel, await curation.listening(channel));
  }
}
