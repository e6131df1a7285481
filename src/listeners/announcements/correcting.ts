import type { App } from '@slack/bolt';
import { buildCorrect, fieldsKey, type CorrectionFields } from '../../blocks/announcements/correct.ts';
import { ANNOUNCE_VIEWS, COMPOSE } from '../../blocks/announcements/ids.ts';
import { buildKept, changedMeanwhile } from '../../blocks/announcements/meanwhile.ts';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import type { Reply } from '../windows/in-time.ts';
import { onSubmit, type Sent } from '../windows/submission.ts';
import type { Services } from '../services.ts';
import { aboutVersion, fieldErrors } from './compose-form.ts';
import { showBelow } from './detail.ts';

/** The window of a correction: sent once to see how it will look, and with the same in its fields to correct. */
export function register(app: App, services: Services): void {
  const { announcements } = services;
  onSubmit(app, services, {
    callbackId: ANNOUNCE_VIEWS.correct,
    onDone: showBelow(services),
    handle: async (sent): Promise<Reply> => {
      const filled = fieldsOf(sent);
      const { tells: asksAnew, ...wording } = filled;
      const act = { ...aboutVersion(sent.about), ...wording, asksAnew, by: sent.userId };
      const isSeen = sent.about.seen === fieldsKey(filled);
      const done = isSeen ? await announcements.correct(act) : await announcements.preview(act);
      switch (done.outcome) {
        case 'invalid':
          return { errors: fieldErrors(done.errors) };
        case 'conflict': {
          const above = changedMeanwhile(done.announcement, da.announcements.conflict.inPlace);
          return { view: correctionOf(services, { announcement: done.announcement, filled, above }) };
        }
        case 'gone':
          return { view: buildKept(da.announcements.detail.notes.gone, filled) };
        case 'done':
          return { view: noticeModal(da.announcements.detail.notes.corrected) };
        case 'ready': {
          const { announcement: corrected, readers } = done;
          const { entries: known } = services.matcher().snapshot;
          const entries = corrected.entries.flatMap((id) => known.get(id) ?? []);
          const preview = { corrected, entries, readers };
          return { view: correctionOf(services, { announcement: corrected, filled, preview }) };
        }
      }
    },
  });
}

/** The window of a correction, with the titles of the linked answers. */
export function correctionOf(
  { matcher }: Services,
  correction: Omit<Parameters<typeof buildCorrect>[0], 'titleOf'>,
): Modal {
  const { entries } = matcher().snapshot;
  return buildCorrect({ ...correction, titleOf: (id) => entries.get(id)?.title ?? null });
}

function fieldsOf({ filled, chosen }: Sent): CorrectionFields {
  return {
    headline: filled(COMPOSE.headline)?.trim() ?? '',
    text: filled(COMPOSE.text)?.trim() ?? '',
    entries: [...new Set(chosen(COMPOSE.entries))],
    tells: chosen(COMPOSE.tell).length > 0,
  };
}
