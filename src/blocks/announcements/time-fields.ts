import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import { danishTimeOf } from '../../time/danish-time.ts';
import { input } from '../kit/field.ts';
import { COMPOSE } from './ids.ts';

/**
 * A field for the day and one for the time, both Danish time. (Slack's single field for both uses the reader's time zone.)
 * `moment`: what is in them from the beginning, in ISO form (UTC).
 */
export function timeFields(
  moment: string | null,
  { optional = false }: { readonly optional?: boolean } = {},
): types.InputBlock[] {
  const { compose } = da.announcements;
  const there = moment === null ? null : danishTimeOf(new Date(moment));
  return [
    input(
      { name: COMPOSE.day, label: compose.day, optional, ...(optional ? { hint: compose.dayHint } : {}) },
      {
        type: 'datepicker',
        action_id: COMPOSE.day,
        ...(there === null ? {} : { initial_date: there.day }),
      },
    ),
    input(
      { name: COMPOSE.time, label: compose.time, hint: compose.timeHint, optional },
      {
        type: 'timepicker',
        action_id: COMPOSE.time,
        timezone: 'Europe/Copenhagen',
        ...(there === null ? {} : { initial_time: there.time }),
      },
    ),
  ];
}
