import { z } from 'zod';
import type { ToPost } from '../../curation/writing.ts';
import { da } from '../../i18n/da.ts';
import type { Letter } from '../../storage/letters/letters.ts';
import { actions, context, section, type Message } from '../kit/message.ts';
import { typed } from '../kit/field.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import { cut, form, plain, type Modal } from '../kit/modal.ts';
import { DESK_VIEWS } from './ids.ts';
import { namesOf, quote, type ShownMiss } from './miss.ts';

/** The button under a letter, whose value is the letter's id, and the window that it opens. */
export const WRITE_BACK = 'letter_write_back';
export const SEND_BACK = 'send_letter_back';
/** The name of the field in both windows. */
export const LETTER = 'letter';

/** Escaped it is up to five times longer, and a section holds 3,000 characters. */
const LETTER_CHARACTERS = 600;

/** What the reader of a letter sees, with the way to write back. */
export function buildLetter({ id, from, text, question, isToAsker }: ToPost): Message {
  const { toAsker, toCoordinator, writeBack, whoReads } = da.letters;
  const who = mention(from);
  const heading = isToAsker ? toAsker(who) : toCoordinator(who);
  const lines = [
    heading,
    ...(question === null ? [] : [quote({ text: question })]),
    escapeMrkdwn(cut(text, LETTER_CHARACTERS)),
  ];
  return {
    text: lines.join('\n'),
    blocks: [
      section(lines.slice(0, -1).join('\n')),
      section(lines.slice(-1).join('')),
      ...actions([{ type: 'button', action_id: WRITE_BACK, text: plain(writeBack), value: id }]),
      context([whoReads(who)]),
    ],
  };
}

/** The window in which a coordinator writes to everybody who asked one. */
export function buildWriteToAskers({ miss, askers }: ShownMiss, under: string | null): Modal {
  const { title, goesTo, label, hint, send } = da.letters;
  return form(
    DESK_VIEWS.writeToAskers,
    title,
    { miss: miss.id, under },
    [
      section(`${quote(miss)}\n${goesTo(namesOf(askers.map(({ userId }) => userId)))}`),
      typed({ name: LETTER, label, hint, lines: true, most: LETTER_CHARACTERS }),
    ],
    send,
  );
}

const About = z.object({ letter: z.string() });

/** The window in which somebody writes back. */
export function buildWriteBack({ id, from, text }: Letter): Modal {
  const { title, backTo, backLabel, backHint, send } = da.letters;
  return form(
    SEND_BACK,
    title,
    { letter: id },
    [
      section(`${quote({ text })}\n${backTo(mention(from))}`),
      typed({ name: LETTER, label: backLabel, hint: backHint, lines: true, most: LETTER_CHARACTERS }),
    ],
    send,
  );
}

/** The id of the letter that is written back to. */
export function letterOf(privateMetadata: string): string {
  return About.parse(JSON.parse(privateMetadata)).letter;
}
