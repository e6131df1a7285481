/**
 * Buttons and menus that only coordinators are shown. The value is the id of an entry, a person or a miss; a question that may
 * be missed has `WEAK` before its own id.
 */
export const DESK = {
  belongs: 'miss_belongs',
  nearest: 'miss_nearest',
  write: 'miss_write',
  notForUs: 'miss_not_for_us',
  take: 'miss_take',
  giveBack: 'miss_give_back',
  writeToAskers: 'miss_write_to_askers',
  showQueue: 'miss_queue',
  showDue: 'entries_due',
  showVotedDown: 'entries_voted_down',
  filterQueue: 'miss_queue_filter',
  pageBefore: 'list_page_before',
  pageAfter: 'list_page_after',
  showWeak: 'miss_weak',
  showThin: 'entry_thin',
  edit: 'entry_edit',
  stillRight: 'entry_still_right',
  history: 'entry_history',
  seeTo: 'entry_see_to',
  letGo: 'entry_let_go',
  /** The value holds an entry's id and the number of a change; see `readTakeBack`. */
  takeBack: 'entry_take_back',
  addCoordinator: 'coordinator_add',
  removeCoordinator: 'coordinator_remove',
} as const;
export type DeskAction = (typeof DESK)[keyof typeof DESK];

export const WEAK = 'weak:';

/** The windows that coordinators fill in. */
export const DESK_VIEWS = {
  belongs: 'send_belongs',
  write: 'send_answer',
  edit: 'send_edit',
  notForUs: 'send_not_for_us',
  writeToAskers: 'send_to_askers',
  listening: 'send_listening',
} as const;

/** The menu in a window in which an entry is searched. */
export const FIND_ENTRY = 'find_entry';
