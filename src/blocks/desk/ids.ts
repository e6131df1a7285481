/** Buttons that only coordinators are shown. Their value is the id of a miss, an entry or a person. */
export const DESK = {
  belongs: 'miss_belongs',
  write: 'miss_write',
  notForUs: 'miss_not_for_us',
  showQueue: 'miss_queue',
  showDue: 'entries_due',
  showVotedDown: 'entries_voted_down',
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

/** The windows that coordinators fill in. */
export const DESK_VIEWS = {
  belongs: 'send_belongs',
  write: 'send_answer',
  edit: 'send_edit',
  notForUs: 'send_not_for_us',
  listening: 'send_listening',
} as const;

/** The menu in a window in which an entry is searched. */
export const FIND_ENTRY = 'find_entry';
