import { expect } from 'vitest';
import { checkMessageBlocks } from '../../src/playground/blocks/message.ts';
import { interactiveIn } from '../../src/playground/blocks/interactive.ts';
import type { Block } from '../../src/playground/blocks/layout.ts';
import { checkView } from '../../src/playground/blocks/view.ts';

/** As much as Slack shows of a button's label. */
const LABEL_CHARACTERS = 30;

/** Slack takes the blocks of a message, and cuts no button's label. */
export function expectTaken(blocks: unknown): void {
  expectLabelsToFit(checkMessageBlocks(blocks));
}

/** The same of a window, or of a Home tab. */
export function expectViewTaken(view: unknown): void {
  expectLabelsToFit(checkView(view).blocks);
}

function expectLabelsToFit(blocks: readonly Block[]): void {
  const buttons = interactiveIn(blocks).flatMap(({ element }) =>
    element.type === 'button' ? [element.text.text] : [],
  );
  expect(buttons.filter((label) => label.length > LABEL_CHARACTERS)).toEqual([]);
}
