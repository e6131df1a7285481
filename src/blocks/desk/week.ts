import type { types } from '@slack/bolt';
import type { Unread } from '../../announcements/announcements.ts';
import type { Figures } from '../../storage/questions/questions.ts';
import { da } from '../../i18n/da.ts';
import { announceButton } from '../announcements/button.ts';
import { ANNOUNCE } from '../announcements/ids.ts';
import { actions, sections, type Message } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { cut, plain } from '../kit/modal.ts';
import { DESK } from './ids.ts';
import { deskButton } from './miss.ts';

/** How a week went. */
export type Week = {
  readonly figures: Figures;
  /** How many open misses, answers to look at, and answers voted down there are. */
  readonly waiting: number;
  readonly due: number;
  readonly votedDown: number;
  readonly unread: readonly Unread[];
};

const UNREAD_ROWS = 5;
const HEADLINE_CHARACTERS = 150;

/** The message of a Monday; null when there is nothing to say. */
export function buildWeek({ figures, waiting, due, votedDown, unread }: Week): Message | null {
  const { heading, buttons, ...say } = da.errands.week;
  const asked = figures.asked - figures.smalltalk;
  if (asked + figures.helped + waiting + due + votedDown + unread.length === 0) return null;
  const lines = [
    say.asked(asked, figures.helped),
    say.unanswered(figures.unknown + figures.notCovered, waiting),
    ...(votedDown === 0 ? [] : [say.votedDown(votedDown)]),
    ...(due === 0 ? [] : [say.due(due)]),
    ...unread
      .slice(0, UNREAD_ROWS)
      .map(({ headline, people }) => say.unread(escapeMrkdwn(cut(headline, HEADLINE_CHARACTERS)), people)),
  ];
  const elements: types.Button[] = [
    ...(waiting === 0 ? [] : [deskButton(DESK.showQueue, buttons.queue, 'queue')]),
    ...(due === 0 ? [] : [deskButton(DESK.showDue, buttons.due, 'due')]),
    ...(votedDown === 0 ? [] : [deskButton(DESK.showVotedDown, buttons.votedDown, 'voted-down')]),
    ...(unread.length === 0 ? [] : [announceButton(ANNOUNCE.list, buttons.announcements, 'all')]),
  ];
  return {
    text: [heading, ...lines].join('\n'),
    blocks: [
      { type: 'header', text: plain(heading) },
      ...sections(lines.map((line) => `• ${line}`)),
      ...actions(elements),
    ],
  };
}
