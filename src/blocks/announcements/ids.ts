import { FIND_ENTRY } from '../desk/ids.ts';

/** Buttons about announcements that only coordinators may press. */
export const ANNOUNCE = {
  create: 'announcement_create',
  /** The value is a draft's id. */
  resume: 'announcement_resume',
  /** The same, in a preview; opens in the preview's place. */
  back: 'announcement_back',
  drop: 'announcement_drop',
  /** The value is an entry's id. */
  fromEntry: 'announcement_from_entry',
  list: 'announcement_list',
  audiences: 'announcement_audiences',
  audienceCreate: 'announcement_audience_create',
  /** The values of these two hold an audience's id and version; see `readVersioned`. */
  audienceEdit: 'announcement_audience_edit',
  audienceDelete: 'announcement_audience_delete',
  open: 'announcement_open',
  /** The values of the next six hold an announcement's id and the version that was seen; see `readVersioned`. */
  edit: 'announcement_edit',
  move: 'announcement_move',
  sendNow: 'announcement_send_now',
  cancel: 'announcement_cancel',
  correct: 'announcement_correct',
  withdraw: 'announcement_withdraw',
  retry: 'announcement_retry',
  /** The values of these two hold an announcement's id and a delivery's; see `readDelivery`. */
  there: 'announcement_there',
  sendAgain: 'announcement_send_again',
  readers: 'announcement_readers',
  remind: 'announcement_remind',
} as const;
export type AnnounceAction = (typeof ANNOUNCE)[keyof typeof ANNOUNCE];

/** The button under a post, for everybody; see `readRead`. */
export const READ = 'announcement_read';
/** The buttons of a post in a preview, which do nothing. Numbered. */
export const INERT = 'announcement_preview';

/** The windows that coordinators fill in. */
export const ANNOUNCE_VIEWS = {
  compose: 'send_announcement_draft',
  preview: 'send_announcement',
  move: 'send_announcement_move',
  correct: 'send_announcement_correction',
  withdraw: 'send_announcement_withdrawal',
  audience: 'send_audience',
} as const;

/** The fields of those windows, menus of channels and entries included. */
export const COMPOSE = {
  headline: 'headline',
  text: 'text',
  channels: 'find_channel',
  entries: FIND_ENTRY,
  when: 'when',
  day: 'send_on',
  time: 'send_at',
  receipt: 'receipt',
  ping: 'ping',
  tell: 'tell_readers',
  reason: 'reason',
  audiences: 'audiences',
  name: 'audience_name',
} as const;
