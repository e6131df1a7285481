import type { types } from '@slack/bolt';
import type { Detail } from '../../announcements/announcements.ts';
import { isUnchanged } from '../../announcements/reporting.ts';
import { da } from '../../i18n/da.ts';
import type { Announcement, Delivery, DeliveryStatus } from '../../storage/announcements/announcement.ts';
import { context, section, type Block } from '../kit/message.ts';
import { escapeMrkdwn, link, mention } from '../kit/mrkdwn.ts';
import { cut, plain, readingModal, type Modal } from '../kit/modal.ts';
import { announceButton } from './button.ts';
import { ANNOUNCE } from './ids.ts';
import { richText, wordsOf } from './rich-text.ts';
import { writeDelivery, writeVersioned } from './button.ts';

const HEADER_CHARACTERS = 150;
/** A window holds 100 blocks: about ten for the announcement, two for each unclear and one for each failed channel. */
const UNCLEAR_ROWS = 20;
const FAILED_ROWS = 30;
/** A section holds 3,000 characters; a channel with the link to its post takes about 100. */
const MENTIONS = 18;
const ACTS = 10;
const AUDIENCES = 5;

/** The window with an announcement's state and every button to change it. `note`: a line of mrkdwn on top. */
export function buildDetail(detail: Detail, note: string | null = null): Modal {
  const { announcement } = detail;
  return readingModal(da.announcements.detail.title, [
    ...(note === null ? [] : [section(note)]),
    { type: 'header', text: plain(headlineOf(announcement, HEADER_CHARACTERS)) },
    section(statusLine(announcement)),
    ...actionRow(announcement),
    ...(announcement.text === '' ? [] : [richText(announcement.text)]),
    ...reasonBlocks(announcement),
    ...audienceBlocks(detail),
    ...channelBlocks(detail),
    ...receiptBlocks(announcement),
    ...actBlocks(detail),
  ]);
}

/** The headline, cut to so many characters, or words that say that there is none yet. */
export function headlineOf({ headline }: Pick<Announcement, 'headline'>, characters: number): string {
  return headline.trim() === '' ? da.announcements.overview.noHeadline : cut(headline.trim(), characters);
}

/** An announcement's state as a line of mrkdwn. */
export function statusLine({ status, sendAt, sentAt, withdrawnAt }: Announcement): string {
  const words = da.announcements.status;
  switch (status) {
    case 'scheduled':
    case 'held':
      return words[status](sendAt);
    case 'sent':
      return words.sent(sentAt);
    case 'withdrawn':
      return words.withdrawn(withdrawnAt);
    case 'draft':
    case 'sending':
    case 'cancelled':
      return words[status]();
  }
}

/** "Prøv igen" for failed channels, and two buttons for each unclear one: used in the window and in the author's message. */
export function troubleBlocks(announcement: Announcement, deliveries: readonly Delivery[]): Block[] {
  const { detail, buttons, confirm } = da.announcements;
  const { id } = announcement;
  const isWithdrawn = announcement.status === 'withdrawn';
  const failed = deliveries.filter(({ status }) => status === 'failed' && !isWithdrawn);
  const unchanged = deliveries.filter((delivery) => isUnchanged(delivery, announcement));
  const mayTryAgain = failed.length > 0 || unchanged.some(({ ts }) => ts !== null);
  const unclear = deliveries.filter(({ status }) => status === 'unclear');
  const lines = [
    ...failed.map(({ channel, reason }) => detail.failed(channelMention(channel), reason)),
    ...unchanged.map(({ channel, reason }) => detail.notChanged(channelMention(channel), reason)),
  ];
  return [
    ...lines.slice(0, FAILED_ROWS).map(section),
    ...(lines.length > FAILED_ROWS ? [section(detail.andMore(lines.length - FAILED_ROWS))] : []),
    ...(!mayTryAgain ? [] : [actions([announceButton(ANNOUNCE.retry, buttons.retry, id)])]),
    ...unclear
      .slice(0, UNCLEAR_ROWS)
      .flatMap(({ id: delivery, channel }) => [
        section(detail.unclear(channelMention(channel))),
        actions([
          announceButton(ANNOUNCE.there, buttons.there, writeDelivery({ id, delivery })),
          ...(isWithdrawn
            ? []
            : [
                announceButton(
                  ANNOUNCE.sendAgain,
                  buttons.sendAgain,
                  writeDelivery({ id, delivery }),
                  confirm.sendAgain,
                ),
              ]),
        ]),
      ]),
    ...(unclear.length > UNCLEAR_ROWS ? [section(detail.andMore(unclear.length - UNCLEAR_ROWS))] : []),
  ];
}

/** A channel as Slack shows its name. */
export function channelMention(channel: string): string {
  return `<#${channel}>`;
}

function actionRow(announcement: Announcement): types.ActionsBlock[] {
  const { buttons, confirm } = da.announcements;
  const value = writeVersioned(announcement);
  switch (announcement.status) {
    case 'scheduled':
    case 'held':
      return [
        actions([
          announceButton(ANNOUNCE.edit, buttons.edit, value),
          announceButton(ANNOUNCE.move, buttons.move, value),
          announceButton(ANNOUNCE.sendNow, buttons.sendNow, value, confirm.sendNow),
          announceButton(ANNOUNCE.cancel, buttons.cancel, value, confirm.cancel),
        ]),
      ];
    case 'sending':
    case 'sent':
      return [
        actions([
          announceButton(ANNOUNCE.correct, buttons.correct, value),
          announceButton(ANNOUNCE.withdraw, buttons.withdraw, value),
        ]),
      ];
    case 'draft':
    case 'withdrawn':
    case 'cancelled':
      return [];
  }
}

function channelBlocks({ announcement, channels, deliveries }: Detail): Block[] {
  const { detail } = da.announcements;
  const inState = (...states: readonly DeliveryStatus[]): string[] =>
    deliveries.filter(({ status }) => states.includes(status)).map(linked);
  const line = (names: readonly string[], say: (mentions: readonly string[]) => string): Block[] =>
    names.length === 0 ? [] : [section(say(few(names)))];
  return [
    section(detail.channels(channels.length)),
    ...(deliveries.length === 0 ? [section(few(channels.map(channelMention)).join(', '))] : []),
    ...line(inState('sent'), detail.delivered),
    ...line(inState('waiting', 'posting'), detail.waiting),
    ...line(inState('given-up'), detail.givenUp),
    ...troubleBlocks(announcement, deliveries),
  ];
}

function audienceBlocks({ announcement: { sentAt }, audiences }: Detail): Block[] {
  if (sentAt !== null || audiences.length === 0) return [];
  const names = audiences.slice(0, AUDIENCES).map(({ name }) => `*${escapeMrkdwn(name)}*`);
  return [section(da.announcements.audiences.goesTo(names, audiences.length - names.length))];
}

function linked({ channel, permalink }: Delivery): string {
  const name = channelMention(channel);
  return permalink === null || permalink === ''
    ? name
    : `${name} (${link(da.announcements.detail.show, permalink)})`;
}

function few(names: readonly string[]): string[] {
  const left = names.length - MENTIONS;
  return left > 0 ? [...names.slice(0, MENTIONS), da.announcements.detail.andMore(left)] : [...names];
}

function receiptBlocks({ id, wantsReceipt, receipts, status }: Announcement): Block[] {
  if (!wantsReceipt || !['sending', 'sent'].includes(status)) return [];
  const { detail, buttons } = da.announcements;
  return [
    {
      ...section(detail.receipts(receipts)),
      accessory: announceButton(ANNOUNCE.readers, buttons.readers, id),
    },
  ];
}

function reasonBlocks({ withdrawReason }: Announcement): Block[] {
  if (withdrawReason === null) return [];
  const said = escapeMrkdwn(wordsOf(withdrawReason));
  return [section(da.announcements.detail.withdrawReason(said))];
}

function actBlocks({ acts }: Detail): Block[] {
  if (acts.length === 0) return [];
  const words: Readonly<Record<string, string>> = da.announcements.acts;
  const lines = acts
    .slice(-ACTS)
    .map(({ kind, by, at }) =>
      da.announcements.detail.act(words[kind] ?? escapeMrkdwn(kind), by === null ? null : mention(by), at),
    );
  return [{ type: 'divider' }, context([[`*${da.announcements.detail.acts}*`, ...lines].join('\n')])];
}

function actions(elements: types.Button[]): types.ActionsBlock {
  return { type: 'actions', elements };
}
