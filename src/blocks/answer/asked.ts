import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import { oneLine } from '../../text/normalise.ts';
import { context, type Message } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { ACTIONS, button, type Carried } from './button.ts';

/** How much of a question is repeated, in characters: what a line on a phone holds beside the words around it, or a few lines. */
export const ROOM = { asked: 38, joined: 24, told: 100 } as const;

/** What somebody asked, as one line of mrkdwn. */
export function askedLine(question: string): string {
  return da.answers.asked(escapeMrkdwn(shortened(question, ROOM.asked)));
}

/** What a question was read together with, as one line of mrkdwn. */
export function joinedLine(before: string): string {
  return da.answers.joined(escapeMrkdwn(shortened(before, ROOM.joined)));
}

/** A message below what was asked, where nobody can see that above it, and below what that was read together with. */
export function withAsked(message: Message, asked: string | null, before: string | null = null): Message {
  const lines = [
    ...(asked === null ? [] : [askedLine(asked)]),
    ...(before === null ? [] : [joinedLine(before)]),
  ];
  return {
    text: [...lines, message.text].join('\n'),
    blocks: [...lines.map((line) => context([line])), ...message.blocks],
  };
}

/** "Det var et nyt spørgsmål", where a question was read together with the one before it; `value` is the button's. */
export function readAloneButtons(before: string | null, value: Carried): types.Button[] {
  return before === null ? [] : [button(ACTIONS.readAlone, da.slack.buttons.readAlone, { id: '', ...value })];
}

/** In one line of so many characters: whole words as far as they fit. */
export function shortened(words: string, room: number): string {
  const text = oneLine(words);
  if (text.length <= room) return text;
  const start = text.slice(0, room);
  const end = start.lastIndexOf(' ');
  return `${end > 0 ? start.slice(0, end) : start.replace(/\p{Cs}$/u, '')} …`;
}
