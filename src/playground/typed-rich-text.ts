import type { Block } from './blocks/layout.ts';
import { newId } from './identifiers.ts';
import type { Leaf } from './mrkdwn/tokens.ts';
import { type Line, parseMrkdwn, type Piece } from './mrkdwn/tree.ts';
import { splitAtEmoji } from './shortcodes.ts';

/*
 * What Slack's editor makes of what a person typed. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */

type Style = { readonly [name in 'bold' | 'italic' | 'strike' | 'code']?: true };
type Element = { readonly type: string; readonly style?: Style } & Readonly<Record<string, unknown>>;

const PARTS = { lines: 'rich_text_section', quote: 'rich_text_quote' } as const;
const BREAK: Element = { type: 'text', text: '\n' };

/** Takes a message as `asMarkup` gives it; gives the `rich_text` block that comes with it, none for an empty message. */
export function asRichText(markup: string): Block[] {
  const elements = parseMrkdwn(markup).map(part);
  return elements.length === 0 ? [] : [{ type: 'rich_text', block_id: newId(''), elements }];
}

function part(piece: Piece): { type: string; elements: Element[] } {
  if (piece.type === 'preformatted')
    return { type: 'rich_text_preformatted', elements: [{ type: 'text', text: piece.text }] };
  const lines = piece.lines.map((line) => flat(line, {}));
  const elements = lines.flatMap((line, index) => (index === 0 ? line : [BREAK, ...line]));
  return { type: PARTS[piece.type], elements };
}

/** A bold, italic or struck stretch as elements that each say so of themselves. */
function flat(line: Line, style: Style): Element[] {
  return line.flatMap((inline) =>
    'children' in inline
      ? flat(inline.children, { ...style, [inline.type]: true })
      : bare(inline).map((element) =>
          dressed(element, inline.type === 'code' ? { ...style, code: true } : style),
        ),
  );
}

function dressed(element: Element, style: Style): Element {
  return Object.keys(style).length === 0 ? element : { ...element, style };
}

function bare(leaf: Leaf): Element[] {
  switch (leaf.type) {
    case 'text':
      return splitAtEmoji(leaf.text);
    case 'code':
      return [{ type: 'text', text: leaf.text }];
    case 'link':
      return [{ type: 'link', url: leaf.url, text: leaf.text }];
    case 'user':
      return [{ type: 'user', user_id: leaf.id }];
    case 'channel':
      return [{ type: 'channel', channel_id: leaf.id }];
    case 'broadcast':
      return [{ type: 'broadcast', range: leaf.text.slice(1) }];
  }
}
