import type { types } from '@slack/bolt';
import type { Fresh } from '../../announcements/announcements.ts';
import type { Answered } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import type { Entry, Source } from '../../knowledge/snapshot.ts';
import type { AskedQuestion } from '../../storage/questions/questions.ts';
import type { AnswerText } from '../../text/answer-parts.ts';
import { entryButtons } from '../desk/entry-buttons.ts';
import { newsBlocks } from '../announcements/news.ts';
import { row } from '../kit/label.ts';
import { actions, context, MAX_BLOCKS, section, sections, type Block, type Message } from '../kit/message.ts';
import { escapeMrkdwn, link, mention, toBold, toMrkdwn } from '../kit/mrkdwn.ts';
import { askedLine, joinedLine, readAloneButtons, ROOM, shortened } from './asked.ts';
import { ACTIONS, button, type Carried, type From, type Intro, type Share } from './button.ts';
import { closingLines } from './closing.ts';
import { leftOut, restBlocks, restOutLoud } from './more.ts';
import { askCoordinatorButton, noneOfTheseButton, voteButtons, type Voted } from './feedback.ts';

/** How an answer is shown. */
export type Presentation = {
  /** Where the reader may show it to others; unset where others see it already. */
  readonly share?: Share | undefined;
  readonly intro?: Intro | undefined;
  /** What was asked, where nobody can see it above the answer. */
  readonly asked?: string | null;
  /** What the question was read together with, if anything. */
  readonly joined?: string | null;
  /** The id of the question that it answers; unset where nobody asked one, so that there is nothing to vote on. */
  readonly question?: string | undefined;
  readonly voted?: Voted | undefined;
  /** Whether a coordinator can be asked at once, not only after a vote against it. */
  readonly offersCoordinator?: boolean;
  /** Where it was chosen, when it took the place of that. */
  readonly from?: From | undefined;
  /** What was asked by whoever is told that there is an answer now; null where that is no longer kept. */
  readonly told?: Pick<AskedQuestion, 'text' | 'at'> | null;
  /** What coordinators announced about it lately. */
  readonly news?: Fresh | null;
  /** Whether it should have been checked again by now. */
  readonly isOverdue?: boolean;
  /** Whether the rest stands below, and no "Vis mere". */
  readonly isWhole?: boolean | undefined;
  /** Set where only a coordinator sees it. */
  readonly forCoordinator?: boolean;
};

/**
 * The short answer, what to do, and where it is from; the rest (more.ts) stands behind "Vis mere". A question in English
 * gets the English answer and below it the short Danish one, for the volunteer who reads along. A guide asks back.
 */
export function buildAnswered(answered: Answered, presentation: Presentation = {}): Message {
  const { entry, choices, language } = answered;
  const { share, question, from, news = null, isWhole, forCoordinator = false } = presentation;
  const carried: Carried = { share, lang: language === 'en' ? language : undefined };
  const why = toldLines(presentation);
  const asked: Carried = { ...carried, q: question, from };
  const said = saidFirst(answered);
  const heading = headingOf(entry, presentation);
  const closing = (nameOf: (page: Source) => string): string[] =>
    closingLines(answered, presentation.isOverdue ?? false, nameOf);
  const above: Block[] = [
    ...why.map(section),
    ...heading.map((line) => context([line])),
    ...newsBlocks(news),
    ...said.flatMap((lines) => sections(lines)),
    ...(isWhole === true ? leftOut(answered) : []),
    ...choices.map(({ label, entry: { id } }, index) =>
      row(
        label,
        button(
          ACTIONS.showAnswer,
          da.slack.buttons.choose,
          { id, ...asked, from: { entries: [entry.id] } },
          index,
        ),
      ),
    ),
    context([closing(({ publisher, url }) => link(publisher, url)).join('\n')]),
  ];
  const below: Block[] = [
    ...actions(buttonsUnder(entry, asked, presentation)),
    ...(isWhole === true && forCoordinator ? [entryButtons(entry.id)] : []),
  ];
  const room = MAX_BLOCKS - above.length - below.length;
  const rest = isWhole === true ? restBlocks(answered, carried, room) : [];
  const text = [
    ...why,
    ...heading,
    ...(news === null ? [] : [escapeMrkdwn(da.announcements.news(news.headline, news.at))]),
    ...said.flat(),
    ...choices.map(({ label }) => escapeMrkdwn(label)),
    ...closing(({ publisher }) => escapeMrkdwn(publisher)),
    ...(isWhole === true ? restOutLoud(answered) : []),
  ];
  return { text: text.join('\n'), blocks: [...above, ...rest, ...below] };
}

/** The short answer and the steps, and below those in English the short answer in Danish: mrkdwn, a paragraph each. */
function saidFirst({ entry: { answer, english }, language }: Answered): string[][] {
  if (language !== 'en' || english === null) return inShort(answer);
  return [...inShort(english), [da.answers.inDanish, toMrkdwn(answer.short)]];
}

function inShort({ short, steps }: AnswerText): string[][] {
  return [[toBold(short)], ...(steps === '' ? [] : [[toMrkdwn(steps)]])];
}

/** A line each: what was asked, or the question that the entry answers and who shares it; what it was read together with. */
function headingOf({ title }: Entry, { intro, asked = null, joined = null }: Presentation): string[] {
  if (intro?.kind === 'shared') return [da.slack.sharedBy(mention(intro.who), escapeMrkdwn(title))];
  return [
    asked === null || asked === title ? escapeMrkdwn(title) : askedLine(asked),
    ...(joined === null ? [] : [joinedLine(joined)]),
  ];
}

/** Who is told, and what they asked when; nothing where nobody is. */
function toldLines({ intro, told = null }: Presentation): string[] {
  if (intro?.kind !== 'told') return [];
  const who = intro.who === null ? null : mention(intro.who);
  const asked = told === null ? null : { at: told.at, text: escapeMrkdwn(shortened(told.text, ROOM.told)) };
  return [da.feedback.told(who, asked)];
}

function buttonsUnder(
  entry: Entry,
  carried: Carried,
  { share, intro, joined = null, voted, question, isWhole, from, offersCoordinator = false }: Presentation,
): types.Button[] {
  const value = { id: entry.id, ...carried };
  const mine = voted !== undefined && 'mine' in voted ? voted.mine : undefined;
  const again = { intro, joined: joined === null ? undefined : (true as const) };
  const shown = { ...carried, ...again, whole: isWhole === true ? isWhole : undefined };
  const verdict = entry.kind === 'guide' ? [noneOfTheseButton(carried)] : voteButtons(entry, shown, voted);
  return [
    ...(question === undefined ? [] : verdict),
    ...(share === undefined ? [] : [shareButton(share, value)]),
    ...(isWhole === true
      ? []
      : [button(ACTIONS.openMore, da.slack.buttons.more, { ...value, ...again, mine })]),
    button(ACTIONS.forCitizen, da.citizen.button, { id: entry.id, lang: carried.lang }),
    ...(intro?.kind === 'shared'
      ? [button(ACTIONS.takeBack, da.slack.buttons.takeBack, { ...value, intro })]
      : []),
    ...(offersCoordinator && question !== undefined ? [askCoordinatorButton(carried)] : []),
    ...readAloneButtons(joined, carried),
    ...(from === undefined ? [] : [button(ACTIONS.back, da.slack.buttons.back, { ...value, ...again })]),
  ];
}

function shareButton({ to }: Share, value: Carried & { readonly id: string }): types.Button {
  return to === 'channel'
    ? button(ACTIONS.shareInChannel, da.slack.buttons.shareInChannel, value)
    : button(ACTIONS.shareInThread, da.slack.buttons.shareInThread, value);
}
