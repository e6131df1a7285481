import { z } from 'zod';
import { newId } from '../identifiers.ts';

/** Slack makes up an id when the app gives none. https://docs.slack.dev/reference/block-kit/blocks */
const Id = z
  .string()
  .min(1)
  .max(255)
  .default(() => newId(''));

export const BlockId = Id;
export const ActionId = Id;

/** An address that a button or an image points at. */
export const Url = z
  .string()
  .max(3000)
  .regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'must be a valid url');

/** Reports every block that carries the `block_id` of an earlier one. */
export function distinctBlocks(blocks: readonly { block_id: string }[], context: z.RefinementCtx): void {
  reportRepeated(blocks, 'block_id', context);
}

/** Reports every element that carries the `action_id` of an earlier one in the same block. */
export function distinctActions(elements: readonly { action_id: string }[], context: z.RefinementCtx): void {
  reportRepeated(elements, 'action_id', context);
}

function reportRepeated<K extends string>(
  carriers: readonly Readonly<Record<K, string>>[],
  key: K,
  context: z.RefinementCtx,
): void {
  const seen = new Set<string>();
  carriers.forEach((carrier, index) => {
    const id = carrier[key];
    if (seen.has(id)) {
      context.addIssue({ code: 'custom', path: [index, key], message: `\`${key}\` ${id} already exists` });
    }
    seen.add(id);
  });
}
