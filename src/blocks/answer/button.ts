import type { types } from '@slack/bolt';
import { z } from 'zod';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { readJson } from '../../text/read-json.ts';
import { row } from '../kit/label.ts';

/** Every button the bot shows. Slack wants an id to be unique within its block, so several alike are numbered. */
export const ACTIONS = {
  /** Puts the answer where the message with the button was; on top of a window. */
  showAnswer: 'show_answer',
  /** Opens an answer beside the message with the button. */
  openAnswer: 'open_answer',
  openMore: 'open_more',
  /** Opens what a volunteer can give the citizen. */
  forCitizen: 'for_citizen',
  openTopic: 'open_topic',
  shareInChannel: 'share_in_channel',
  shareInThread: 'share_in_thread',
  helped: 'helped',
  notHelped: 'not_helped',
  noneOfThese: 'none_of_these',
  /** Answers a question without the one before it. */
  readAlone: 'read_alone',
  askCoordinator: 'ask_coordinator',
  /** Back to the list or the guide from which an answer was chosen. */
  back: 'back',
  /** Takes an answer back that one showed to others. */
  takeBack: 'take_back',
  /** Erases what is kept about whoever presses; leaves it. */
  forgetMe: 'forget_me',
  keepMe: 'keep_me',
} as const;
type ActionId = (typeof ACTIONS)[keyof typeof ACTIONS];

/** Where a private answer can be shown to others. */
export const Share = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('channel') }),
  z.strictObject({ to: z.literal('thread'), channel: z.string(), ts: z.string() }),
]);
export type Share = z.infer<typeof Share>;

/** Why an answer is posted here: somebody shared it, or somebody who had asked is told (`who` is null in private). */
const Intro = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shared'), who: z.string() }),
  z.strictObject({ kind: z.literal('told'), who: z.string().nullable() }),
]);
export type Intro = z.infer<typeof Intro>;

/** Where an answer was chosen: among all of a topic, or among these entries by their ids; a guide is alone. */
const From = z.union([
  z.strictObject({ topic: z.string() }),
  z.strictObject({ entries: z.array(z.string()) }),
]);
export type From = z.infer<typeof From>;

/**
 * What a button carries: all that its handler needs, since an ephemeral message cannot be fetched. It names entries and
 * topics by id and never holds what a person wrote.
 */
const ButtonValue = z.strictObject({
  id: z.string(),
  share: Share.optional(),
  /** Set where an answer in English is to lead to answers in English. */
  lang: z.literal('en').optional(),
  /** The question that was asked, by its id; unset where an answer is shown that nobody asked for. */
  q: z.string().optional(),
  /** Set where opening it counts as asking. */
  asks: z.literal(true).optional(),
  /** Set where an answer was chosen from a list or a guide. */
  from: From.optional(),
});
type ButtonValue = z.infer<typeof ButtonValue>;

/** What the buttons of one message have in common. */
export type Carried = Omit<ButtonValue, 'id'>;

/** What a button carries whose press builds the answer anew. */
export const VoteValue = ButtonValue.extend({
  intro: Intro.optional(),
  /** Set where the answer says that the question was read together with the one before it. */
  joined: z.literal(true).optional(),
  /** Set where the whole answer is shown. */
  whole: z.literal(true).optional(),
  /** What the reader voted, where nobody else reads. */
  mine: z.enum(['helped', 'not-helped']).optional(),
});
export type VoteValue = z.infer<typeof VoteValue>;

/** Reads a button's value; null for one that is too old or not ours. */
export function readButtonValue(value: string | undefined): VoteValue | null {
  return readJson(VoteValue, value ?? '');
}

/** A button. Slack refuses a `label` of more than 75 characters, and shows 30 (see kit/label.ts). */
export function button(action: ActionId, label: string, value: VoteValue, index?: number): types.Button {
  return {
    type: 'button',
    action_id: index === undefined ? action : `${action}:${index}`,
    text: { type: 'plain_text', text: label },
    value: JSON.stringify(value),
  };
}

/** Entries' questions, each with a button that shows its answer; from there a way leads back to where it was chosen. */
export function answerRows(
  entries: readonly Entry[],
  carried: Omit<VoteValue, 'id'>,
  from: From = { entries: entries.map(({ id }) => id) },
): types.SectionBlock[] {
  return entries.map(({ id, title }) =>
    row(title, button(ACTIONS.showAnswer, da.slack.buttons.showAnswer, { id, ...carried, from })),
  );
}

/** Matches an action's id with or without its number. */
export function actionPattern(action: ActionId): RegExp {
  return new RegExp(`^${action}(:\\d+)?$`, 'u');
}
