import { da } from '../../i18n/da.ts';
import { typed } from '../kit/field.ts';
import { section } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { cut, form, type Modal } from '../kit/modal.ts';

/** The window in which somebody asks a coordinator. */
export const TO_COORDINATOR = 'send_to_coordinator';
/** The name of its field. */
export const NOTE = 'note';

const NOTE_CHARACTERS = 500;
/** A section holds 3,000 characters, and escapes make a text up to five times longer. */
const QUOTE_CHARACTERS = 500;

/** Says what is sent and who sees it, and leaves room for a few words. `channel`: where the answer will be told. */
export function buildToCoordinator(
  question: { readonly id: string; readonly text: string },
  channel: string,
): Modal {
  const { title, sent, seenBy, note, noteHint, send } = da.feedback.toCoordinator;
  const quoted = escapeMrkdwn(cut(question.text, QUOTE_CHARACTERS));
  return form(
    TO_COORDINATOR,
    title,
    { question: question.id, channel },
    [
      section(sent(quoted)),
      section(seenBy),
      typed({ name: NOTE, label: note, hint: noteHint, lines: true, most: NOTE_CHARACTERS, optional: true }),
    ],
    send,
  );
}
