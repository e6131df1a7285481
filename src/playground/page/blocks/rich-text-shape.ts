import * as z from 'zod/mini';

/*
 * What Slack's editor writes, as far as this page shows it; the workspace takes the block in as it stands.
 * https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */

const flag = z.optional(z.boolean());
const style = z.optional(z.object({ bold: flag, italic: flag, strike: flag, code: flag }));
const elements = z.array(z.looseObject({ type: z.string() }));

/** Lines, lists, quotes and preformatted text. */
export const RichPart = z.discriminatedUnion('type', [
  z.object({ type: z.literal('rich_text_section'), elements }),
  z.object({ type: z.literal('rich_text_quote'), elements }),
  z.object({ type: z.literal('rich_text_preformatted'), elements }),
  z.object({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    indent: z.optional(z.number()),
    offset: z.optional(z.number()),
    elements,
  }),
]);
export type RichPart = z.infer<typeof RichPart>;

/** What stands in a line. */
export const RichInline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), style }),
  z.object({ type: z.literal('link'), url: z.string(), text: z.optional(z.string()), style }),
  z.object({ type: z.literal('user'), user_id: z.string(), style }),
  z.object({ type: z.literal('channel'), channel_id: z.string(), style }),
  z.object({ type: z.literal('usergroup'), usergroup_id: z.string(), style }),
  z.object({ type: z.literal('emoji'), name: z.string(), unicode: z.optional(z.string()), style }),
  z.object({ type: z.literal('broadcast'), range: z.string(), style }),
  z.object({ type: z.literal('date'), timestamp: z.number(), fallback: z.optional(z.string()), style }),
]);
export type RichInline = z.infer<typeof RichInline>;
