import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ComponentChildren } from 'preact';
import { withEmoji } from './emoji.ts';
import { safeAddress } from '../../safe-address.ts';
import { Link } from './styled.tsx';

/** Standard Markdown. HTML and pictures in it, and links that lead to no page, are shown as they were written. */
export function Markdown({ text }: { readonly text: string }) {
  return <div class="markdown">{all(fromMarkdown(text).children)}</div>;

  function all(nodes: readonly Nodes[]): ComponentChildren {
    return nodes.map((node) => shown(node));
  }

  function shown(node: Nodes): ComponentChildren {
    switch (node.type) {
      case 'text':
        return withEmoji(node.value);
      case 'paragraph':
        return <p>{all(node.children)}</p>;
      case 'heading':
        return (
          <p>
            <strong>{all(node.children)}</strong>
          </p>
        );
      case 'strong':
        return <strong>{all(node.children)}</strong>;
      case 'emphasis':
        return <em>{all(node.children)}</em>;
      case 'inlineCode':
        return <code>{node.value}</code>;
      case 'code':
        return (
          <pre>
            <code>{node.value}</code>
          </pre>
        );
      case 'list':
        return node.ordered === true ? (
          <ol start={node.start ?? 1}>{all(node.children)}</ol>
        ) : (
          <ul>{all(node.children)}</ul>
        );
      case 'listItem':
        return <li>{all(node.children)}</li>;
      case 'blockquote':
        return <blockquote>{all(node.children)}</blockquote>;
      case 'thematicBreak':
        return <hr />;
      case 'break':
        return <br />;
      case 'link': {
        const address = safeAddress(node.url);
        return address === null ? written(node) : <Link url={address}>{all(node.children)}</Link>;
      }
      default:
        return written(node);
    }
  }

  function written({ position }: Nodes): string {
    return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  }
}
