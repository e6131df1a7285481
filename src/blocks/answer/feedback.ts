import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { ACTIONS, answerRows, button, type Carried, type VoteValue } from './button.ts';
import { actions, section, type Message } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';

/** The votes to show: one's own where only one person reads, or how many of each where several do. */
export type Voted =
  { readonly mine: 'helped' | 'not-helped' } | { readonly helped: number; readonly notHelped: number };

/** 👍 and 👎 under an answer; each can be pressed again to change one's mind. `carried.q` is the question. */
export function voteButtons(entry: Entry, carried: Omit<VoteValue, 'id'>, voted?: Voted): types.Button[] {
  const { helped, notHelped } = da.feedback;
  const value = { id: entry.id, ...carried };
  return [
    marked(button(ACTIONS.helped, helped.label, value), helped, voted, 'helped'),
    marked(button(ACTIONS.notHelped, notHelped.label, value), notHelped, voted, 'not-helped'),
  ];
}

/** Other answers to a question after one that did not help, and a button to ask a coordinator. */
export function buildAlternatives(entries: readonly Entry[], carried: Carried): Message {
  const { alternatives, alternativesOutLoud, noAlternatives, offerCoordinator } = da.feedback;
  const titles = entries.map((entry) => escapeMrkdwn(entry.title));
  return {
    text: entries.length === 0 ? noAlternatives : alternativesOutLoud(titles),
    blocks: [
      section(entries.length === 0 ? noAlternatives : alternatives),
      ...answerRows(entries, carried),
      section(offerCoordinator),
      ...actions([askCoordinatorButton(carried)]),
    ],
  };
}

/** "Spørg en koordinator" for the question that is carried. */
export function askCoordinatorButton(carried: Carried): types.Button {
  return button(ACTIONS.askCoordinator, da.feedback.askCoordinator, { id: '', ...carried });
}

/** "Ingen af disse" for the question that is carried. */
export function noneOfTheseButton(carried: Carried): types.Button {
  return button(ACTIONS.noneOfThese, da.feedback.noneOfThese, { id: '', ...carried });
}

type Words = { readonly label: string; readonly spoken: string };

function marked(
  plain: types.Button,
  { label, spoken }: Words,
  voted: Voted | undefined,
  vote: 'helped' | 'not-helped',
): types.Button {
  const { mine, mineSpoken, counted, countedSpoken } = da.feedback;
  const named = (text: string, accessibility_label: string): types.Button => ({
    ...plain,
    text: { type: 'plain_text', text },
    accessibility_label,
  });
  if (voted === undefined) return named(label, spoken);
  if (!('mine' in voted)) {
    const count = vote === 'helped' ? voted.helped : voted.notHelped;
    return named(counted(label, count), countedSpoken(spoken, count));
  }
  if (voted.mine !== vote) return named(label, spoken);
  return { ...named(mine(label), mineSpoken(spoken)), style: 'primary' };
}
