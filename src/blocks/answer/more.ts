import type { Answered } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import type { Entry, Source } from '../../knowledge/snapshot.ts';
import { entryButtons } from '../desk/entry-buttons.ts';
import { buttonsOrRows } from '../kit/label.ts';
import { context, MAX_BLOCKS, section, sections, type Block, type Message } from '../kit/message.ts';
import { escapeMrkdwn, link, toMrkdwn } from '../kit/mrkdwn.ts';
import { ACTIONS, button, type Carried } from './button.ts';

/** The rest of an answer as a message of its own, for one reader of many. `carried`: what its buttons carry. */
export function buildMore(answered: Answered, carried: Carried, forCoordinator: boolean): Message {
  const { id, title } = answered.entry;
  const heading = escapeMrkdwn(title);
  const above = [context([heading]), ...leftOut(answered)];
  const below = forCoordinator ? [entryButtons(id)] : [];
  const rest = restBlocks(answered, carried, MAX_BLOCKS - above.length - below.length);
  return { text: [heading, ...restOutLoud(answered)].join('\n'), blocks: [...above, ...rest, ...below] };
}

/** What an answer leaves out when it is short. */
export function leftOut({ entry, language }: Answered): Block[] {
  return partsLeft(entry, language).map((part) => section(toMrkdwn(part)));
}

/** What was said before, all pages, what to ask next: so many blocks at most. */
export function restBlocks({ entry, related }: Answered, carried: Carried, most: number): Block[] {
  const next = related.map(({ id, title }, index) =>
    button(ACTIONS.openAnswer, title, { id, ...carried }, index),
  );
  const further = [
    ...pages(
      da.answers.sourcesHeading,
      entry.sources.map(({ source }) => source),
    ),
    ...pages(da.answers.furtherHeading, entry.further),
    ...(next.length === 0
      ? []
      : [section(`*${da.answers.related}*`), ...buttonsOrRows(next, da.slack.buttons.showAnswer)]),
  ];
  return [...earlierBlocks(entry).slice(0, most - further.length), ...further];
}

/** The same to be read aloud. */
export function restOutLoud({ entry, language }: Answered): string[] {
  const earlier = entry.earlier.map(({ date, answer }) => `${da.answers.earlier(date)} ${toMrkdwn(answer)}`);
  return [...partsLeft(entry, language).map(toMrkdwn), ...earlier];
}

/** Markdown, a part each. Of a Danish answer below an English one only the short answer was shown. */
function partsLeft({ answer, english }: Entry, language: Answered['language']): string[] {
  const { steps, more } = answer;
  if (language !== 'en' || english === null) return more === '' ? [] : [more];
  const danish = [steps, more].filter((part) => part !== '');
  return [
    ...(english.more === '' ? [] : [english.more]),
    ...(danish.length === 0 ? [] : [`**${da.answers.inDanish}**`, ...danish]),
  ];
}

function pages(heading: string, sources: readonly Source[]): Block[] {
  if (sources.length === 0) return [];
  return sections([`*${heading}*`, ...sources.map((source) => `• ${page(source)}`)]);
}

function page(source: Source): string {
  return `${link(source.title, source.url)} (${escapeMrkdwn(da.answers.page(source))})`;
}

/** Newest first, each with its date and source. */
function earlierBlocks({ earlier }: Entry): Block[] {
  if (earlier.length === 0) return [];
  const { earlierHeading, earlierNotice } = da.answers;
  return [
    section(`*${earlierHeading}*\n${earlierNotice}`),
    ...earlier.flatMap(({ date, answer, source }) =>
      sections([`*${da.answers.earlier(date)}*`, toMrkdwn(answer), page(source)]),
    ),
  ];
}
