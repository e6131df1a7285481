import type { types } from '@slack/bolt';

export type Block = types.KnownBlock;

/** As many as a message holds. https://docs.slack.dev/reference/block-kit/blocks */
export const MAX_BLOCKS = 50;

/** A message: `blocks` for people who see, `text` for notifications and screen readers. Each is complete without the other. */
export type Message = { readonly text: string; readonly blocks: Block[] };

/** A paragraph of mrkdwn. */
export function section(mrkdwn: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: mrkdwn } };
}

/** What the text of a section holds. https://docs.slack.dev/reference/block-kit/blocks/section-block */
const SECTION_CHARACTERS = 3000;

/** Lines of mrkdwn below each other, in as few paragraphs as hold them. */
export function sections(lines: readonly string[]): types.SectionBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const longer = [...texts.slice(-1), line].join('\n');
    if (texts.length > 0 && longer.length <= SECTION_CHARACTERS) texts[texts.length - 1] = longer;
    else texts.push(line);
  }
  return texts.map(section);
}

/** Small grey lines under a message, one element each; Slack shows ten. */
export function context(lines: readonly string[]): types.ContextBlock {
  return { type: 'context', elements: lines.map((text) => ({ type: 'mrkdwn', text, verbatim: true })) };
}

/** A row of buttons; no block when there are none, because Slack refuses an empty row. */
export function actions(elements: readonly types.Button[]): types.ActionsBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', elements: [...elements] }];
}

/** A message of one paragraph. */
export function notice(mrkdwn: string): Message {
  return { text: mrkdwn, blocks: [section(mrkdwn)] };
}

/** A message with a paragraph above it. */
export function withIntro(mrkdwn: string, { text, blocks }: Message): Message {
  return { text: `${mrkdwn} ${text}`, blocks: [section(mrkdwn), ...blocks] };
}
