import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { distinctBlocks } from './ids.ts';
import { Block } from './layout.ts';
import { checkAgainst } from './problems.ts';

/* https://docs.slack.dev/reference/block-kit/blocks and .../blocks/markdown-block */
const BLOCKS = 50;
const MARKDOWN_CHARACTERS = 12_000;

const MessageBlocks = z.array(Block).max(BLOCKS).superRefine(distinctBlocks);

/**
 * Takes a message's `blocks` as the app sent them; gives them with every id filled in.
 * Refuses with `invalid_blocks_format` (not a list), `invalid_blocks` or `msg_blocks_too_long`.
 */
export function checkMessageBlocks(blocks: unknown): Block[] {
  if (!Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
  const checked = checkAgainst(MessageBlocks, blocks, 'invalid_blocks', '/blocks');
  const markdown = checked.reduce(
    (sum, block) => sum + (block.type === 'markdown' ? block.text.length : 0),
    0,
  );
  if (markdown > MARKDOWN_CHARACTERS) throw new Refusal('msg_blocks_too_long');
  return checked;
}
