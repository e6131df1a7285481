import { withEmoji } from './emoji.ts';
import type { Names } from './props.ts';
import { Fragment } from 'preact';
import { Styled } from './styled.tsx';
import { type Line, parseMrkdwn, type Piece } from '../../mrkdwn/tree.ts';

/** A text object of Block Kit. */
export type TextObject = { readonly type: 'plain_text' | 'mrkdwn'; readonly text: string };

/** A text object in the way it asks to be shown. */
export function Text({ of, names }: { readonly of: TextObject; readonly names: Names }) {
  return of.type === 'mrkdwn' ? (
    <Mrkdwn text={of.text} names={names} />
  ) : (
    <span class="plain-text">{withEmoji(of.text)}</span>
  );
}

/** Slack's mrkdwn as elements of the page; whatever looks like HTML in it is shown as the text it is. */
export function Mrkdwn({ text, names }: { readonly text: string; readonly names: Names }) {
  return (
    <div class="mrkdwn">
      {parseMrkdwn(text).map((piece, index) => (
        <MrkdwnPiece key={index} piece={piece} names={names} />
      ))}
    </div>
  );
}

function MrkdwnPiece({ piece, names }: { readonly piece: Piece; readonly names: Names }) {
  if (piece.type === 'preformatted') {
    return (
      <pre>
        <code>{piece.text}</code>
      </pre>
    );
  }
  const lines = <Lines lines={piece.lines} names={names} />;
  return piece.type === 'quote' ? <blockquote>{lines}</blockquote> : <p>{lines}</p>;
}

function Lines({ lines, names }: { readonly lines: readonly Line[]; readonly names: Names }) {
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line.map((inline, position) => (
        <Styled key={position} inline={inline} names={names} />
      ))}
    </Fragment>
  ));
}
