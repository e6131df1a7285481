import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { channelLabel, option } from '../../blocks/announcements/compose.ts';
import { ANNOUNCE, COMPOSE } from '../../blocks/announcements/ids.ts';
import { buildAnnouncementList } from '../../blocks/announcements/overview.ts';
import { notice } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import { requireOwnTeam } from '../slack/own-team.ts';
import { ackWhenDone } from '../windows/ack-when-done.ts';
import { isRefused, onDeskPress, type DeskPress } from '../windows/desk-press.ts';
import { publishHome } from '../home/publish.ts';
import type { Services } from '../services.ts';
import { fillLater } from '../windows/in-time.ts';
import { composeOf, openCompose } from './open-compose.ts';
import { shownAnnouncements } from '../home/shown.ts';

const COMMAND = '/mitid-opslag';
/** A menu shows at most 100 choices. */
const OPTIONS = 100;

/** Opens the window for writing an announcement: from the command, the Home tab, a draft or an answer. */
export function register(app: App, services: Services): void {
  const { announcements } = services;
  app.command(COMMAND, async (args) => ackWhenDone(async () => args.ack(), command(args, services)));
  fillChannelMenu(app, services);

  onDeskPress(app, services, ANNOUNCE.create, async (press) => openCompose(services, press));
  onDeskPress(app, services, ANNOUNCE.resume, async (press) =>
    openCompose(services, press, { draft: press.value }),
  );
  onDeskPress(app, services, ANNOUNCE.fromEntry, async (press) =>
    openCompose(services, press, { entries: [press.value] }),
  );
  onDeskPress(app, services, ANNOUNCE.back, async ({ value, userId, client, underneath }) => {
    const draft = await announcements.open(userId, { draft: value });
    if (draft === null || underneath === null) return;
    await fillLater(services, client, underneath, async () => composeOf(services, userId, draft));
  });
  onDeskPress(app, services, ANNOUNCE.drop, async (press) => {
    await announcements.dropDraft(press.value, press.userId);
    await showList(press);
    await publishHome(press.client, services, press.userId);
  });
  onDeskPress(app, services, ANNOUNCE.list, async ({ open, userId }) => {
    await open(buildAnnouncementList(await shownAnnouncements(services, userId)));
  });

  async function showList({ client, underneath, userId }: DeskPress): Promise<void> {
    if (underneath === null) return;
    await fillLater(services, client, underneath, async () =>
      buildAnnouncementList(await shownAnnouncements(services, userId)),
    );
  }
}

async function command(
  { command: { team_id, user_id: userId, trigger_id }, client, respond }: Args,
  services: Services,
): Promise<void> {
  try {
    requireOwnTeam({ team_id }, services.teamId);
    await openCompose(services, {
      userId,
      client,
      open: async (view) => (await client.views.open({ trigger_id, view })).view?.id ?? '',
    });
  } catch (error) {
    if (!isRefused(error, services.logger, COMMAND)) throw error;
    await respond({ ...notice(da.desk.onlyForCoordinators), response_type: 'ephemeral' });
  }
}

type Args = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/** Fills the menu of channels while a coordinator types: those that both they and the bot are in. */
function fillChannelMenu(app: App, { announcements, logger, teamId }: Services): void {
  app.options(COMPOSE.channels, async ({ ack, body, options: { value } }) => {
    try {
      requireOwnTeam(body, teamId);
      const wanted = fold(value.replace(/^#/u, ''));
      const shared = await announcements.channelsFor(body.user.id);
      const found = shared.filter(({ name }) => fold(name).includes(wanted)).slice(0, OPTIONS);
      await ack({ options: found.map(({ id, name }) => option(channelLabel(name), id)) });
    } catch (error) {
      if (!isRefused(error, logger, COMPOSE.channels)) {
        logger.error(describeError(error), 'channels not found');
      }
      await ack({ options: [] });
    }
  });
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase('da');
}
