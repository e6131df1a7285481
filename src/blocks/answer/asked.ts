import { da } from '../../i18n/da.ts';
import { context, type Message } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';

/** What a line on a phone holds beside the words around it. */
const CHARACTERS = 38;

/** What somebody asked, as one line of mrkdwn. */
export function askedLine(question: string): string {
  return da.answers.asked(escapeMrkdwn(shortened(question.replaceAll(/\s+/gu, ' ').trim())));
}

/** A message below what was asked, where nobody can see that above it. */
export function withAsked(message: Message, asked: string | null): Message {
  if (asked === null) return message;
  const line = askedLine(asked);
  return { text: `${line}\n${message.text}`, blocks: [context([line]), ...message.blocks] };
}

/** Whole words as far as they fit. */
function shortened(text: string): string {
  if (text.length <= CHARACTERS) return text;
  const start = text.slice(0, CHARACTERS);
  const end = start.lastIndexOf(' ');
  return `${end > 0 ? start.slice(0, end) : start.replace(/\p{Cs}$/u, '')} …`;
}
