import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { ANNOUNCE } from '../../blocks/announcements/ids.ts';
import { buildAnnouncementList } from '../../blocks/announcements/home.ts';
import { notice } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { onDeskPress, type DeskPress } from '../windows/desk-press.ts';
import { isRefused } from '../windows/desk-press.ts';
import { publishHome } from '../home/publish.ts';
import type { Services } from '../services.ts';
import { behind } from '../windows/behind.ts';
import { composeOf, openCompose } from './open-compose.ts';
import { shownAnnouncements } from '../home/shown.ts';

const COMMAND = '/mitid-opslag';

/** The ways into the window in which an announcement is written: the command, the page, a draft, an answer. */
export function register(app: App, services: Services): void {
  const { announcements } = services;
  app.command(COMMAND, async (args) => command(args, services));

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
    await behind(services, client, underneath, async () => composeOf(services, userId, draft));
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
    await behind(services, client, underneath, async () =>
      buildAnnouncementList(await shownAnnouncements(services, userId)),
    );
  }
}

async function command(
  { ack, command: { user_id: userId, trigger_id }, client, respond }: Args,
  services: Services,
): Promise<void> {
  await ack();
  try {
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
