import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import { announceButton } from '../announcements/button.ts';
import { ANNOUNCE } from '../announcements/ids.ts';
import { DESK } from './ids.ts';
import { deskButton } from './miss.ts';

/** What a coordinator can do with an answer; shown under it where only coordinators see it. */
export function entryButtons(entryId: string): types.ActionsBlock {
  return {
    type: 'actions',
    elements: [
      deskButton(DESK.edit, da.desk.buttons.edit, entryId),
      deskButton(DESK.stillRight, da.desk.buttons.stillRight, entryId),
      deskButton(DESK.history, da.history.button, entryId),
      announceButton(ANNOUNCE.fromEntry, da.announcements.buttons.fromEntry, entryId),
    ],
  };
}
