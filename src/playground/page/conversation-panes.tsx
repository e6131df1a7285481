import { useEffect } from 'preact/hooks';
import { workspacePage } from '../../i18n/da/workspace-page.ts';
import type { ShownChannel } from '../site/protocol.ts';
import { Composer } from './composer/composer.tsx';
import { MessageList } from './messages/message-list.tsx';
import { placeName } from './names.ts';
import { usePage } from './page-context.ts';
import { PaneHead } from './pane-head.tsx';
import { repliesTo } from './messages/grouping.ts';
import { placeOf } from './places.ts';

/** A channel or a direct message. */
export function ConversationPane({ channel }: { readonly channel: ShownChannel }) {
  const { screen, act } = usePage();
  const isWithBot = channel.id === screen.botChannel;
  useEffect(() => {
    if (isWithBot) void act({ do: 'open-home', tab: 'messages' });
  }, [isWithBot, screen.me]);
  const name = placeName(channel);
  const messages = screen.messages.filter((message) => message.channel === channel.id && message.isInChannel);
  return (
    <>
      <PaneHead title={name} />
      <MessageList label={workspacePage.messages.list(name)} messages={messages} />
      <Composer channel={channel} thread={null} />
    </>
  );
}

type ThreadPaneProps = { readonly channel: ShownChannel; readonly thread: string };

/** A message and its replies, beside the channel or, on a small screen, in front of it. */
export function ThreadPane({ channel, thread }: ThreadPaneProps) {
  const { screen, go } = usePage();
  const text = workspacePage.thread;
  const name = placeName(channel);
  const parent = screen.messages.filter(({ channel: id, ts }) => id === channel.id && ts === thread);
  const replies = repliesTo({ channel: channel.id, ts: thread }, screen.messages);
  const close = (): void => go(placeOf(screen, channel.id));
  return (
    <aside
      class="thread"
      aria-label={text.label(name)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header class="pane-head">
        <h2 data-title="thread" tabIndex={-1}>
          {text.title} <span class="pane-place">{name}</span>
        </h2>
        <button type="button" class="quiet" onClick={close}>
          <span class="narrow-only">
            {workspacePage.back}
            <span class="out-of-sight">: </span>
          </span>
          <span class="wide-only" aria-hidden="true">
            ✕
          </span>
          <span class="out-of-sight">{text.close}</span>
        </button>
      </header>
      {parent.length === 0 && <p class="empty">{text.gone}</p>}
      <MessageList key={thread} label={text.label(name)} messages={[...parent, ...replies]} isThread />
      <Composer channel={channel} thread={thread} />
    </aside>
  );
}
