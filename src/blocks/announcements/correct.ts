import { da } from '../../i18n/da.ts';
import type { Announcement } from '../../storage/announcements/announcement.ts';
import { context, section, type Block } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { typed } from '../kit/field.ts';
import { form, plain, type Modal } from '../kit/modal.ts';
import { ANNOUNCE_VIEWS, COMPOSE } from './ids.ts';
import { timeFields } from './time-fields.ts';

type Wording = Pick<Announcement, 'headline' | 'text'>;

/**
 * The window in which a sent announcement is corrected. `filled`: what is in the fields, its present text unless given;
 * `above`: blocks on top.
 */
export function buildCorrect(
  announcement: Announcement,
  filled: Wording = announcement,
  above: readonly Block[] = [],
): Modal {
  const { correct, compose } = da.announcements;
  return {
    ...form(ANNOUNCE_VIEWS.correct, correct.title, versioned(announcement), [
      ...above,
      typed({
        name: COMPOSE.headline,
        label: compose.headline,
        hint: compose.headlineHint,
        value: filled.headline,
      }),
      typed({
        name: COMPOSE.text,
        label: compose.text,
        hint: compose.textHint,
        lines: true,
        value: filled.text,
      }),
      context([correct.note]),
    ]),
    submit: plain(correct.save),
  };
}

/** The window in which a scheduled announcement gets another time. */
export function buildMove(announcement: Announcement, now: Date): Modal {
  const { move } = da.announcements;
  const { sendAt } = announcement;
  const isAhead = sendAt !== null && Date.parse(sendAt) > now.getTime();
  return {
    ...form(ANNOUNCE_VIEWS.move, move.title, versioned(announcement), [
      section(`*${escapeMrkdwn(announcement.headline)}*`),
      ...timeFields(isAhead ? sendAt : null),
    ]),
    submit: plain(move.save),
  };
}

function versioned({ id, version }: Announcement): Record<string, string> {
  return { announcement: id, version: String(version) };
}
