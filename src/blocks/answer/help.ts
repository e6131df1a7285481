import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { ACTIONS, button, type Share } from './button.ts';
import { buttonsOrRows } from '../kit/label.ts';
import { context, section, type Block, type Message } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';

/** The ways to ask, with example questions as buttons. */
export function buildHelp(examples: readonly Entry[], share?: Share): Message {
  const { title, intro, ways, examples: prompt, outLoud } = da.slack.help;
  return {
    text: outLoud(examples.map((entry) => escapeMrkdwn(entry.title))),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title } },
      section(intro),
      section(ways.map((way) => `• ${way}`).join('\n')),
      ...exampleBlocks(prompt, examples, share),
    ],
  };
}

/** What somebody reads who meets the bot for the first time, with example questions as buttons. */
export function buildWelcome(examples: readonly Entry[]): Message {
  const { hello, how, examples: prompt, care, outLoud } = da.slack.welcome;
  return {
    text: outLoud(examples.map((entry) => escapeMrkdwn(entry.title))),
    blocks: [section(`*${hello}*\n${how}`), ...exampleBlocks(prompt, examples), context([care])],
  };
}

function exampleBlocks(prompt: string, examples: readonly Entry[], share?: Share): Block[] {
  if (examples.length === 0) return [];
  const buttons = examples.map((entry, index) =>
    button(ACTIONS.openAnswer, entry.title, { id: entry.id, share }, index),
  );
  return [section(prompt), ...buttonsOrRows(buttons, da.slack.buttons.showAnswer)];
}
