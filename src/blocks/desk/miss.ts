import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import type { WaitingMiss } from '../../curation/queue.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import type { Miss } from '../../storage/misses/misses.ts';
import { context, section, type Block, type Message } from '../kit/message.ts';
import { escapeMrkdwn, link, mention } from '../kit/mrkdwn.ts';
import { cut, plain } from '../kit/modal.ts';
import { DESK, type DeskAction } from './ids.ts';

/** A section holds 3,000 characters, and escapes make a text up to five times longer. */
const QUOTE_CHARACTERS = 300;
const NOTE_CHARACTERS = 500;
/** A context block holds ten elements. */
const NOTES = 9;
/** As many places and people as one reads. */
const PLACES = 3;
const NAMES = 20;
/** What an option shows. */
const OPTION_CHARACTERS = 75;

/** A waiting question as coordinators see it. */
export type ShownMiss = Omit<WaitingMiss, 'places'> & {
  /** Where it was asked; `channel` null in private, `link` null where Slack gives none. */
  readonly places: readonly { readonly channel: string | null; readonly link: string | null }[];
};

/** The message about a miss in the coordinators' channel; of a closed one, how it was closed. */
export function buildMiss(shown: ShownMiss, entryTitle: string | null = null): Message {
  const { miss } = shown;
  const { heading } = da.desk.miss;
  const closed = closing(miss, entryTitle);
  const lines = [heading, quote(miss), closed ?? asked(miss)];
  return {
    text: lines.join('\n'),
    blocks:
      closed === null
        ? [section(`*${heading}*`), ...blocksOf(shown, [])]
        : [section(`*${heading}*\n${quote(miss)}`), context([closed])],
  };
}

/** The same as two or three blocks, for lists that are made anew whenever they are opened. */
export function missBlocks(shown: ShownMiss): Block[] {
  return blocksOf(shown, [da.desk.miss.age(shown.days)]);
}

/** A miss's question, cut and escaped, as mrkdwn. */
export function quote({ text }: Pick<Miss, 'text'>): string {
  return da.desk.miss.quote(escapeMrkdwn(cut(text, QUOTE_CHARACTERS)));
}

/** The same with who has taken it on, for the windows in which it is answered. */
export function aboutMiss(miss: Miss): string {
  return [quote(miss), ...takenBy(miss)].join('\n');
}

/** People as Slack shows them; of many the first, and how many more. */
export function namesOf(userIds: readonly string[]): string {
  return da.letters.names(userIds.slice(0, NAMES).map(mention), userIds.length - NAMES);
}

/** A button for coordinators; `value` is the id of what it is about. */
export function deskButton(action: DeskAction, label: string, value: string): types.Button {
  return { type: 'button', action_id: action, text: plain(label), value };
}

/** What can be done with a question, `value`: one of the nearest entries, another one, a new one, or none. */
export function resolvingElements(value: string, nearest: readonly Entry[]): types.ActionsBlock['elements'] {
  const { nearest: placeholder } = da.desk.miss;
  const options = nearest.map(({ id, title }) => ({
    text: plain(cut(title, OPTION_CHARACTERS)),
    value: `${value} ${id}`,
  }));
  return [
    ...(options.length === 0
      ? []
      : [
          {
            type: 'static_select' as const,
            action_id: DESK.nearest,
            placeholder: plain(placeholder),
            options,
          },
        ]),
    deskButton(DESK.belongs, da.desk.buttons.belongs, value),
    deskButton(DESK.write, da.desk.buttons.write, value),
    deskButton(DESK.notForUs, da.desk.buttons.notForUs, value),
  ];
}

function blocksOf(shown: ShownMiss, age: readonly string[]): Block[] {
  const { miss, askers, nearest } = shown;
  const lines = [
    quote(miss),
    [`${asked(miss)}.`, ...age, da.desk.miss.reasons[miss.reason]].join(' '),
    ...whereAsked(shown),
    ...notHelped(shown),
    ...takenBy(miss),
  ];
  return [
    section(lines.join('\n')),
    ...askerBlocks(shown),
    {
      type: 'actions',
      elements: [
        ...resolvingElements(miss.id, nearest),
        miss.taken === null
          ? deskButton(DESK.take, da.desk.buttons.take, miss.id)
          : deskButton(DESK.giveBack, da.desk.buttons.giveBack, miss.id),
        ...(askers.length === 0
          ? []
          : [deskButton(DESK.writeToAskers, da.desk.buttons.writeToAskers, miss.id)]),
      ],
    },
  ];
}

function takenBy({ taken }: Miss): string[] {
  return taken === null ? [] : [da.desk.miss.taken(mention(taken.by), taken.at)];
}

function whereAsked({ places }: ShownMiss): string[] {
  const { inPrivate, inChannel, seeThread, morePlaces } = da.desk.miss;
  const shown = places
    .slice(0, PLACES)
    .map(({ channel, link: url }) =>
      channel === null ? inPrivate : inChannel(`<#${channel}>`, url === null ? null : link(seeThread, url)),
    );
  const left = places.length - shown.length;
  return shown.length === 0 ? [] : [da.desk.miss.where([...shown, ...(left > 0 ? [morePlaces(left)] : [])])];
}

function notHelped({ notHelped: entries }: ShownMiss): string[] {
  return entries.slice(0, PLACES).map(({ title }) => da.desk.miss.didNotHelp(escapeMrkdwn(title)));
}

/** Who asks for help, and what was written; of many people the first, of many notes the last. */
function askerBlocks({ askers, letters }: ShownMiss): Block[] {
  if (askers.length === 0 && letters.length === 0) return [];
  const notes = askers.flatMap(({ userId, note }) =>
    note === null ? [] : [da.desk.miss.note(mention(userId), shorten(note))],
  );
  const written = letters.map(({ from, to, text, at, state }) =>
    da.letters.line({ from: mention(from), to: mention(to), at, state }, shorten(text)),
  );
  return [
    context([
      ...(askers.length === 0 ? [] : [da.desk.miss.askers(namesOf(askers.map(({ userId }) => userId)))]),
      ...[...notes, ...written].slice(-NOTES),
    ]),
  ];
}

function shorten(text: string): string {
  return escapeMrkdwn(cut(text, NOTE_CHARACTERS));
}

function asked({ count, firstAt, lastAt }: Miss): string {
  return da.desk.miss.asked(count, firstAt, lastAt);
}

function closing({ status }: Miss, entryTitle: string | null): string | null {
  if (status === 'open') return null;
  return status === 'not-for-us'
    ? da.desk.miss.notForUs
    : da.desk.miss.answered(entryTitle === null ? null : escapeMrkdwn(entryTitle));
}
