import { z } from 'zod';
import { Confirm, plainText } from './composition.ts';
import { ActionId } from './ids.ts';

const common = { action_id: ActionId, confirm: Confirm.optional(), focus_on_load: z.boolean().optional() };

/** https://docs.slack.dev/reference/block-kit/block-elements/date-picker-element */
export const DatePicker = z.strictObject({
  type: z.literal('datepicker'),
  ...common,
  placeholder: plainText(150).optional(),
  initial_date: z.iso.date().optional(),
});

/** https://docs.slack.dev/reference/block-kit/block-elements/time-picker-element */
export const TimePicker = z.strictObject({
  type: z.literal('timepicker'),
  ...common,
  placeholder: plainText(150).optional(),
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be in the format HH:mm')
    .optional(),
  timezone: z.string().optional(),
});

/** `initial_date_time` in seconds since 1970, 10 digits. https://docs.slack.dev/reference/block-kit/block-elements/datetime-picker-element */
export const DateTimePicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...common,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
});
