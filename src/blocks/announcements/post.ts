import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import type { Announcement } from '../../storage/announcements/announcement.ts';
import { ACTIONS, button } from '../answer/button.ts';
import { buttonsOrRows } from '../kit/label.ts';
import { context, section, type Block, type Message } from '../kit/message.ts';
import { escapeMrkdwn, link, mention } from '../kit/mrkdwn.ts';
import { cut, plain } from '../kit/modal.ts';
import { writeRead } from './button.ts';
import { INERT, READ } from './ids.ts';
import { richText, wordsOf } from './rich-text.ts';

/** The limit of a header. https://docs.slack.dev/reference/block-kit/blocks/header-block */
const HEADER_CHARACTERS = 150;
const MAX_ENTRIES = 10;

/** What a post shows. `entries`: the linked entries that still exist. */
export type Post = {
  readonly announcement: Pick<
    Announcement,
    | 'id'
    | 'headline'
    | 'text'
    | 'author'
    | 'wantsReceipt'
    | 'ping'
    | 'revision'
    | 'correctedAt'
    | 'withdrawnAt'
    | 'withdrawReason'
    | 'receipts'
  >;
  readonly entries: readonly Entry[];
};

/** The post of an announcement in a channel; of a withdrawn one, a line that says so, and why. */
export function buildPost({ announcement, entries }: Post): Message {
  const { headline, text, author, wantsReceipt, ping, correctedAt, withdrawnAt, receipts } = announcement;
  const { post } = da.announcements;
  if (withdrawnAt !== null) return withdrawn(announcement, withdrawnAt);
  const call = ping === 'none' ? [] : [`<!${ping}>`];
  const corrected = correctedAt === null ? [] : [post.corrected(correctedAt)];
  const blocks: Block[] = [
    { type: 'header', text: plain(cut(headline, HEADER_CHARACTERS)) },
    richText(text, ping),
    ...linkedAnswers(entries),
    ...(wantsReceipt ? [receiptButton(announcement, receipts)] : []),
    context([post.from(author === null ? null : mention(author)), ...corrected]),
  ];
  return {
    text: [...call, escapeMrkdwn(headline), escapeMrkdwn(wordsOf(text)), ...corrected].join('\n'),
    blocks,
  };
}

/**
 * A direct message that reminds somebody to read an announcement, with all that it says and a link to it; of a withdrawn one, the line
 * that says so. `permalink`: of a post that they can see; null or empty when it is not known.
 */
export function buildReminder({ announcement, entries }: Post, permalink: string | null): Message {
  const { headline, text, withdrawnAt, correctedAt } = announcement;
  const { post } = da.announcements;
  if (withdrawnAt !== null) return withdrawn(announcement, withdrawnAt);
  const intro = post.reminder(permalink ? link(headline, permalink) : escapeMrkdwn(headline));
  return {
    text: [intro, escapeMrkdwn(wordsOf(text))].join('\n'),
    blocks: [
      section(intro),
      richText(text),
      ...linkedAnswers(entries),
      receiptButton(announcement, 0),
      ...(correctedAt === null ? [] : [context([post.corrected(correctedAt)])]),
    ],
  };
}

/** The same blocks with buttons that do nothing, for a preview. */
export function inert(blocks: readonly Block[]): Block[] {
  let pressed = 0;
  const still = <T extends object>(element: T) => ({ ...element, action_id: `${INERT}:${(pressed += 1)}` });
  return blocks.map((block) => {
    if (block.type === 'actions') return { ...block, elements: block.elements.map(still) };
    if (block.type !== 'section' || block.accessory?.type !== 'button') return block;
    return { ...block, accessory: still(block.accessory) };
  });
}

function withdrawn({ headline, withdrawReason }: Post['announcement'], at: string): Message {
  const line = da.announcements.post.withdrawn(escapeMrkdwn(headline), at);
  if (withdrawReason === null) return { text: line, blocks: [section(line)] };
  return {
    text: `${line}\n${escapeMrkdwn(wordsOf(withdrawReason))}`,
    blocks: [section(line), richText(withdrawReason)],
  };
}

function linkedAnswers(entries: readonly Entry[]): Block[] {
  if (entries.length === 0) return [];
  const buttons = entries
    .slice(0, MAX_ENTRIES)
    .map(({ id, title }, index) => button(ACTIONS.openAnswer, title, { id }, index));
  return [context([da.announcements.post.entries]), ...buttonsOrRows(buttons, da.slack.buttons.showAnswer)];
}

function receiptButton(
  { id, revision }: Pick<Announcement, 'id' | 'revision'>,
  receipts: number,
): types.ActionsBlock {
  const { read, readSpoken } = da.announcements.post;
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: READ,
        text: plain(read(receipts)),
        accessibility_label: readSpoken(receipts),
        value: writeRead({ id, revision }),
      },
    ],
  };
}
