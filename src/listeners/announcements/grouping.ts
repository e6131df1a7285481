import type { App } from '@slack/bolt';
import { buildAudience, buildAudiences, shutLines } from '../../blocks/announcements/audiences.ts';
import { readVersioned } from '../../blocks/announcements/button.ts';
import { ANNOUNCE, ANNOUNCE_VIEWS, COMPOSE } from '../../blocks/announcements/ids.ts';
import { noticeModal } from '../../blocks/kit/modal.ts';
import { escapeMrkdwn } from '../../blocks/kit/mrkdwn.ts';
import { da } from '../../i18n/da.ts';
import { onDeskPress } from '../windows/desk-press.ts';
import { onSubmit } from '../windows/submission.ts';
import type { Services } from '../services.ts';
import { fillLater } from '../windows/in-time.ts';
import { channelNames } from './open-compose.ts';

/** Named groups of channels: the window that lists them, and the one in which one is made or changed. */
export function register(app: App, services: Services): void {
  const { announcements } = services;
  const words = da.announcements.audiences;

  onDeskPress(app, services, ANNOUNCE.audiences, async ({ userId, open }) => {
    await open(buildAudiences(await announcements.audiences(userId)));
  });
  onDeskPress(app, services, ANNOUNCE.audienceCreate, async ({ open }) => {
    await open(buildAudience(null, { channel: () => null }));
  });
  onDeskPress(app, services, ANNOUNCE.audienceEdit, async ({ value, userId, client, open }) => {
    const id = readVersioned(value)?.id;
    // The channels' names come from Slack, which may take longer than the 3 s in which a press can open a window.
    const viewId = await open(noticeModal(words.fetching));
    await fillLater(services, client, viewId, async () => {
      const audience = (await announcements.audiences(userId)).find((one) => one.id === id);
      if (audience === undefined) return noticeModal(words.changed);
      const channel = await channelNames(announcements, userId, audience.channels);
      return buildAudience(audience, { channel });
    });
  });
  onDeskPress(app, services, ANNOUNCE.audienceDelete, async ({ value, userId, client, underneath }) => {
    const seen = readVersioned(value) ?? { id: '', version: 0 };
    const isDeleted = await announcements.deleteAudience({ ...seen, by: userId });
    if (underneath === null) return;
    await fillLater(services, client, underneath, async () =>
      buildAudiences(await announcements.audiences(userId), isDeleted ? null : words.changed),
    );
  });

  onSubmit(app, services, {
    callbackId: ANNOUNCE_VIEWS.audience,
    handle: async ({ about, filled, chosen, userId: by }) => {
      const saved = await announcements.saveAudience({
        id: about.audience ?? '',
        version: about.audience === null ? null : Number(about.version),
        name: filled(COMPOSE.name) ?? '',
        channels: [...new Set(chosen(COMPOSE.channels))],
        by,
      });
      switch (saved.outcome) {
        case 'invalid': {
          const { name, channels } = saved.errors;
          return {
            errors: {
              ...(name === undefined ? {} : { [COMPOSE.name]: words.errors.name[name] }),
              ...(channels === undefined
                ? {}
                : { [COMPOSE.channels]: da.announcements.errors.channels[channels] }),
            },
          };
        }
        case 'changed':
          return { view: noticeModal(words.changed) };
        case 'done':
          return {
            view: noticeModal(words.saved(escapeMrkdwn(saved.audience.name)), ...shutLines(saved.shut)),
          };
      }
    },
    onDone: async (client, { underneath, userId }) => {
      if (underneath === null) return;
      await fillLater(services, client, underneath, async () =>
        buildAudiences(await announcements.audiences(userId)),
      );
    },
  });
}
