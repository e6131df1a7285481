import { useLayoutEffect, useRef } from 'preact/hooks';
import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import type { ShownMessage } from '../../site/protocol.ts';
import { dayName } from '../time.ts';
import { grouped, keyOf } from './grouping.ts';
import { MessageRow } from './message-row.tsx';

type Props = {
  readonly label: string;
  readonly messages: readonly ShownMessage[];
  /** In a thread the way into it is left out. */
  readonly isThread?: boolean;
};

/** Messages, oldest first; the newest comes into sight by itself, from its beginning when it is long. */
export function MessageList({ label, messages, isThread = false }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const last = messages.at(-1);
  useLayoutEffect(() => {
    const scroller = list.current?.parentElement;
    const newest = list.current?.lastElementChild;
    if (!scroller || !(newest instanceof HTMLElement)) return;
    scroller.scrollTop = topOf(newest, scroller);
  }, [label, last === undefined ? '' : keyOf(last), last?.text]);
  return (
    <div class="messages" role="region" aria-label={label} tabIndex={0}>
      {messages.length === 0 && <p class="empty">{workspacePage.messages.none}</p>}
      <ol ref={list}>
        {grouped(messages).map(({ message, startsDay, startsGroup }) => (
          <li key={keyOf(message)}>
            {startsDay && <p class="day">{dayName(message.ts, Date.now())}</p>}
            <MessageRow message={message} startsGroup={startsGroup} isThread={isThread} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** How far to scroll for `newest` to be seen from its beginning, along with a short message that it may be the answer to. */
function topOf(newest: HTMLElement, scroller: HTMLElement): number {
  const before = newest.previousElementSibling;
  const isShort = before instanceof HTMLElement && before.offsetHeight < scroller.clientHeight / 4;
  return (isShort ? before : newest).offsetTop;
}
