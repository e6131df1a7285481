import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import type { Figures } from '../../storage/questions/questions.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import type { VotedEntry } from '../../curation/desk.ts';
import { buildAnnouncements, type ShownAnnouncements } from '../announcements/overview.ts';
import { dueBlocks, votedDownBlocks } from './entry-lists.ts';
import { DESK } from './ids.ts';
import { deskButton, missBlocks, type ShownMiss } from './miss.ts';
import { section, type Block } from '../kit/message.ts';
import { mention } from '../kit/mrkdwn.ts';
import { plain } from '../kit/modal.ts';

/** What the Home tab shows to coordinators only. */
export type Desk = {
  /** Most asked first. */
  readonly queue: readonly ShownMiss[];
  /** How many more misses there are than `queue` shows. */
  readonly more: number;
  /** Due for a look, longest first. */
  readonly overdue: readonly Entry[];
  /** Shown, and found wrong more often than helpful; the most opposed first. */
  readonly votedDown: readonly VotedEntry[];
  readonly figures: readonly { readonly days: number; readonly figures: Figures }[];
  /** How many questions may be without an answer, and how many answers lack something; a window shows them. */
  readonly weak: number;
  readonly thin: number;
  readonly announcements: ShownAnnouncements;
  readonly coordinators: readonly { readonly userId: string; readonly isConfigured: boolean }[];
};

/** How many misses the Home tab shows; a window shows the rest. */
export const QUEUE_ROWS = 12;
const COORDINATOR_ROWS = 12;

/** The coordinators' part of the Home tab: at most 79 blocks. */
export function buildDesk(desk: Desk): Block[] {
  const { queue, more, figures, announcements, coordinators } = desk;
  const { heading, queue: waiting, queueEmpty } = da.home.desk;
  return [
    { type: 'header', text: plain(heading) },
    ...buildAnnouncements(announcements),
    { type: 'divider' },
    section(`*${waiting}*`),
    ...(queue.length === 0 ? [section(queueEmpty)] : []),
    ...queue.slice(0, QUEUE_ROWS).flatMap(missBlocks),
    ...(queue.length === 0 ? [] : [actions(deskButton(DESK.showQueue, da.home.desk.more(more), 'queue'))]),
    ...dueBlocks(desk.overdue),
    ...votedDownBlocks(desk.votedDown),
    section(`*${da.home.desk.figures}*`),
    {
      type: 'section',
      fields: figures.map((one) => ({
        type: 'mrkdwn',
        text: [`*${da.home.desk.period(one.days)}*`, ...da.home.desk.figureLines(one.figures)].join('\n'),
      })),
    },
    ...listButtons(desk),
    ...coordinatorBlocks(coordinators),
  ];
}

function listButtons({ weak, thin }: Desk): Block[] {
  const buttons = [
    ...(weak === 0 ? [] : [deskButton(DESK.showWeak, da.lists.weak.open(weak), 'weak')]),
    ...(thin === 0 ? [] : [deskButton(DESK.showThin, da.lists.thin.open(thin), 'thin')]),
  ];
  return buttons.length === 0 ? [] : [actions(...buttons)];
}

function coordinatorBlocks(coordinators: Desk['coordinators']): Block[] {
  const configured = coordinators.filter(({ isConfigured }) => isConfigured);
  const named = coordinators.filter(({ isConfigured }) => !isConfigured);
  return [
    section(`*${da.home.desk.coordinators}*`),
    ...(configured.length === 0
      ? []
      : [section(da.home.desk.configured(configured.map(({ userId }) => mention(userId))))]),
    ...named.slice(0, COORDINATOR_ROWS).map(({ userId }) => ({
      ...section(mention(userId)),
      accessory: {
        ...deskButton(DESK.removeCoordinator, da.home.desk.remove, userId),
        confirm: {
          title: plain(da.home.desk.removeTitle),
          text: { type: 'mrkdwn' as const, text: da.home.desk.removeAsk(mention(userId)) },
          confirm: plain(da.home.desk.yes),
          deny: plain(da.home.desk.no),
        },
      },
    })),
    actions({ type: 'users_select', action_id: DESK.addCoordinator, placeholder: plain(da.home.desk.add) }),
  ];
}

function actions(...elements: types.ActionsBlock['elements']): types.ActionsBlock {
  return { type: 'actions', elements };
}
