import { createHash } from 'node:crypto';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import type { Announcement } from '../../storage/announcements/announcement.ts';
import { context, section, type Block } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { typed } from '../kit/field.ts';
import { form, plain, type Modal } from '../kit/modal.ts';
import { entriesField, option, tickField, type Names } from './compose.ts';
import { ANNOUNCE_VIEWS, COMPOSE } from './ids.ts';
import { buildPost, inert } from './post.ts';
import { timeFields } from './time-fields.ts';

/** What is in the fields of a correction. */
export type CorrectionFields = Pick<Announcement, 'headline' | 'text' | 'entries'> & {
  /** Whether those who had read it are told. */
  readonly tells: boolean;
};

type Correct = {
  readonly announcement: Announcement;
  /** Its present text unless given. */
  readonly filled?: CorrectionFields;
  readonly titleOf: Names['entry'];
  /** Blocks on top. */
  readonly above?: readonly Block[];
  /** How it will look, below the fields; sending the window with the same in its fields corrects it. */
  readonly preview?: {
    readonly corrected: Announcement;
    readonly entries: readonly Entry[];
    /** How many are told. */
    readonly readers: number;
  };
};

/** The window in which a sent announcement is corrected: first to see how it will look, then to correct it. */
export function buildCorrect({ announcement, filled, titleOf, above = [], preview }: Correct): Modal {
  const { correct, compose } = da.announcements;
  const fields = filled ?? { ...announcement, tells: false };
  const about = { ...versioned(announcement), seen: preview === undefined ? null : fieldsKey(fields) };
  return {
    ...form(ANNOUNCE_VIEWS.correct, correct.title, about, [
      ...above,
      typed({
        name: COMPOSE.headline,
        label: compose.headline,
        hint: compose.headlineHint,
        value: fields.headline,
      }),
      typed({
        name: COMPOSE.text,
        label: compose.text,
        hint: compose.textHint,
        lines: true,
        value: fields.text,
      }),
      entriesField(fields.entries, { entry: titleOf }),
      ...(announcement.wantsReceipt
        ? [
            tickField(
              { name: COMPOSE.tell, label: correct.options, hint: correct.tellHint },
              option(correct.tell, 'tell'),
              fields.tells,
            ),
          ]
        : []),
      ...(preview === undefined ? [context([correct.note])] : previewBlocks(preview, fields.tells)),
    ]),
    submit: plain(preview === undefined ? correct.show : correct.save),
  };
}

/** What the fields hold, in few characters: a preview shows what is in the fields as long as this stays the same. */
export function fieldsKey({ headline, text, entries, tells }: CorrectionFields): string {
  return createHash('sha256')
    .update(JSON.stringify([headline, text, entries, tells]))
    .digest('base64url');
}

function previewBlocks(
  { corrected, entries, readers }: NonNullable<Correct['preview']>,
  tells: boolean,
): Block[] {
  const { correct } = da.announcements;
  return [
    { type: 'divider' },
    section([...(tells ? [correct.told(readers)] : []), correct.preview].join('\n')),
    ...inert(buildPost({ announcement: corrected, entries }).blocks),
  ];
}

/** The window in which a sent announcement is taken back, with a reason. */
export function buildWithdraw(announcement: Announcement): Modal {
  const { withdraw } = da.announcements;
  return {
    ...form(ANNOUNCE_VIEWS.withdraw, withdraw.title, versioned(announcement), [
      section(`*${escapeMrkdwn(announcement.headline)}*`),
      typed({ name: COMPOSE.reason, label: withdraw.reason, hint: withdraw.reasonHint, lines: true }),
      context([withdraw.note]),
    ]),
    submit: plain(withdraw.save),
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
