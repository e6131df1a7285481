import type { App, webApi } from '@slack/bolt';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { AnnouncementErrors, OpenDraft } from '../../announcements/announcements.ts';
import { ANNOUNCE_VIEWS, COMPOSE } from '../../blocks/announcements/ids.ts';
import { buildConflict, buildKept, changedMeanwhile } from '../../blocks/announcements/meanwhile.ts';
import { buildPreview, type Counted } from '../../blocks/announcements/preview.ts';
import { section } from '../../blocks/kit/message.ts';
import { readingModal, noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import type { Announcement, AnnouncementContent, Ping } from '../../storage/announcements/announcement.ts';
import type { Reply } from '../windows/in-time.ts';
import { onSubmit, type Sent } from '../windows/submission.ts';
import { publishHome } from '../home/publish.ts';
import type { Services } from '../services.ts';
import { fillLater } from '../windows/in-time.ts';
import { fieldErrors, pickedTime, type Picked } from './compose-form.ts';
import { composeOf } from './open-compose.ts';

/** How long a preview waits for the number of members, in milliseconds; later it is filled in. */
const COUNTING_MS = 700;
const AT_ONCE: Picked = { sendAt: null, errors: {} };

/** The windows of writing and of the preview: the first stores the draft and shows the preview, the second sends it. */
export function register(app: App, services: Services): void {
  const { announcements, logger } = services;
  /** Counts that were not there when their preview was shown, by the draft's id. */
  const counting = new Map<string, Counting>();

  onSubmit(app, services, {
    callbackId: ANNOUNCE_VIEWS.compose,
    handle: async (sent) => {
      const picked = sent.filled(COMPOSE.when) === 'later' ? pickedTime(sent) : AT_ONCE;
      const draft = readDraft(sent, picked);
      const saved = await announcements.saveDraft({ ...draft, by: sent.userId });
      if (saved.outcome === 'gone') return { view: buildKept(da.announcements.preview.gone, draft.content) };
      const errors = { ...fieldErrors(saved.errors), ...picked.errors };
      if (Object.keys(errors).length > 0) return { errors };
      return preview(saved.announcement);
    },
    onDone: async (client, { about, userId }, outcome) => {
      await publishHome(client, services, userId);
      await showCount(client, about, outcome === 'pushed');
    },
  });

  onSubmit(app, services, {
    callbackId: ANNOUNCE_VIEWS.preview,
    handle: async ({ about, userId: by }) => {
      const id = about.announcement ?? '';
      const sent = await announcements.send({ id, version: Number(about.version), by });
      switch (sent.outcome) {
        case 'done':
          return { view: ending(onItsWay(sent.announcement)) };
        case 'invalid':
          return { view: invalid(sent.errors) };
        case 'gone':
          return { view: ending(da.announcements.preview.gone) };
        case 'changed-draft':
          return preview(sent.announcement, about.under !== null);
        case 'conflict':
          return conflict(id, by, sent.announcement, about.under !== null);
      }
    },
    onDone: async (client, sent) => {
      await publishHome(client, services, sent.userId);
      await showCount(client, sent.about, sent.about.under !== null);
      await renewCompose(client, sent);
    },
  });

  /** `wasOnTop`: set where it replaces a preview of an older version; whether that had a window underneath. */
  async function preview(draft: Announcement, wasOnTop?: boolean): Promise<Reply> {
    const { channels, audiences } = await announcements.goesTo(draft);
    const reach = announcements.reach(channels).catch((error: unknown): false => {
      logger.warn(describeError(error), 'members not counted');
      return false;
    });
    const { entries } = services.matcher().snapshot;
    const build = (counted: Counted, isOnTop: boolean): Modal =>
      buildPreview({
        draft,
        entries: draft.entries.flatMap((id) => entries.get(id) ?? []),
        channels,
        audiences,
        counted,
        isOnTop,
        isAnew: wasOnTop !== undefined,
        externalId,
      });
    const externalId = randomUUID();
    const counted = await Promise.race([reach, wait(COUNTING_MS, null, { ref: false })]);
    if (counted === null) counting.set(draft.id, { reach, build, externalId });
    return wasOnTop === undefined
      ? { push: build(counted, true), instead: build(counted, false) }
      : { view: build(counted, wasOnTop) };
  }

  /** Fills in a count that came after its preview, unless the window is closed by then. */
  async function showCount(
    client: webApi.WebClient,
    { announcement }: Sent['about'],
    isOnTop: boolean,
  ): Promise<void> {
    const counted = counting.get(announcement ?? '');
    if (counted === undefined) return;
    counting.delete(announcement ?? '');
    const { reach, build, externalId } = counted;
    const view = build(await reach, isOnTop);
    await client.views
      .update({ external_id: externalId, view })
      .catch((error: unknown) => logger.debug(describeError(error), 'preview not there any more'));
  }

  /** Somebody else changed the announcement: keeps one's own text as a draft that replaces their version. */
  async function conflict(id: string, by: string, now: Announcement, isOnTop: boolean): Promise<Reply> {
    const draft = await announcements.open(by, { draft: id });
    if (draft === null) return { view: ending(da.announcements.preview.gone) };
    const replaces = { id: now.id, version: now.version };
    await announcements.saveDraft({ ...draft, by, replaces });
    if (isOnTop) return { view: buildConflict(now) };
    const above = changedMeanwhile(now, da.announcements.conflict.inPlace);
    return { view: await composeOf(services, by, { ...draft, replaces }, above) };
  }

  /** Updates the window underneath, which holds the version that its text replaces. */
  async function renewCompose(client: webApi.WebClient, { about, underneath, userId }: Sent): Promise<void> {
    if (about.under === null || underneath === null) return;
    const draft = await announcements.open(userId, { draft: about.announcement ?? '' });
    if (draft === null || draft.replaces === null) return;
    await fillLater(services, client, underneath, async () => composeOf(services, userId, draft));
  }
}

type Counting = {
  readonly reach: Promise<Counted>;
  readonly build: (counted: Counted, isOnTop: boolean) => Modal;
  readonly externalId: string;
};

function readDraft({ about, filled, chosen }: Sent, { sendAt }: Picked): OpenDraft {
  const content: AnnouncementContent = {
    headline: filled(COMPOSE.headline)?.trim() ?? '',
    text: filled(COMPOSE.text)?.trim() ?? '',
    channels: [...new Set(chosen(COMPOSE.channels))],
    audiences: [...new Set(chosen(COMPOSE.audiences))],
    entries: [...new Set(chosen(COMPOSE.entries))],
    wantsReceipt: chosen(COMPOSE.receipt).length > 0,
    ping: toPing(filled(COMPOSE.ping)),
    sendAt,
  };
  const { replaces, version } = about;
  return {
    id: about.announcement ?? '',
    content,
    replaces: replaces === null ? null : { id: replaces, version: Number(version) },
  };
}

function toPing(chosen: string | null): Ping {
  return chosen === 'here' || chosen === 'channel' ? chosen : 'none';
}

/** The last window; closing it closes all windows underneath. */
function ending(text: string): Modal {
  return { ...noticeModal(text), clear_on_close: true };
}

function onItsWay({ status, sendAt, channels }: Announcement): string {
  const { preview } = da.announcements;
  return status === 'scheduled' && sendAt !== null
    ? preview.scheduled(sendAt)
    : preview.sending(channels.length);
}

function invalid(errors: AnnouncementErrors): Modal {
  const { title, invalid: intro } = da.announcements.preview;
  const lines = Object.values(fieldErrors(errors)).map((line) => `• ${line}`);
  return readingModal(title, [section(intro), section(lines.join('\n'))]);
}
