import type { types } from '@slack/bolt';
import { parseText, type Line, type Span } from '../../announcements/text.ts';
import type { Ping } from '../../storage/announcements/announcement.ts';

type Piece = types.RichTextElement;
type Part = types.RichTextSection | types.RichTextList;

/**
 * The text of an announcement as Slack's own editor writes it, so that nothing in it is read as a mention, a ping or an
 * escape. `ping`: whom to ping, on a line of its own.
 */
export function richText(text: string, ping: Ping = 'none'): types.RichTextBlock {
  const parts: Part[] = ping === 'none' ? [] : [part([{ type: 'broadcast', range: ping }])];
  let lines: Line[] = [];
  const endParagraph = (): void => {
    const pieces = joined(lines);
    // Slack refuses an empty section, so an empty line between two lists becomes a line break.
    if (lines.length > 0) parts.push(part(pieces.length > 0 ? pieces : [{ type: 'text', text: '\n' }]));
    lines = [];
  };
  for (const one of parseText(text)) {
    if (one.kind === 'line') {
      lines.push(one);
    } else {
      endParagraph();
      parts.push({
        type: 'rich_text_list',
        style: one.first === null ? 'bullet' : 'ordered',
        ...(one.first === null ? {} : { offset: one.first - 1 }),
        elements: one.lines.map((spans) => part(spans.map(piece))),
      });
    }
  }
  endParagraph();
  return { type: 'rich_text', elements: parts };
}

function part(elements: Piece[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}

function joined(lines: readonly Line[]): Piece[] {
  return lines.flatMap(({ spans }, index) => [
    ...(index === 0 ? [] : [{ type: 'text' as const, text: '\n' }]),
    ...spans.map(piece),
  ]);
}

function piece(span: Span): Piece {
  const { bold, italic } = span;
  const style = bold || italic ? { style: { bold, italic } } : {};
  return span.kind === 'link'
    ? { type: 'link', url: span.url, ...(span.text === span.url ? {} : { text: span.text }), ...style }
    : { type: 'text', text: span.text, ...style };
}
