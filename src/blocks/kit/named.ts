import { z } from 'zod';
import type { Block } from './message.ts';

/** Slack's limit for a block's name. */
const NAME_CHARACTERS = 255;

/**
 * The same blocks, each named by what it is about: what can be pressed in it, or where there is nothing, what it says. Slack
 * otherwise names blocks anew whenever a page is drawn, and then a press under way, an open menu or what is typed there is lost.
 */
export function named(blocks: readonly Block[]): Block[] {
  const times = new Map<string, number>();
  return blocks.map((block) => {
    const name = nameOf(block).slice(0, NAME_CHARACTERS - 4);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { ...block, block_id: `${name} ${time}` };
  });
}

const Pressable = z.object({ action_id: z.string(), value: z.string().optional() });
const Holder = z.object({
  accessory: Pressable.optional().catch(undefined),
  elements: z.array(z.unknown()).optional(),
});

function nameOf(block: Block): string {
  const { accessory, elements = [] } = Holder.parse(block);
  const pressable = accessory ?? elements.map((one) => Pressable.safeParse(one).data).find(Boolean);
  if (pressable !== undefined) return `${pressable.action_id} ${pressable.value ?? ''}`;
  return JSON.stringify(block);
}
