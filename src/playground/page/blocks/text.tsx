import { withEmoji } from './emoji.ts';
import { Mrkdwn } from './mrkdwn.tsx';
import type { Names } from './props.ts';

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
