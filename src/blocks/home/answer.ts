import type { types } from '@slack/bolt';
import type { Fresh } from '../../announcements/announcements.ts';
import type { Answer, Answered } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import type { Entry, Topic } from '../../knowledge/snapshot.ts';
import { newsBlocks } from '../announcements/news.ts';
import { entryButtons } from '../desk/entry-buttons.ts';
import { elsewhereLine } from '../elsewhere.ts';
import { voteRow, type Voted } from '../feedback.ts';
import { context, section, type Block } from '../message.ts';
import { escapeMrkdwn, link, toMrkdwn } from '../mrkdwn.ts';
import { plain, reading, type Modal } from '../modals/modal.ts';
import { shown } from './home.ts';
import { HOME } from './ids.ts';

/** How an answer is shown in a window. */
export type InWindow = {
  /** A coordinator can correct it there. */
  readonly isCoordinator: boolean;
  /** What coordinators announced about it lately. */
  readonly news?: Fresh | null;
  /** The id of the question that it answers, if one was asked: then it can be voted on. */
  readonly question?: string | null;
  readonly voted?: Voted | undefined;
};

/** An answer in a window, which remembers the question. */
export function buildAnswerModal(
  { entry, related, language }: Answered,
  { isCoordinator, news = null, question = null, voted }: InWindow,
): Modal {
  const english = language === 'en' && entry.english !== null ? toMrkdwn(entry.english) : null;
  const modal = reading(da.home.answerTitle, [
    { type: 'header', text: plain(entry.title) },
    ...newsBlocks(news),
    ...(english === null ? [] : [section(english), context([da.answers.inDanish])]),
    section(toMrkdwn(entry.answer)),
    context([...statusLines(entry), ...entry.sources.map(sourceLine)]),
    ...(question === null ? [] : [voteButtons(entry, voted)]),
    ...(entry.earlier.length === 0 ? [] : [actions([earlierButton(entry)])]),
    ...(isCoordinator ? [entryButtons(entry.id)] : []),
    ...(related.length === 0 ? [] : [section(da.answers.related), actions(related.map(relatedButton))]),
  ]);
  return question === null ? modal : { ...modal, private_metadata: question };
}

/** Other answers to a question, in a window that remembers it, and whom to ask when none of them is. */
export function buildAlternativesModal(entries: readonly Entry[], questionId: string): Modal {
  const { alternatives, noAlternatives, offerCoordinator } = da.feedback;
  return asking(questionId, [
    section(entries.length === 0 ? noAlternatives : alternatives),
    ...entries.map((entry) => shown(escapeMrkdwn(entry.title), entry, HOME.choose)),
    section(offerCoordinator),
    actions([coordinatorButton(questionId)]),
  ]);
}

/** What was said before, in a window. */
export function buildEarlierModal(entry: Entry): Modal {
  return reading(da.home.earlierTitle, [
    { type: 'header', text: plain(entry.title) },
    ...entry.earlier.flatMap(({ date, answer, source }) => [
      section(`*${da.answers.earlier(date)}*`),
      section(toMrkdwn(answer)),
      context([`${link(source.title, source.url)} (${escapeMrkdwn(source.publisher)})`]),
    ]),
    section(da.answers.earlierNotice),
  ]);
}

/** All questions of a topic, in a window. */
export function buildTopicModal(topic: Topic, entries: readonly Entry[]): Modal {
  return reading(da.home.topicTitle, [
    { type: 'header', text: plain(topic.title) },
    ...entries.map((entry) => shown(escapeMrkdwn(entry.title), entry)),
  ]);
}

/** What somebody asked on the page. */
export type AskedAtHome = {
  readonly questionId: string;
  readonly answer: Answer;
  /** Something personal was taken out of the question. */
  readonly isRedacted: boolean;
};

/** Any answer in a window. */
export function buildAskedModal(asked: AskedAtHome, shownAs: InWindow): Modal {
  const modal = buildAnyAnswer(asked, shownAs);
  return asked.isRedacted ? { ...modal, blocks: [section(da.home.redacted), ...modal.blocks] } : modal;
}

function buildAnyAnswer({ answer, questionId }: AskedAtHome, shownAs: InWindow): Modal {
  switch (answer.outcome) {
    case 'answered':
      return buildAnswerModal(answer, { ...shownAs, question: questionId });
    case 'suggestions':
      return asking(questionId, [
        section(`*${da.answers.didYouMean}*\n${da.answers.didYouMeanHint}`),
        ...answer.suggestions.map(({ entry }) => shown(escapeMrkdwn(entry.title), entry, HOME.choose)),
        actions([coordinatorButton(questionId)]),
      ]);
    case 'unknown': {
      const { said, hint, support } = da.answers.noAnswer(answer.about);
      const lines = [`*${escapeMrkdwn(said)}*`, hint, elsewhereLine(answer.about), support].filter(
        (line) => line !== null,
      );
      const isQuestion = answer.about?.kind !== 'smalltalk';
      return reading(da.home.answerTitle, [
        ...lines.map(section),
        ...(isQuestion ? [actions([coordinatorButton(questionId)])] : []),
      ]);
    }
  }
}

function asking(questionId: string, blocks: readonly Block[]): Modal {
  return { ...reading(da.home.answerTitle, blocks), private_metadata: questionId };
}

function voteButtons(entry: Entry, voted?: Voted): types.ActionsBlock {
  const { helped, notHelped } = da.feedback;
  const button = (action_id: string, label: string): types.Button => ({
    type: 'button',
    action_id,
    text: plain(label),
    value: entry.id,
  });
  return voteRow(button(HOME.helped, helped.label), button(HOME.notHelped, notHelped.label), voted);
}

function statusLines({ checked, addedOn }: Entry): string[] {
  return [da.answers.checked(checked), ...(addedOn === null ? [] : [da.feedback.addedOn(addedOn)])];
}

function sourceLine({ source }: Entry['sources'][number]): string {
  return `${link(source.title, source.url)} (${escapeMrkdwn(source.publisher)}, ${da.answers.published(source.published)})`;
}

function earlierButton(entry: Entry): types.Button {
  return { type: 'button', action_id: HOME.earlier, text: plain(da.home.earlier), value: entry.id };
}

function coordinatorButton(questionId: string): types.Button {
  const { askCoordinator } = da.feedback;
  return { type: 'button', action_id: HOME.askCoordinator, text: plain(askCoordinator), value: questionId };
}

function relatedButton(entry: Entry, index: number): types.Button {
  return { type: 'button', action_id: `${HOME.show}:${index}`, text: plain(entry.title), value: entry.id };
}

function actions(elements: types.Button[]): types.ActionsBlock {
  return { type: 'actions', elements };
}
