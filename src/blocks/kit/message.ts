import type { types } from '@slack/bolt';

export type Block = types.KnownBlock;

/** A message: `blocks` for people who see, `text` for notifications and screen readers. Each is complete without the other. */
export type Message = { readonly text: string; readonly blocks: Block[] };

/** A paragraph of mrkdwn. */
export function section(mrkdwn: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: mrkdwn } };
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
