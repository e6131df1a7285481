import type { Interactive } from './elements.ts';
import type { Block } from './layout.ts';
import { shownOf } from './shown-label.ts';

/** What a person can press, choose or fill in, and where it stands. */
export type Placed = { readonly blockId: string; readonly element: Interactive };

/** The same as a test wants to see it. `label` is what people read, `values` the values to choose among. */
export type Pressable = {
  readonly blockId: string;
  readonly actionId: string;
  readonly type: Interactive['type'];
  readonly label: string | null;
  readonly value: string | null;
  readonly url: string | null;
  readonly values: readonly string[];
};

/** Every interactive element of the blocks, in reading order. */
export function interactiveIn(blocks: readonly Block[]): Placed[] {
  return blocks.flatMap((block) =>
    elementsOf(block).map((element) => ({ blockId: block.block_id, element })),
  );
}

/** What people see of one element. */
export function describe({ blockId, element }: Placed): Pressable {
  return {
    blockId,
    actionId: element.action_id,
    type: element.type,
    label: 'text' in element ? shownOf(element.text.text) : (placeholderOf(element)?.text ?? null),
    value: 'value' in element ? (element.value ?? null) : null,
    url: 'url' in element ? (element.url ?? null) : null,
    values: choicesOf(element).map((option) => option.value),
  };
}

/** The choices that the app listed in the element itself. */
export function choicesOf(element: Interactive): readonly { readonly value: string }[] {
  if ('option_groups' in element && element.option_groups !== undefined) {
    return element.option_groups.flatMap((group) => group.options);
  }
  return 'options' in element ? (element.options ?? []) : [];
}

function placeholderOf(element: Interactive): { text: string } | undefined {
  return 'placeholder' in element ? element.placeholder : undefined;
}

function elementsOf(block: Block): Interactive[] {
  if (block.type === 'section') {
    return block.accessory === undefined || block.accessory.type === 'image' ? [] : [block.accessory];
  }
  if (block.type === 'input') return [block.element];
  return block.type === 'actions' || block.type === 'context_actions' ? block.elements : [];
}
