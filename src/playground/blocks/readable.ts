import type { Block } from './layout.ts';

/**
 * What a person reads in a message: its blocks' texts in order, a line each (labels of buttons and menus included), or its
 * plain text when there are no blocks. Markup stays as it is.
 */
export function readable(text: string, blocks: readonly Block[]): string {
  return blocks.some((block) => block.type !== 'rich_text') ? blocks.flatMap(textsIn).join('\n') : text;
}

function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'text' in value && typeof value.text === 'string' ? [value.text] : [];
  const hidden = new Set(['confirm', 'initial_option', 'initial_options']);
  const inside = Object.entries(value).filter(([name]) => !hidden.has(name));
  return [...own, ...inside.flatMap(([, part]) => textsIn(part))];
}
