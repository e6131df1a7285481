import type { Chat, Foreign, Suggestions, Unknown } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import { foreign } from '../../i18n/foreign.ts';
import { isChat, type Entry, type NotCovered, type Topic } from '../../knowledge/snapshot.ts';
import { readAloneButtons } from './asked.ts';
import { ACTIONS, answerRows, button, type Carried } from './button.ts';
import { askCoordinatorButton, noneOfTheseButton } from './feedback.ts';
import { buttonsOrRows } from '../kit/label.ts';
import { actions, context, section, type Message } from '../kit/message.ts';
import { escapeMrkdwn, link } from '../kit/mrkdwn.ts';

/** A message holds 50 blocks and one is the heading. */
const MAX_ROWS = 49;

/** "Mente du …?": what may have been meant. */
export function buildSuggestions(
  { suggestions }: Suggestions,
  carried: Carried = {},
  joined: string | null = null,
): Message {
  return buildChoices(
    suggestions.map(({ entry }) => entry),
    carried,
    joined,
  );
}

/**
 * Entries that may have been meant, each with a button that shows its answer. `joined`: what the question was read together
 * with, if anything.
 */
export function buildChoices(entries: readonly Entry[], carried: Carried, joined: string | null): Message {
  return {
    text: da.answers.didYouMeanOutLoud(entries.map((entry) => escapeMrkdwn(entry.title))),
    blocks: [
      section(`*${da.answers.didYouMean}*\n${da.answers.didYouMeanHint(entries)}`),
      ...answerRows(entries, { ...carried, joined: joined === null ? undefined : true }),
      ...actions(
        carried.q === undefined
          ? []
          : [noneOfTheseButton(carried), askCoordinatorButton(carried), ...readAloneButtons(joined, carried)],
      ),
    ],
  };
}

/** "Det ved jeg ikke", with where to turn: another page, the nearest topics, MitID Support's number, a coordinator. */
export function buildUnknown({ about, nearest, topics }: Unknown, carried: Carried = {}): Message {
  const { said, hint, support } = da.answers.noAnswer(about);
  const elsewhere = elsewhereLine(about);
  const buttons = (nearest.length > 0 ? [] : topics).map((topic, index) =>
    button(ACTIONS.openTopic, topic.title, { id: topic.id, ...carried }, index),
  );
  return {
    text: present([escapeMrkdwn(said), hint, elsewhere, support]).join(' '),
    blocks: [
      section(present([`*${escapeMrkdwn(said)}*`, hint, elsewhere]).join('\n')),
      ...(nearest.length === 0 ? [] : [section(da.answers.nearest), ...answerRows(nearest, carried)]),
      ...(buttons.length === 0
        ? []
        : [section(da.answers.nearestTopics), ...buttonsOrRows(buttons, da.slack.buttons.showTopic)]),
      ...present([support]).map(section),
      ...actions(
        carried.q === undefined || (about !== null && isChat(about)) ? [] : [askCoordinatorButton(carried)],
      ),
    ],
  };
}

/** What meets a word about the answer before, where there is none to go on from. */
export function buildChat({ kind }: Chat, carried: Carried = {}): Message {
  const said = da.answers.chat[kind];
  return {
    text: said,
    blocks: [section(said), ...actions(carried.q === undefined ? [] : [askCoordinatorButton(carried)])],
  };
}

/** What is said to a question in a foreign language, and below it in Danish what that is. */
export function buildForeign({ language }: Foreign, carried: Carried = {}): Message {
  const said = foreign[language];
  const note = da.answers.foreign(language);
  return {
    text: [...said, note].join('\n'),
    blocks: [
      section(said.join('\n')),
      context([note]),
      ...actions(carried.q === undefined ? [] : [askCoordinatorButton(carried)]),
    ],
  };
}

/** All questions of a topic, each with a button that puts its answer here. */
export function buildTopic(topic: Topic, entries: readonly Entry[], carried: Carried = {}): Message {
  const heading = da.slack.topic(escapeMrkdwn(topic.title));
  return {
    text: [heading, ...entries.map((entry) => escapeMrkdwn(entry.title))].join('\n'),
    blocks: [
      section(`*${heading}*`),
      ...answerRows(entries.slice(0, MAX_ROWS), carried, { topic: topic.id }),
    ],
  };
}

function present(lines: readonly (string | null)[]): string[] {
  return lines.filter((line) => line !== null);
}

/** Where to turn with what no entry answers, as mrkdwn; null where no page is known. */
function elsewhereLine(about: NotCovered | null): string | null {
  const page = about?.elsewhere ?? null;
  if (page === null) return null;
  return da.answers.elsewhere(link(page.title, page.url), escapeMrkdwn(page.publisher));
}
