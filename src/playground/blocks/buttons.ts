import { z } from 'zod';
import { Confirm, plainText } from './composition.ts';
import { ActionId, Url } from './ids.ts';

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const Button = z.strictObject({
  type: z.literal('button'),
  action_id: ActionId,
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: Url.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: Confirm.optional(),
  accessibility_label: z.string().max(75).optional(),
});

const Thumb = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(2000),
  accessibility_label: z.string().max(75).optional(),
});

/** https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
export const FeedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: ActionId,
  positive_button: Thumb,
  negative_button: Thumb,
});

/** https://docs.slack.dev/reference/block-kit/block-elements/icon-button-element */
export const IconButton = z.strictObject({
  type: z.literal('icon_button'),
  action_id: ActionId,
  icon: z.string().min(1),
  text: plainText(75),
  value: z.string().max(2000).optional(),
  confirm: Confirm.optional(),
  accessibility_label: z.string().max(75).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
});
