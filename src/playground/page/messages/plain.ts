import { type Inline, parseMrkdwn } from '../../mrkdwn/tree.ts';
import type { Names } from '../blocks/props.ts';

/** Slack's mrkdwn as people would read it aloud. */
export function plainText(mrkdwn: string, names: Names): string {
  return parseMrkdwn(mrkdwn)
    .map((piece) =>
      piece.type === 'preformatted'
        ? piece.text
        : piece.lines.map((line) => line.map((inline) => plainInline(inline, names)).join('')).join('\n'),
    )
    .join('\n');
}

function plainInline(inline: Inline, names: Names): string {
  switch (inline.type) {
    case 'bold':
    case 'italic':
    case 'strike':
      return inline.children.map((child) => plainInline(child, names)).join('');
    case 'user':
      return `@${names.user(inline.id)}`;
    case 'channel':
      return `#${inline.label ?? names.channel(inline.id)}`;
    case 'text':
    case 'code':
    case 'link':
    case 'broadcast':
      return inline.text;
  }
}
