import type { z } from 'zod';

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
