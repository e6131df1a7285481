import type { types } from '@slack/bolt';
import type { VotedEntry } from '../../curation/desk.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { ACTIONS, button } from '../answer/button.ts';
import { actions, section, type Block } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import type { Modal } from '../kit/modal.ts';
import { DESK, type DeskAction } from './ids.ts';
import { listModal, type Page, type ShownList } from './lists.ts';
import { deskButton } from './miss.ts';

/** How many answers of a list the Home tab shows; a window shows all, page by page. */
const ROWS = 3;

/** The first answers that are to be looked at: at most 5 blocks. */
export function dueBlocks(overdue: readonly Entry[]): Block[] {
  return list(da.home.desk.overdue, overdue.map(dueRow), DESK.showDue);
}

/** The first answers that are found wrong more often than helpful: at most 5 blocks. */
export function votedDownBlocks(voted: readonly VotedEntry[]): Block[] {
  return list(da.home.desk.votedDown, voted.map(votedRow), DESK.showVotedDown);
}

/** The window with a page of the answers that are to be looked at. */
export function buildDue(shown: ShownList, { rows, count }: Page<Entry>): Modal {
  return window(shown, count, da.home.desk.overdue, da.home.desk.overdueNone, rows.map(dueRow));
}

/** The window with a page of the answers that are found wrong more often than helpful. */
export function buildVotedDown(shown: ShownList, { rows, count }: Page<VotedEntry>): Modal {
  return window(shown, count, da.home.desk.votedDown, da.home.desk.votedDownNone, rows.map(votedRow));
}

function list(heading: string, rows: readonly Block[], all: DeskAction): Block[] {
  if (rows.length === 0) return [];
  const left = rows.length - ROWS;
  return [
    section(`*${heading}*`),
    ...rows.slice(0, ROWS),
    ...(left > 0 ? actions([deskButton(all, da.home.desk.more(left), all)]) : []),
  ];
}

function window(shown: ShownList, count: number, title: string, none: string, rows: readonly Block[]): Modal {
  return listModal(shown, title, count, rows.length === 0 ? [section(none)] : rows);
}

/** Why an entry is to be looked at: a page that changed says more than a day that has passed. */
function dueRow(entry: Entry): types.SectionBlock {
  const { title, sourceChangedOn, review, checked } = entry;
  return row(
    entry,
    sourceChangedOn === null
      ? da.home.desk.overdueRow(escapeMrkdwn(title), review ?? checked)
      : da.home.desk.changedRow(escapeMrkdwn(title), sourceChangedOn),
  );
}

function votedRow({ entry, recent, before }: VotedEntry): types.SectionBlock {
  return row(entry, `${escapeMrkdwn(entry.title)}\n${da.home.desk.votes(recent, before)}`);
}

function row({ id }: Entry, mrkdwn: string): types.SectionBlock {
  return { ...section(mrkdwn), accessory: button(ACTIONS.openAnswer, da.home.showAnswer, { id }) };
}
