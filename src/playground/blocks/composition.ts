import { z } from 'zod';
import { Url } from './ids.ts';

const text = (max: number) => z.string().min(1).max(max);

/** A text object shown as it stands, of at most `max` characters. */
export const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(max), emoji: z.boolean().optional() });

/** A text object with Slack's own markup, of at most `max` characters. */
export const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(max), verbatim: z.boolean().optional() });

/** Either of the two. */
export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

/** One choice in a menu. https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const Option = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(150),
  description: plainText(75).optional(),
});
export type Option = z.infer<typeof Option>;

/** One choice among checkboxes or radio buttons, which may carry markup. */
export const RichOption = z.strictObject({
  text: anyText(75),
  value: z.string().min(1).max(150),
  description: anyText(75).optional(),
});
export type RichOption = z.infer<typeof RichOption>;

/** One choice behind the three dots, which may lead to an address. */
export const OverflowOption = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(150),
  description: plainText(75).optional(),
  url: Url.optional(),
});

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object */
export const OptionGroup = z.strictObject({ label: plainText(75), options: z.array(Option).min(1).max(100) });

/** What an app answers with when Slack asks it for choices. */
export const Suggestions = z.union([
  z.strictObject({ options: z.array(Option).max(100) }),
  z.strictObject({ option_groups: z.array(OptionGroup).max(100) }),
]);
export type Suggestions = z.infer<typeof Suggestions>;

/** "Are you sure?" before an action. https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const Confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
