import type { types } from '@slack/bolt';
import type { Message } from '../../src/blocks/kit/message.ts';

/** What stands in a message from top to bottom, buttons in brackets. */
export function linesOf({ blocks }: Message): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'actions') return block.elements.map(labelOf);
    if (block.type === 'context') return block.elements.map((one) => ('text' in one ? one.text : ''));
    if (block.type !== 'section') return [];
    const { text, accessory } = block;
    return [
      ...(text === undefined ? [] : [text.text]),
      ...(accessory === undefined ? [] : [labelOf(accessory)]),
    ];
  });
}

function labelOf(element: types.ActionsBlockElement | types.SectionBlockAccessory): string {
  return element.type === 'button' ? `[${element.text.text}]` : '';
}
