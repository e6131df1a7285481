/** What can be pressed on the bot's own page and in the windows that open from it. */
export const HOME = {
  /** A menu; see listeners/home/search.ts for its values. */
  search: 'home_search',
  /** Opens an entry's answer. Where several stand in one block they are numbered. */
  show: 'home_show',
  /** The same where it is chosen among several, in a window that remembers the question. */
  choose: 'home_choose',
  earlier: 'home_earlier',
  topic: 'home_topic',
  /** In a window that remembers the question it answers, by its id. */
  helped: 'home_helped',
  notHelped: 'home_not_helped',
  /** The value is the id of the question that was asked. */
  askCoordinator: 'home_ask_coordinator',
} as const;
