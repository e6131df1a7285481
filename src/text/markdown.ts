import type { Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';

/** What Markdown says, with Slack's `~words~` struck out. An answer shows no such words and refuses them. */
export function treeOf(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmStrikethrough()],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  });
}

/** How an edge writes what an answer is made of; every function gets text that is already written in that style. */
export type MarkdownStyle = {
  /** Plain characters, to be escaped as the edge demands. */
  readonly text: (value: string) => string;
  readonly strong: (content: string) => string;
  readonly emphasis: (content: string) => string;
  /** Struck out; as it was written unless given. */
  readonly struck?: (content: string) => string;
  readonly code: (value: string) => string;
  readonly link: (content: string, url: string) => string;
  readonly paragraph: (content: string) => string;
  /** `marker` is "•" or "1."; `depth` counts from 0. */
  readonly listItem: (marker: string, content: string, depth: number) => string;
  /** Items that were written by `listItem`; `first` is the number of the first one, null where they have none. */
  readonly list: (items: readonly string[], first: number | null) => string;
  readonly quote: (content: string) => string;
  readonly lineBreak: string;
  /** Where a line ends and the paragraph goes on; a space unless given. */
  readonly lineEnd?: string;
};

/** The blocks of every edge that writes lines: paragraphs as they are, items below each other. */
export const IN_LINES = {
  paragraph: (content: string) => content,
  list: (items: readonly string[]) => items.join('\n'),
  lineBreak: '\n',
} as const;

/**
 * Writes plain Markdown in the style of an edge. Between blocks stands an empty line. Headings become strong lines;
 * HTML and images are no part of an answer and come out as the characters they were written with.
 */
export function renderMarkdown(markdown: string, style: MarkdownStyle): string {
  return blocks(treeOf(markdown).children, style, 0);

  function blocks(nodes: readonly Nodes[], s: MarkdownStyle, depth: number): string {
    return nodes.map((node) => block(node, s, depth)).join('\n\n');
  }

  function block(node: Nodes, s: MarkdownStyle, depth: number): string {
    switch (node.type) {
      case 'paragraph':
        return s.paragraph(phrases(node.children, s));
      case 'heading':
        return s.paragraph(s.strong(phrases(node.children, s)));
      case 'list': {
        const first = node.ordered === true ? (node.start ?? 1) : null;
        const items = node.children.map((item, index) => {
          const content = item.children.map((child) => block(child, s, depth + 1)).join('\n');
          return s.listItem(first === null ? '•' : `${first + index}.`, content, depth);
        });
        return s.list(items, first);
      }
      case 'blockquote':
        return s.quote(blocks(node.children, s, depth));
      case 'code':
        return s.code(node.value);
      case 'thematicBreak':
        return '—';
      default:
        return s.text(source(node));
    }
  }

  function phrases(nodes: readonly PhrasingContent[], s: MarkdownStyle): string {
    return nodes.map((node) => phrase(node, s)).join('');
  }

  function phrase(node: PhrasingContent, s: MarkdownStyle): string {
    switch (node.type) {
      case 'text':
        return s.text(node.value.replaceAll('\n', s.lineEnd ?? ' '));
      case 'strong':
        return s.strong(phrases(node.children, s));
      case 'emphasis':
        return s.emphasis(phrases(node.children, s));
      case 'delete':
        return s.struck?.(phrases(node.children, s)) ?? s.text(source(node));
      case 'inlineCode':
        return s.code(node.value);
      case 'link':
        return s.link(phrases(node.children, s), node.url);
      case 'break':
        return s.lineBreak;
      default:
        return s.text(source(node));
    }
  }

  function source(node: Nodes): string {
    return sourceOf(node, markdown);
  }
}

/** What a node of a text was written with. */
export function sourceOf({ position }: Nodes, markdown: string): string {
  return markdown.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** What marks words leaves them as they are. */
export const UNMARKED = {
  ...IN_LINES,
  text: (value: string) => value,
  strong: (content: string) => content,
  emphasis: (content: string) => content,
  struck: (content: string) => content,
  code: (value: string) => value,
  quote: (content: string) => content,
} as const;

/** The words of a piece of Markdown alone, for a notification or a screen reader. `lineEnd`: see `MarkdownStyle`. */
export function plainText(markdown: string, lineEnd = ' '): string {
  return renderMarkdown(markdown, {
    ...UNMARKED,
    lineEnd,
    link: (content, url) => ([content, `https://${content}`].includes(url) ? content : `${content} (${url})`),
    listItem: (marker, content, depth) => `${'  '.repeat(depth)}${marker} ${content}`,
  });
}

/** A part of an answer in pieces that can be shown one at a time: each item of a list, with its number, and each other block. */
export function piecesOf(markdown: string): { readonly number: number | null; readonly markdown: string }[] {
  const written = (node: Nodes): string => sourceOf(node, markdown);
  return treeOf(markdown).children.flatMap((node) => {
    if (node.type !== 'list') return [{ number: null, markdown: written(node) }];
    const first = node.ordered === true ? (node.start ?? 1) : null;
    return node.children.map((item, index) => ({
      number: first === null ? null : first + index,
      markdown: item.children.map(written).join('\n\n'),
    }));
  });
}
