import { z } from 'zod';
import { fromSlackText } from './slack-text.ts';

const Node = z.looseObject({
  type: z.string(),
  text: z.unknown().optional(),
  url: z.string().default(''),
  name: z.string().default(''),
  elements: z.array(z.unknown()).default([]),
  fields: z.array(z.unknown()).default([]),
});

/** Blocks stand in elements, fields and texts of blocks; Slack goes four deep. */
const DEEPEST = 8;

/**
 * The words in a block, or in a part of one: of the editor's rich text and of what apps post. Emoji become shortcodes; mentions,
 * buttons and pictures say nothing. What is no block has no words.
 */
export function wordsInBlock(block: unknown, depth = 0): string {
  const { data } = Node.safeParse(block);
  if (data === undefined || depth > DEEPEST) return '';
  const { type, text, url, name, elements, fields } = data;
  const inner = (parts: readonly unknown[]): string[] => parts.map((part) => wordsInBlock(part, depth + 1));
  switch (type) {
    case 'emoji':
      return `:${name}:`;
    case 'link':
      return typeof text === 'string' ? text : url;
    case 'text':
    case 'plain_text':
    case 'markdown':
      return typeof text === 'string' ? text : '';
    case 'mrkdwn':
      return typeof text === 'string' ? fromSlackText(text) : '';
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return inner(elements).join('');
    case 'rich_text':
    case 'rich_text_list':
    case 'context':
    case 'section':
    case 'header':
      return inner([text, ...fields, ...elements]).join('\n');
    default:
      return '';
  }
}
