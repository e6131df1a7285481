import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { ACTIONS, button, type Share } from './button.ts';
import { buttonsOrRows } from '../kit/label.ts';
import { section, type Message } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';

/** The ways to ask, with example questions as buttons. */
export function buildHelp(examples: readonly Entry[], share?: Share): Message {
  const { title, intro, ways, examples: prompt, outLoud } = da.slack.help;
  const buttons = examples.map((entry, index) =>
    button(ACTIONS.openAnswer, entry.title, { id: entry.id, share }, index),
  );
  return {
    text: outLoud(examples.map((entry) => escapeMrkdwn(entry.title))),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title } },
      section(intro),
      section(ways.map((way) => `• ${way}`).join('\n')),
      ...(buttons.length === 0
        ? []
        : [section(prompt), ...buttonsOrRows(buttons, da.slack.buttons.showAnswer)]),
    ],
  };
}
