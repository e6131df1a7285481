import type { types } from '@slack/bolt';
import { da } from '../i18n/da.ts';
import type { Entry, Topic } from '../knowledge/snapshot.ts';
import type { AskedQuestion } from '../storage/questions/questions.ts';
import { ACTIONS, button } from './answer/button.ts';
import { buttonsOrRows } from './kit/label.ts';
import { context, section, type Block } from './kit/message.ts';
import { escapeMrkdwn } from './kit/mrkdwn.ts';
import { cut, MAX_BLOCKS, plain } from './kit/modal.ts';
import { named } from './kit/named.ts';
import { buildDesk, type Desk } from './desk/desk.ts';

/** The menu in which answers are searched; see listeners/home/search.ts for its values. */
export const SEARCH = 'home_search';
/** What a choice in the search begins with that is a question, and no entry. */
export const ASK = 'ask:';

/** Everything that one person's Home tab shows. */
export type Home = {
  readonly topics: readonly Topic[];
  readonly mostAsked: readonly Entry[];
  /** Newest first, with the entry that was shown. */
  readonly mine: readonly { readonly question: AskedQuestion; readonly entry: Entry | null }[];
  /** Null for everybody but coordinators. */
  readonly desk: Desk | null;
};

/** An actions block holds 25 elements. */
const MAX_TOPICS = 25;
const MOST_ASKED = 5;
const MINE = 5;
const QUESTION_CHARACTERS = 300;

/** The Home tab: search, for coordinators their desk, topics, what others ask most, and one's own questions. */
export function buildHome({ topics, mostAsked, mine, desk }: Home): types.HomeView {
  const top: Block[] = [
    { type: 'header', text: plain(da.home.heading) },
    section(da.home.intro),
    {
      type: 'actions',
      elements: [
        {
          type: 'external_select',
          action_id: SEARCH,
          min_query_length: 1,
          placeholder: plain(da.home.search),
        },
      ],
    },
  ];
  const forCoordinators: Block[] =
    desk === null ? [] : [{ type: 'divider' }, ...buildDesk(desk), { type: 'divider' }];
  const below: Block[] = [
    ...(mostAsked.length === 0 ? [] : [{ type: 'divider' as const }, section(`*${da.home.mostAsked}*`)]),
    ...mostAsked
      .slice(0, MOST_ASKED)
      .map(({ id, title }) => withAnswer(escapeMrkdwn(title), { id, asks: true })),
    { type: 'divider' },
    section(`*${da.home.mine}*`),
    ...(mine.length === 0 ? [section(da.home.mineNone)] : []),
    ...mine.slice(0, MINE).map(({ question, entry }) => {
      const text = da.home.asked(escapeMrkdwn(cut(question.text, QUESTION_CHARACTERS)), question.at);
      return entry === null ? section(text) : withAnswer(text, { id: entry.id, q: question.id });
    }),
    context([da.home.mineNote]),
  ];
  const room = MAX_BLOCKS - top.length - forCoordinators.length - below.length;
  const ofTopics = topicBlocks(topics).slice(0, room);
  return { type: 'home', blocks: named([...top, ...forCoordinators, ...ofTopics, ...below]) };
}

/** What the topics are called, side by side or in rows; a very full page has room for the first rows only. */
function topicBlocks(topics: readonly Topic[]): Block[] {
  if (topics.length === 0) return [];
  const buttons = topics
    .slice(0, MAX_TOPICS)
    .map(({ id, title }, index) => button(ACTIONS.openTopic, title, { id, asks: true }, index));
  return [section(`*${da.home.topics}*`), ...buttonsOrRows(buttons, da.slack.buttons.showTopic)];
}

/** A line with a button that opens an entry's answer. */
function withAnswer(mrkdwn: string, value: Parameters<typeof button>[2]): types.SectionBlock {
  return { ...section(mrkdwn), accessory: button(ACTIONS.openAnswer, da.home.showAnswer, value) };
}
