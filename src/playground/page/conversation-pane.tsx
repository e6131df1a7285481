import { useEffect } from 'preact/hooks';
import { workspacePage } from '../../i18n/da/workspace-page.ts';
import type { ShownChannel } from '../site/protocol.ts';
import { Composer } from './composer/composer.tsx';
import { MessageList } from './messages/message-list.tsx';
import { placeName } from './names.ts';
import { usePage } from './page-context.ts';
import { PaneHead } from './pane-head.tsx';

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
