import type { Block } from './layout.ts';

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
