import type { types } from '@slack/bolt';
import type { Fresh } from '../../announcements/announcements.ts';
import type { Answered, Choice } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { partsOf, type AnswerText } from '../../text/answer-parts.ts';
import { ACTIONS, button, type Carried, type Intro, type Share } from './button.ts';
import { entryButtons } from '../desk/entry-buttons.ts';
import { newsBlocks } from '../announcements/news.ts';
import { voteButtons, type Voted } from './feedback.ts';
import { actions, context, section, type Block, type Message } from '../kit/message.ts';
import { escapeMrkdwn, link, mention, toMrkdwn } from '../kit/mrkdwn.ts';

/** How an answer is shown. */
export type Presentation = {
  /** Where the reader may show it to others; unset where others see it already. */
  readonly share?: Share | undefined;
  readonly intro?: Intro | undefined;
  /** The id of the question that it answers; unset where nobody asked one, so that there is nothing to vote on. */
  readonly question?: string | undefined;
  readonly voted?: Voted | undefined;
  /** What coordinators announced about it lately. */
  readonly news?: Fresh | null;
  /** Set where only a coordinator sees it. */
  readonly forCoordinator?: boolean;
};

/**
 * An answer with its date, sources, next steps and, behind a button, what was said before. A question in English gets
 * the English answer and below it the Danish one, for the volunteer who reads along.
 */
export function buildAnswered(
  { entry, choices, related, language }: Answered,
  { share, intro: reason, question, voted, news = null, forCoordinator = false }: Presentation = {},
): Message {
  const intro = reason === undefined ? null : introText(reason);
  const english =
    language === 'en' && entry.english !== null ? said(entry.english, entry.varies, 'en') : null;
  const danish = said(entry.answer, entry.varies, 'da');
  const carried: Carried = { share, lang: language === 'en' ? language : undefined };
  const asked: Carried = { ...carried, q: question };
  const buttons = [
    ...(share === undefined ? [] : [shareButton(entry, share, asked)]),
    ...(entry.earlier.length === 0
      ? []
      : [button(ACTIONS.openEarlier, da.slack.buttons.earlier, { id: entry.id, ...asked })]),
  ];
  const blocks: Block[] = [
    ...(intro === null ? [] : [section(intro)]),
    { type: 'header', text: { type: 'plain_text', text: entry.title } },
    ...newsBlocks(news),
    ...(english === null ? [] : [...english.map(section), context([da.answers.inDanish])]),
    ...danish.map(section),
    ...choices.map(choiceRow(asked)),
    context([...status(entry), ...sourceLines(entry)]),
    ...(question === undefined ? [] : [voteButtons(entry, { ...asked, intro: reason }, voted)]),
    ...actions(buttons),
    ...(forCoordinator ? [entryButtons(entry.id)] : []),
    ...(related.length === 0
      ? []
      : [section(da.answers.related), ...actions(related.map(relatedButton(carried)))]),
  ];
  const text = [
    intro,
    escapeMrkdwn(entry.title),
    news === null ? null : escapeMrkdwn(da.announcements.news(news.headline, news.at)),
    ...(english === null ? [] : [...english, da.answers.inDanish]),
    ...danish,
    ...choices.map(({ label }) => escapeMrkdwn(label)),
    ...status(entry),
  ];
  return { text: text.filter((line) => line !== null).join('\n'), blocks };
}

/** The parts of an answer and what to bear in mind, as mrkdwn. */
function said(answer: AnswerText, varies: Entry['varies'], language: Answered['language']): string[] {
  const reservation = da.answers.reservation(varies, language);
  return [...partsOf(answer).map(toMrkdwn), ...(reservation === null ? [] : [reservation])];
}

/** What a guide offers, with a button that leads there. */
function choiceRow(carried: Carried): (choice: Choice, index: number) => types.SectionBlock {
  return ({ label, entry }, index) => ({
    ...section(escapeMrkdwn(label)),
    accessory: button(ACTIONS.showAnswer, da.slack.buttons.showAnswer, { id: entry.id, ...carried }, index),
  });
}

function introText(intro: Intro): string {
  if (intro.kind === 'shared') return da.slack.sharedBy(mention(intro.who));
  return intro.who === null ? da.feedback.toldAlone : da.feedback.toldInThread(mention(intro.who));
}

/** When it was checked, and since when a coordinator's answer is used that is in no file yet. */
function status({ checked, addedOn }: Entry): string[] {
  return [da.answers.checked(checked), ...(addedOn === null ? [] : [da.feedback.addedOn(addedOn)])];
}

/** What was said before, each with its date and source, and the way back to what holds today. */
export function buildEarlier(entry: Entry, carried: Carried = {}): Message {
  const outLoud = entry.earlier.map(({ date, answer }) => `${da.answers.earlier(date)} ${toMrkdwn(answer)}`);
  return {
    text: [escapeMrkdwn(entry.title), ...outLoud, da.answers.earlierNotice].join('\n'),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: entry.title } },
      ...entry.earlier.flatMap(({ date, answer, source }) => [
        section(`*${da.answers.earlier(date)}*`),
        section(toMrkdwn(answer)),
        context([`${link(source.title, source.url)} (${escapeMrkdwn(source.publisher)})`]),
      ]),
      section(da.answers.earlierNotice),
      ...actions([button(ACTIONS.showAnswer, da.slack.buttons.today, { id: entry.id, ...carried })]),
    ],
  };
}

function sourceLines(entry: Entry): string[] {
  return entry.sources.map(
    ({ source }) => `${link(source.title, source.url)} (${escapeMrkdwn(da.answers.page(source))})`,
  );
}

function shareButton(entry: Entry, share: Share, carried: Carried): types.Button {
  const value = { id: entry.id, ...carried };
  return share.to === 'channel'
    ? button(ACTIONS.shareInChannel, da.slack.buttons.shareInChannel, value)
    : button(ACTIONS.shareInThread, da.slack.buttons.shareInThread, value);
}

function relatedButton(carried: Carried): (entry: Entry, index: number) => types.Button {
  return (entry, index) => button(ACTIONS.openAnswer, entry.title, { id: entry.id, ...carried }, index);
}
