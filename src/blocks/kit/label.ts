import type { types } from '@slack/bolt';
import { actions, section } from './message.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { cut, plain } from './modal.ts';

/** As much as Slack shows of a button's label, although it takes 75 characters. */
const LABEL_CHARACTERS = 30;
const SPOKEN_CHARACTERS = 75;

/** A text with a short button beside it; read aloud, the button says what it is about. */
export function row(text: string, button: types.Button): types.SectionBlock {
  return {
    ...section(escapeMrkdwn(text)),
    accessory: { ...button, accessibility_label: cut(`${button.text.text}: ${text}`, SPOKEN_CHARACTERS) },
  };
}

/** Buttons side by side, or a row of text for each, with a button that says `short`, when one's label would be cut. */
export function buttonsOrRows(
  buttons: readonly types.Button[],
  short: string,
): (types.ActionsBlock | types.SectionBlock)[] {
  const fits = buttons.every(({ text: { text } }) => text.length <= LABEL_CHARACTERS);
  return fits ? actions(buttons) : buttons.map((one) => row(one.text.text, { ...one, text: plain(short) }));
}
