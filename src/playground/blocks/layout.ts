import { z } from 'zod';
import { BlockId, distinctActions } from './ids.ts';
import { Accessory, ActionsElement, ContextAction, InputElement } from './elements.ts';
import { ImageBlock, ImageElement } from './images.ts';
import { anyText, mrkdwn, plainText } from './composition.ts';

/* The blocks themselves. https://docs.slack.dev/reference/block-kit/blocks */

const Section = z
  .strictObject({
    type: z.literal('section'),
    block_id: BlockId,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: Accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(
    (block) => block.text !== undefined || block.fields !== undefined,
    'must provide either text or fields',
  );

const Header = z.strictObject({ type: z.literal('header'), block_id: BlockId, text: plainText(150) });

const Divider = z.strictObject({ type: z.literal('divider'), block_id: BlockId });

const Context = z.strictObject({
  type: z.literal('context'),
  block_id: BlockId,
  elements: z
    .array(z.discriminatedUnion('type', [ImageElement, plainText(3000), mrkdwn(3000)]))
    .min(1)
    .max(10),
});

const Actions = z.strictObject({
  type: z.literal('actions'),
  block_id: BlockId,
  elements: z.array(ActionsElement).min(1).max(25).superRefine(distinctActions),
});

const ContextActions = z.strictObject({
  type: z.literal('context_actions'),
  block_id: BlockId,
  elements: z.array(ContextAction).min(1).max(5).superRefine(distinctActions),
});

const Input = z.strictObject({
  type: z.literal('input'),
  block_id: BlockId,
  label: plainText(2000),
  element: InputElement,
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const Markdown = z.strictObject({
  type: z.literal('markdown'),
  block_id: BlockId,
  text: z.string().min(1).max(12_000),
});

/** What Slack's own editor writes; accepted as it stands. */
const RichText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: BlockId,
  elements: z.array(z.looseObject({ type: z.string() })).min(1),
});

export const Block = z.discriminatedUnion('type', [
  Section,
  Header,
  Divider,
  Context,
  Actions,
  ContextActions,
  Input,
  ImageBlock,
  Markdown,
  RichText,
]);
export type Block = z.infer<typeof Block>;

/** Modals and App Home take no `context_actions` and no `markdown`. */
export const ViewBlock = z.discriminatedUnion('type', [
  Section,
  Header,
  Divider,
  Context,
  Actions,
  Input,
  ImageBlock,
  RichText,
]);
