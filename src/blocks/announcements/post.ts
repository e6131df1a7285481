import type { types } from '@slack/bolt';
import { wordsOf } from '../../announcements/text.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import type { Announcement } from '../../storage/announcements.ts';
import { ACTIONS, button } from '../answer/button.ts';
import { context, section, type Block, type Message } from '../kit/message.ts';
import { escapeMrkdwn, link, mention } from '../kit/mrkdwn.ts';
import { cut, plain } from '../kit/modal.ts';
import { INERT, READ } from './ids.ts';
import { richText } from './rich-text.ts';

/** What a header holds. https://docs.slack.dev/reference/block-kit/blocks/header-block */
const HEADER_CHARACTERS = 150;
const MAX_ENTRIES = 10;
const LABEL_CHARACTERS = 75;

/** What a post shows. `entries`: those of the linked ones that (still) exist. */
export type Post = {
  readonly announcement: Pick<
    Announcement,
    | 'id'
    | 'headline'
    | 'text'
    | 'author'
    | 'wantsReceipt'
    | 'ping'
    | 'correctedAt'
    | 'withdrawnAt'
    | 'receipts'
  >;
  readonly entries: readonly Entry[];
};

/** An announcement as it stands in a channel; one that was withdrawn is a line that says so. */
export function buildPost({ announcement, entries }: Post): Message {
  const { id, headline, text, author, wantsReceipt, ping, correctedAt, withdrawnAt, receipts } = announcement;
  const { post } = da.announcements;
  if (withdrawnAt !== null) {
    const line = post.withdrawn(escapeMrkdwn(headline), withdrawnAt);
    return { text: line, blocks: [section(line)] };
  }
  const call = ping === 'none' ? [] : [`<!${ping}>`];
  const corrected = correctedAt === null ? [] : [post.corrected(correctedAt)];
  const blocks: Block[] = [
    { type: 'header', text: plain(cut(headline, HEADER_CHARACTERS)) },
    richText(text, ping),
    ...(entries.length === 0 ? [] : [context([post.entries]), entryButtons(entries)]),
    ...(wantsReceipt ? [receiptButton(id, receipts)] : []),
    context([post.from(author === null ? null : mention(author)), ...corrected]),
  ];
  return {
    text: [...call, escapeMrkdwn(headline), escapeMrkdwn(wordsOf(text)), ...corrected].join('\n'),
    blocks,
  };
}

/**
 * One friendly word in private to somebody who has not read it, with a link to it. What it says is not repeated: a copy would
 * stay as it is when the announcement is corrected. `permalink`: of a post that they can see; null or empty: not known.
 */
export function buildReminder(
  { id, headline }: Pick<Announcement, 'id' | 'headline'>,
  permalink: string | null,
): Message {
  const { post } = da.announcements;
  const title = permalink ? link(headline, permalink) : escapeMrkdwn(headline);
  const text = post.reminder(title);
  return { text, blocks: [section(text), receiptButton(id, 0)] };
}

/** The same blocks to be looked at: what is pressed does nothing. */
export function inert(blocks: readonly Block[]): Block[] {
  let pressed = 0;
  return blocks.map((block) =>
    block.type === 'actions'
      ? {
          ...block,
          elements: block.elements.map((element) => ({
            ...element,
            action_id: `${INERT}:${(pressed += 1)}`,
          })),
        }
      : block,
  );
}

function entryButtons(entries: readonly Entry[]): types.ActionsBlock {
  return {
    type: 'actions',
    elements: entries
      .slice(0, MAX_ENTRIES)
      .map(({ id, title }, index) => button(ACTIONS.openAnswer, cut(title, LABEL_CHARACTERS), { id }, index)),
  };
}

function receiptButton(id: string, receipts: number): types.ActionsBlock {
  const { read, readSpoken } = da.announcements.post;
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: READ,
        text: plain(read(receipts)),
        accessibility_label: readSpoken(receipts),
        value: id,
      },
    ],
  };
}
