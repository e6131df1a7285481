import type { ComponentChildren } from 'preact';
import { withEmoji } from './emoji.ts';
import type { Inline } from '../../mrkdwn/tree.ts';
import type { Names } from './props.ts';

/** A stretch of a line: text, a mention, a link, or one of these in bold, italic or struck. */
export function Styled({ inline, names }: { readonly inline: Inline; readonly names: Names }) {
  switch (inline.type) {
    case 'text':
      return <>{withEmoji(inline.text)}</>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'link':
      return <Link url={inline.url}>{withEmoji(inline.text)}</Link>;
    case 'user':
      return <Mention text={`@${nameOr(inline.label, names.user(inline.id), inline.id)}`} />;
    case 'channel':
      return <Mention text={`#${nameOr(inline.label, names.channel(inline.id), inline.id)}`} />;
    case 'broadcast':
      return <Mention text={inline.text} />;
    case 'bold':
      return <strong>{children(inline.children, names)}</strong>;
    case 'italic':
      return <em>{children(inline.children, names)}</em>;
    case 'strike':
      return <s>{children(inline.children, names)}</s>;
  }
}

/** A link that leaves the page; `url` was found safe before. */
export function Link({
  url,
  children: content,
}: {
  readonly url: string;
  readonly children: ComponentChildren;
}) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  );
}

/** Somebody, a channel, or everybody who is called. */
export function Mention({ text }: { readonly text: string }) {
  return <span class="mention">{text}</span>;
}

function children(parts: readonly Inline[], names: Names) {
  return parts.map((part, index) => <Styled key={index} inline={part} names={names} />);
}

/** The name that the workspace knows goes before the label that the app wrote. */
function nameOr(label: string | null, known: string, id: string): string {
  return known === id ? (label ?? id) : known;
}
