import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import { section, type Block, type Message } from './message.ts';

export type Modal = types.ModalView;

/** A view holds at most 100 blocks. https://docs.slack.dev/surfaces/modals */
export const MAX_BLOCKS = 100;

/** A window to read. `title` holds at most 24 characters. */
export function readingModal(title: string, blocks: readonly Block[]): Modal {
  return {
    type: 'modal',
    title: plain(title),
    close: plain(da.desk.close),
    blocks: blocks.slice(0, MAX_BLOCKS),
  };
}

/** As many blocks as there is room for, with a line at their end that says so where some are left out. */
export function fitting(blocks: readonly Block[], room: number, left: string): readonly Block[] {
  return blocks.length <= room ? blocks : [...blocks.slice(0, room - 1), section(left)];
}

/** The blocks of a message in a window to read. */
export function messageModal({ blocks }: Message, title: string = da.home.answerTitle): Modal {
  return readingModal(title, blocks);
}

/** A window to read with a few paragraphs of mrkdwn. */
export function noticeModal(...paragraphs: readonly string[]): Modal {
  return readingModal(da.desk.title, paragraphs.map(section));
}

/** A window to fill in. `remembers` comes back when it is sent; `submit` is what the button says. */
export function form(
  callbackId: string,
  title: string,
  remembers: Readonly<Record<string, string | null>>,
  blocks: readonly Block[],
  submit: string = da.desk.save,
): Modal {
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plain(title),
    submit: plain(submit),
    close: plain(da.desk.cancel),
    private_metadata: JSON.stringify(remembers),
    blocks: [...blocks],
  };
}

/** Text without markup. */
export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text };
}

/** Text cut to what Slack takes, with dots where something is missing. */
export function cut(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters - 1)}…`;
}
