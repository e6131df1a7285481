import type { types } from '@slack/bolt';
import { da } from '../i18n/da.ts';
import type { Entry } from '../knowledge/snapshot.ts';
import { ACTIONS, button, type Carried } from './button.ts';
import { section } from './message.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** An entry's question with a button that puts its answer here. */
export function row(carried: Carried): (entry: Entry) => types.SectionBlock {
  return (entry) => ({
    ...section(escapeMrkdwn(entry.title)),
    accessory: button(ACTIONS.showAnswer, da.slack.buttons.showAnswer, { id: entry.id, ...carried }),
  });
}
