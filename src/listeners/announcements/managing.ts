import type { App } from '@slack/bolt';
import { buildMove, buildWithdraw } from '../../blocks/announcements/correct.ts';
import { ANNOUNCE, ANNOUNCE_VIEWS, COMPOSE } from '../../blocks/announcements/ids.ts';
import { readDelivery, readVersioned } from '../../blocks/announcements/button.ts';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import type { Announcement } from '../../storage/announcements/announcement.ts';
import { onDeskPress, type DeskPress } from '../windows/desk-press.ts';
import { onSubmit } from '../windows/submission.ts';
import type { Services } from '../services.ts';
import { aboutVersion, fieldErrors, pickedTime } from './compose-form.ts';
import { correctionOf } from './correcting.ts';
import { detailOf, noteOn, showBelow, showDetail } from './detail.ts';
import { openCompose } from './open-compose.ts';

/** What coordinators do with an announcement that is scheduled or sent. */
export function register(app: App, services: Services): void {
  const { announcements } = services;
  const { notes } = da.announcements.detail;

  onDeskPress(app, services, ANNOUNCE.open, async ({ value, userId, open }) => {
    await open(await detailOf(services, value, userId));
  });
  onDeskPress(app, services, ANNOUNCE.edit, async (press) => {
    const { id } = versionOf(press);
    await openCompose(services, press, { replaces: id });
  });
  onDeskPress(app, services, ANNOUNCE.move, async (press) =>
    openFor(press, (announcement) => buildMove(announcement, new Date())),
  );
  onDeskPress(app, services, ANNOUNCE.correct, async (press) =>
    openFor(press, (announcement) => correctionOf(services, { announcement })),
  );
  onDeskPress(app, services, ANNOUNCE.sendNow, async (press) => {
    const { outcome } = await announcements.sendNow({ ...versionOf(press), by: press.userId });
    await showDetail(services, press, versionOf(press).id, noteOn(outcome, notes.sending));
  });
  onDeskPress(app, services, ANNOUNCE.cancel, async (press) => {
    const { outcome } = await announcements.cancel({ ...versionOf(press), by: press.userId });
    await showDetail(services, press, versionOf(press).id, noteOn(outcome, notes.cancelled));
  });
  onDeskPress(app, services, ANNOUNCE.withdraw, async (press) => openFor(press, buildWithdraw));
  onDeskPress(app, services, ANNOUNCE.retry, async (press) => {
    const count = await announcements.retry(press.value, press.userId);
    await showDetail(services, press, press.value, notes.retried(count));
  });
  onDeskPress(app, services, ANNOUNCE.there, async (press) => decide(press, 'there'));
  onDeskPress(app, services, ANNOUNCE.sendAgain, async (press) => decide(press, 'send-again'));

  onSubmit(app, services, {
    callbackId: ANNOUNCE_VIEWS.move,
    onDone: showBelow(services),
    handle: async ({ about, userId: by, ...sent }) => {
      const { sendAt, errors } = pickedTime(sent);
      if (sendAt === null) return { errors };
      const moved = await announcements.move({ ...aboutVersion(about), sendAt, by });
      if (moved.outcome === 'invalid') return { errors: fieldErrors(moved.errors) };
      return { view: noticeModal(noteOn(moved.outcome, notes.moved)) };
    },
  });
  onSubmit(app, services, {
    callbackId: ANNOUNCE_VIEWS.withdraw,
    onDone: showBelow(services),
    handle: async ({ about, filled, userId: by }) => {
      const reason = filled(COMPOSE.reason)?.trim() ?? '';
      const withdrawn = await announcements.withdraw({ id: about.announcement ?? '', by, reason });
      if (withdrawn.outcome === 'invalid') return { errors: fieldErrors(withdrawn.errors) };
      return { view: noticeModal(noteOn(withdrawn.outcome, notes.withdrawn)) };
    },
  });

  /** Opens a window about an announcement as it is now, which may differ from what was seen. */
  async function openFor(press: DeskPress, build: (now: Announcement) => Modal): Promise<void> {
    const detail = await announcements.detail(versionOf(press).id, press.userId);
    await press.open(
      detail === null ? noticeModal(da.announcements.detail.notFound) : build(detail.announcement),
    );
  }

  async function decide(press: DeskPress, decision: 'there' | 'send-again'): Promise<void> {
    const { id, delivery } = readDelivery(press.value) ?? { id: '', delivery: '' };
    const isDecided = await announcements.decide(delivery, decision, press.userId);
    await showDetail(services, press, id, isDecided ? notes.decided : notes.decidedBefore);
  }
}

function versionOf({ value }: DeskPress): { readonly id: string; readonly version: number } {
  return readVersioned(value) ?? { id: '', version: 0 };
}
