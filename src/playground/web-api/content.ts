import { checkMessageBlocks } from '../blocks/message.ts';
import { pingsIn } from '../blocks/texts.ts';
import { Refusal } from '../refusal.ts';
import type { Message } from '../state/messages.ts';

/* https://docs.slack.dev/reference/methods/chat.postMessage and .../chat.update */
const TEXT_CUT_AT = 40_000;
const UPDATE_TEXT = 4000;
const MARKDOWN_TEXT = 12_000;

/** What an app wants a message to say; `blocks` are not checked yet. */
export type Wanted = {
  readonly text?: string | undefined;
  readonly markdown_text?: string | undefined;
  readonly blocks?: unknown;
  readonly attachments?: readonly unknown[] | undefined;
  readonly link_names?: boolean | undefined;
  readonly parse?: string | undefined;
};

export type Content = Pick<Message, 'text' | 'blocks' | 'attachments' | 'pings' | 'warnings'>;

/**
 * Checks what a new message is to say. Refuses with `no_text`, `invalid_blocks`, `markdown_text_conflict` or
 * `msg_too_long` (Markdown over 12,000); cuts `text` after 40,000 characters, as Slack does.
 */
export function readContent(wanted: Wanted): Content {
  const blocks = wanted.blocks === undefined ? [] : checkMessageBlocks(wanted.blocks);
  const attachments = wanted.attachments ?? [];
  const { text = '', markdown_text: markdown = '' } = wanted;
  if (markdown !== '' && (text !== '' || blocks.length > 0)) throw new Refusal('markdown_text_conflict');
  if (markdown.length > MARKDOWN_TEXT) throw new Refusal('msg_too_long');
  if (text + markdown === '' && blocks.length === 0 && attachments.length === 0) throw new Refusal('no_text');
  const whole = text === '' ? markdown : text;
  const linkNames = wanted.link_names === true || wanted.parse === 'full';
  return {
    text: whole.slice(0, TEXT_CUT_AT),
    blocks,
    attachments,
    pings: pingsIn(`${whole} ${JSON.stringify(attachments)}`, blocks, linkNames),
    warnings: [
      ...(whole === '' ? ['missing_text_in_message'] : []),
      ...(whole.length > TEXT_CUT_AT ? ['message_truncated'] : []),
    ],
  };
}

/** The same for a message that changes: over 4,000 characters of text is `msg_too_long`. */
export function readChange(wanted: Wanted): Content {
  if ((wanted.text ?? '').length > UPDATE_TEXT) throw new Refusal('msg_too_long');
  return readContent(wanted);
}
