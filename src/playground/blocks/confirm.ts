import { z } from 'zod';
import { anyText, plainText } from './text.ts';

/** "Are you sure?" before an action. https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const Confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
