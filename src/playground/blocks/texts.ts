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

const BROADCAST = /<!(channel|here|everyone)(\|[^>]*)?>/g;
/** In text of which the app asked Slack to make links (`link_names`, `parse: full`). */
const TYPED = /(?<![\w@])@(channel|here|everyone)\b/g;

/**
 * Everybody whom a message calls: `channel`, `here` or `everyone`, each once. Takes the message's text, its blocks and
 * whether Slack was asked to turn names into mentions. `plain_text` never calls anybody.
 */
export function pingsIn(text: string, blocks: readonly Block[], linkNames: boolean): string[] {
  const marked = [text, ...blocks.flatMap((block) => markup(block))];
  const found = marked.flatMap((part) => [
    ...part.matchAll(BROADCAST),
    ...(linkNames ? part.matchAll(TYPED) : []),
  ]);
  const rich = JSON.stringify(blocks).matchAll(/"type":"broadcast","range":"(\w+)"/g);
  return [...new Set([...found, ...rich].flatMap((match) => match[1] ?? []))];
}

/** Every text of a block that is read as markup. */
function markup(block: Block): string[] {
  if (block.type === 'markdown') return [block.text];
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'mrkdwn' && 'text' in value && typeof value.text === 'string') {
      texts.push(value.text);
    }
    Object.values(value).forEach(collect);
  };
  collect(block);
  return texts;
}
