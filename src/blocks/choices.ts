import type { types } from '@slack/bolt';
import type { Suggestions, Unknown } from '../answering/answer.ts';
import { da } from '../i18n/da.ts';
import type { Entry, Topic } from '../knowledge/snapshot.ts';
import { ACTIONS, button, type Share } from './button.ts';
import { section, type Message } from './message.ts';
import { escapeMrkdwn, link } from './mrkdwn.ts';

/** A message holds 50 blocks and one is the heading. */
const MAX_ROWS = 49;

/** "Mente du …?": the entries that may have been meant, each with a button that puts its answer here. */
export function buildSuggestions({ suggestions }: Suggestions, share?: Share): Message {
  const entries = suggestions.map((match) => match.entry);
  return {
    text: da.answers.didYouMeanOutLoud(entries.map((entry) => escapeMrkdwn(entry.title))),
    blocks: [section(`*${da.answers.didYouMean}*\n${da.answers.didYouMeanHint}`), ...entries.map(row(share))],
  };
}

/** "Det ved jeg ikke", with where to turn: another page, the nearest topics, MitID Support's number. */
export function buildUnknown({ about, topics }: Unknown, share?: Share): Message {
  const { said, hint, support } = da.answers.noAnswer(about);
  const page = about?.elsewhere ?? null;
  const elsewhere = page === null ? null : da.answers.elsewhere(link(page.title, page.url));
  const buttons = topics.map((topic, index) =>
    button(ACTIONS.openTopic, da.slack.buttons.showTopic(topic.title), { id: topic.id, share }, index),
  );
  return {
    text: present([escapeMrkdwn(said), hint, elsewhere, support]).join(' '),
    blocks: [
      section(present([`*${escapeMrkdwn(said)}*`, hint, elsewhere]).join('\n')),
      ...(buttons.length === 0
        ? []
        : [section(da.answers.nearestTopics), { type: 'actions' as const, elements: buttons }]),
      ...present([support]).map(section),
    ],
  };
}

/** All questions of a topic, each with a button that puts its answer here. */
export function buildTopic(topic: Topic, entries: readonly Entry[], share?: Share): Message {
  const heading = da.slack.topic(escapeMrkdwn(topic.title));
  return {
    text: [heading, ...entries.map((entry) => escapeMrkdwn(entry.title))].join('\n'),
    blocks: [section(`*${heading}*`), ...entries.slice(0, MAX_ROWS).map(row(share))],
  };
}

function present(lines: readonly (string | null)[]): string[] {
  return lines.filter((line) => line !== null);
}

function row(share: Share | undefined): (entry: Entry) => types.SectionBlock {
  return (entry) => ({
    ...section(escapeMrkdwn(entry.title)),
    accessory: button(ACTIONS.showAnswer, da.slack.buttons.showAnswer, { id: entry.id, share }),
  });
}
