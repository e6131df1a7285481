import type { types } from '@slack/bolt';
import type { List, Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { Ping } from '../../storage/announcements/announcement.ts';
import { emojiParts } from '../../text/emoji.ts';
import { plainText, sourceOf, treeOf } from '../../text/markdown.ts';
import { typedToMarkdown } from '../../text/slack-marks.ts';

type Piece = types.RichTextElement;
type Part = types.RichTextBlock['elements'][number];
type Style = { readonly bold?: true; readonly italic?: true; readonly strike?: true; readonly code?: true };

/** Slack refuses an empty section. */
const BLANK: Piece = { type: 'text', text: ' ' };

/** Addresses that a link may lead to; any other is shown as it was typed. */
const LINKABLE = /^(?:https?:\/\/|mailto:|tel:)/iu;

/**
 * The text of an announcement as Slack's own editor writes it, so that nothing in it is read as a mention, a ping or an
 * escape. `ping`: whom to ping, on a line of its own.
 */
export function richText(text: string, ping: Ping = 'none'): types.RichTextBlock {
  const markdown = typedToMarkdown(text);
  const call: Part[] = ping === 'none' ? [] : [section([{ type: 'broadcast', range: ping }])];
  const said = parts(treeOf(markdown).children);
  return { type: 'rich_text', elements: [...call, ...(said.length === 0 ? [section([BLANK])] : said)] };

  function parts(nodes: readonly Nodes[]): Part[] {
    const written: Part[] = [];
    let lines: Piece[] = [];
    const endSection = (): void => {
      if (lines.length > 0) written.push(section(lines));
      lines = [];
    };
    for (const node of nodes) {
      if (node.type === 'list' || node.type === 'blockquote' || node.type === 'code') {
        endSection();
        written.push(...block(node));
      } else lines = below(lines, linesOf(node), '\n\n');
    }
    endSection();
    return written;
  }

  function block(node: Extract<Nodes, { type: 'list' | 'blockquote' | 'code' }>): Part[] {
    if (node.type === 'list') return list(node, 0);
    if (node.type === 'code')
      return [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: node.value }] }];
    const quoted = allLines(node.children);
    return quoted.length === 0 ? [] : [{ type: 'rich_text_quote', elements: quoted }];
  }

  /** Slack has no lists in lists: the inner one stands between two parts of the outer one. */
  function list(node: List, indent: number): Part[] {
    const first = node.ordered === true ? (node.start ?? 1) : null;
    const written: Part[] = [];
    let items: types.RichTextSection[] = [];
    const endPart = (next: number): void => {
      const offset = (first ?? 1) - 1 + next - items.length;
      if (items.length > 0)
        written.push({
          type: 'rich_text_list',
          style: first === null ? 'bullet' : 'ordered',
          ...(indent === 0 ? {} : { indent }),
          ...(first === null || offset === 0 ? {} : { offset }),
          elements: items,
        });
      items = [];
    };
    for (const [index, item] of node.children.entries()) {
      const own = allLines(item.children.filter(({ type }) => type !== 'list'));
      items.push(section(own.length === 0 ? [BLANK] : own));
      for (const inner of item.children) {
        if (inner.type !== 'list') continue;
        endPart(index + 1);
        written.push(...list(inner, indent + 1));
      }
    }
    endPart(node.children.length);
    return written;
  }

  function allLines(nodes: readonly Nodes[]): Piece[] {
    return nodes.reduce<Piece[]>((above, node) => below(above, linesOf(node), '\n'), []);
  }

  function linesOf(node: Nodes): Piece[] {
    if (node.type === 'paragraph') return phrases(node.children, {});
    if (node.type === 'heading') return phrases(node.children, { bold: true });
    if (node.type === 'blockquote') return allLines(node.children);
    return asText(sourceOf(node, markdown), {});
  }

  function phrases(nodes: Paragraph['children'], style: Style): Piece[] {
    return nodes.flatMap((node) => phrase(node, style));
  }

  function phrase(node: PhrasingContent, style: Style): Piece[] {
    switch (node.type) {
      case 'text':
        return asText(node.value, style);
      case 'strong':
        return phrases(node.children, { ...style, bold: true });
      case 'emphasis':
        return phrases(node.children, { ...style, italic: true });
      case 'delete':
        return phrases(node.children, { ...style, strike: true });
      case 'inlineCode':
        return [{ type: 'text', text: node.value, style: { ...style, code: true } }];
      case 'break':
        return [{ type: 'text', text: '\n' }];
      case 'link': {
        if (!LINKABLE.test(node.url)) return asText(sourceOf(node, markdown), style);
        const label = node.children.map((child) => ('value' in child ? child.value : '')).join('');
        const shown = label === '' || label === node.url ? {} : { text: label };
        return [{ type: 'link', url: node.url, ...shown, ...styled(style) }];
      }
      default:
        return asText(sourceOf(node, markdown), style);
    }
  }
}

/** The same without marks, for notifications and screen readers. */
export function wordsOf(text: string): string {
  return plainText(typedToMarkdown(text), '\n');
}

function section(elements: Piece[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}

function below(above: Piece[], lines: Piece[], gap: string): Piece[] {
  return above.length === 0 || lines.length === 0
    ? [...above, ...lines]
    : [...above, { type: 'text', text: gap }, ...lines];
}

function asText(text: string, style: Style): Piece[] {
  return emojiParts(text).map((part) =>
    'name' in part
      ? { type: 'emoji', ...part, ...styled(style) }
      : { type: 'text', ...part, ...styled(style) },
  );
}

function styled(style: Style): { readonly style?: Style } {
  return Object.keys(style).length === 0 ? {} : { style };
}
