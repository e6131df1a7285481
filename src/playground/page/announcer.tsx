import { useEffect, useRef, useState } from 'preact/hooks';
import { workspacePage } from '../../i18n/da/workspace-page.ts';
import type { Screen, ShownMessage } from '../site/protocol.ts';
import type { Names } from './blocks/props.ts';
import { keyOf } from './messages/grouping.ts';
import { plainText } from './messages/plain.ts';
import { placeName } from './names.ts';
import { usePage } from './page-context.ts';

const AT_MOST = 5;

/** Reads out, to screen readers only, what others write while the page is open. */
export function Announcer() {
  const { screen, names } = usePage();
  const known = useRef<{ readonly me: string; readonly texts: ReadonlyMap<string, string> } | null>(null);
  const [spoken, setSpoken] = useState<readonly { readonly id: number; readonly text: string }[]>([]);
  useEffect(() => {
    const before = known.current;
    known.current = {
      me: screen.me,
      texts: new Map(screen.messages.map((message) => [keyOf(message), message.text])),
    };
    if (before?.me !== screen.me) return;
    const news = screen.messages.filter(
      (message) => message.user !== screen.me && before.texts.get(keyOf(message)) !== message.text,
    );
    if (news.length === 0) return;
    setSpoken((list) => {
      const next = (list.at(-1)?.id ?? 0) + 1;
      const added = news.map((message, index) => ({ id: next + index, text: aloud(message, screen, names) }));
      return [...list, ...added].slice(-AT_MOST);
    });
  }, [screen]);
  return (
    <div role="log" aria-live="polite" class="out-of-sight">
      {spoken.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}

function aloud(message: ShownMessage, { channels }: Screen, names: Names): string {
  const channel = channels.find(({ id }) => id === message.channel);
  const place = channel === undefined ? '' : placeName(channel);
  const text = workspacePage.messages.arrived(
    names.user(message.user),
    place,
    plainText(message.text, names),
  );
  return message.isEphemeral ? workspacePage.messages.onlyYouArrived(text) : text;
}
