import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import type { ShownAsker } from '../../curation/handing-over.ts';
import type { Miss } from '../../storage/misses/misses.ts';
import { context, section, type Block, type Message } from '../kit/message.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import { cut, plain } from '../kit/modal.ts';
import { DESK, type DeskAction } from './ids.ts';

/** A section holds 3,000 characters, and escapes make a text up to five times longer. */
const QUOTE_CHARACTERS = 500;
/** A context block holds ten elements. */
const NOTES = 9;

/** A miss, with those who asked a coordinator for help. */
export type ShownMiss = { readonly miss: Miss; readonly askers: readonly ShownAsker[] };

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
        ? [section(`*${heading}*`), ...missBlocks(shown)]
        : [section(`*${heading}*\n${quote(miss)}`), context([closed])],
  };
}

/** The same as two or three blocks, for lists. */
export function missBlocks({ miss, askers }: ShownMiss): Block[] {
  return [
    section(`${quote(miss)}\n${asked(miss)}. ${da.desk.miss.reasons[miss.reason]}`),
    ...askerBlocks(askers),
    {
      type: 'actions',
      elements: [
        deskButton(DESK.belongs, da.desk.buttons.belongs, miss.id),
        deskButton(DESK.write, da.desk.buttons.write, miss.id),
        deskButton(DESK.notForUs, da.desk.buttons.notForUs, miss.id),
      ],
    },
  ];
}

/** A miss's question, cut and escaped, as mrkdwn. */
export function quote({ text }: Pick<Miss, 'text'>): string {
  return da.desk.miss.quote(escapeMrkdwn(cut(text, QUOTE_CHARACTERS)));
}

/** A button for coordinators; `value` is the id of what it is about. */
export function deskButton(action: DeskAction, label: string, value: string): types.Button {
  return { type: 'button', action_id: action, text: plain(label), value };
}

/** Who asks for help, and what each of them added; of many the first. */
function askerBlocks(askers: readonly ShownAsker[]): Block[] {
  if (askers.length === 0) return [];
  const notes = askers
    .flatMap(({ userId, note }) => (note === null ? [] : [{ who: mention(userId), note }]))
    .slice(0, NOTES)
    .map(({ who, note }) => da.desk.miss.note(who, escapeMrkdwn(cut(note, QUOTE_CHARACTERS))));
  return [context([da.desk.miss.askers(askers.map(({ userId }) => mention(userId))), ...notes])];
}

function asked({ count, lastAt }: Miss): string {
  return da.desk.miss.asked(count, lastAt);
}

function closing({ status }: Miss, entryTitle: string | null): string | null {
  if (status === 'open') return null;
  return status === 'not-for-us'
    ? da.desk.miss.notForUs
    : da.desk.miss.answered(entryTitle === null ? null : escapeMrkdwn(entryTitle));
}
