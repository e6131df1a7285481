import type { types } from '@slack/bolt';
import { z } from 'zod';
import { FILTERS, type Filter } from '../../curation/queue.ts';
import type { WeakMiss } from '../../curation/maybe-missed.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { readJson } from '../../text/read-json.ts';
import { ACTIONS, button } from '../answer/button.ts';
import { context, section, type Block } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { cut, plain, readingModal, type Modal } from '../kit/modal.ts';
import { DESK, WEAK } from './ids.ts';
import { deskButton, missBlocks, quote, resolvingElements, type ShownMiss } from './miss.ts';

const Channel = z.object({ channel: z.string() });
/** Which list a window shows and from where on: the window and its buttons remember it. */
const Shown = z.object({
  list: z.enum(['queue', 'weak', 'thin', 'due', 'voted-down']),
  filter: z.union([z.enum(FILTERS), Channel]).default('all'),
  page: z.int().min(0).default(0),
});
export type ShownList = z.infer<typeof Shown>;

export const WHOLE_QUEUE: ShownList = { list: 'queue', filter: 'all', page: 0 };

/** So many rows a page: more would be slow to make, and nobody reads on. */
export const PAGE_ROWS = 10;
/** A menu holds 100 options, and nobody looks through them. */
const CHANNELS = 20;
const OPTION_CHARACTERS = 75;

/** What a window or button remembers; null for anything else. */
export function readShownList(remembered: string | null): ShownList | null {
  return readJson(Shown, remembered ?? '');
}

function writeShownList(shown: ShownList): string {
  return JSON.stringify(shown);
}

/** What a list shows: the rows of one page, and how many there are on all of them. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly count: number };

/** The window with the queue. `channels`: where open misses were asked, as far as their names may be read by everybody. */
export function buildQueue(
  shown: ShownList,
  { rows, count }: Page<ShownMiss>,
  channels: readonly { readonly id: string; readonly name: string }[],
): Modal {
  const { queueEmpty, queueTitle } = da.home.desk;
  const isWhole = shown.filter === 'all' || shown.filter === 'oldest';
  const empty = isWhole ? queueEmpty : da.lists.filtered.none;
  return listModal(shown, queueTitle, count, [
    { type: 'actions', elements: [filterMenu(shown.filter, channels)] },
    ...(rows.length === 0 ? [section(empty)] : rows.flatMap(missBlocks)),
  ]);
}

/** The window with what may have been missed. */
export function buildWeakMisses(
  shown: ShownList,
  { rows, count }: Page<WeakMiss & { readonly nearest: readonly Entry[] }>,
): Modal {
  const { title, note, none } = da.lists.weak;
  return listModal(shown, title, count, [
    context([note]),
    ...(rows.length === 0 ? [section(none)] : []),
    ...rows.flatMap(({ questionId, nearest, ...weak }): Block[] => [
      section(
        `${quote(weak)}\n${da.lists.weak.asked(weak.count, weak.lastAt)}. ${da.desk.miss.reasons[weak.reason]}`,
      ),
      { type: 'actions', elements: resolvingElements(`${WEAK}${questionId}`, nearest) },
    ]),
  ]);
}

/** The window with the answers that still lack something. */
export function buildThin(shown: ShownList, { rows, count }: Page<Entry>): Modal {
  const { title, note, none } = da.lists.thin;
  return listModal(shown, title, count, [
    context([note]),
    ...(rows.length === 0 ? [section(none)] : []),
    ...rows.map((entry) => ({
      ...section(`${escapeMrkdwn(entry.title)}\n${da.lacks(entry.lacks)}`),
      accessory: button(ACTIONS.openAnswer, da.home.showAnswer, { id: entry.id }),
    })),
  ]);
}

/** A window with the rows of one page, and the way to the others. */
export function listModal(shown: ShownList, title: string, count: number, blocks: readonly Block[]): Modal {
  return {
    ...readingModal(title, [...blocks, ...pageBlocks(shown, count)]),
    private_metadata: writeShownList(shown),
  };
}

function pageBlocks(shown: ShownList, count: number): Block[] {
  if (count <= PAGE_ROWS) return [];
  const { page } = shown;
  const { part, before, after } = da.lists.pages;
  const from = page * PAGE_ROWS;
  const to = (number: number): string => writeShownList({ ...shown, page: number });
  return [
    context([part(from + 1, Math.min(count, from + PAGE_ROWS), count)]),
    {
      type: 'actions',
      elements: [
        ...(page > 0 ? [deskButton(DESK.pageBefore, before, to(page - 1))] : []),
        ...(from + PAGE_ROWS < count ? [deskButton(DESK.pageAfter, after, to(page + 1))] : []),
      ],
    },
  ];
}

function filterMenu(
  filter: Filter,
  channels: readonly { readonly id: string; readonly name: string }[],
): types.StaticSelect {
  const { labels, inChannel, label } = da.lists.filtered;
  const option = (text: string, chosen: Filter): types.PlainTextOption => ({
    text: plain(cut(text, OPTION_CHARACTERS)),
    value: writeShownList({ ...WHOLE_QUEUE, filter: chosen }),
  });
  const options = [
    ...FILTERS.map((one) => option(labels[one], one)),
    ...channels.slice(0, CHANNELS).map(({ id, name }) => option(inChannel(name), { channel: id })),
  ];
  const chosen = writeShownList({ ...WHOLE_QUEUE, filter });
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'static_select',
    action_id: DESK.filterQueue,
    placeholder: plain(label),
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}
