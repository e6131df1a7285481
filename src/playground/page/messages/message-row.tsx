import { useState } from 'preact/hooks';
import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import type { ShownMessage } from '../../site/protocol.ts';
import { usePage } from '../page-context.ts';
import { clockTime, isoTime } from '../time.ts';
import { Attached, Avatar, ThreadLink } from './message-parts.tsx';
import { Content } from './content.tsx';
import { Editing, Removing } from './changing.tsx';
import { membership } from './grouping.ts';
import { MessageMenu } from './message-menu.tsx';

type Props = { readonly message: ShownMessage; readonly startsGroup: boolean; readonly isThread: boolean };

/** One message with everything that hangs on it. */
export function MessageRow({ message, startsGroup, isThread }: Props) {
  const { screen, names } = usePage();
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(null);
  const text = workspacePage.messages;
  const author = names.user(message.user);
  const isBot = screen.people.some(({ id, isBot: bot }) => id === message.user && bot);
  const came = membership(message);
  const time = clockTime(message.ts);
  return (
    <article
      class={`message ${startsGroup ? 'starts-group' : ''} ${message.isEphemeral ? 'is-ephemeral' : ''}`}
      data-message={message.ts}
      tabIndex={-1}
      aria-label={`${author}, ${text.time(time)}`}
    >
      {startsGroup && <Avatar id={message.user} name={author} isBot={isBot} />}
      <div class="message-body">
        {message.isEphemeral && <p class="only-you">{text.onlyYou}</p>}
        {!isThread && message.threadTs !== null && <p class="from-thread">{text.shownFromThread}</p>}
        {startsGroup && (
          <p class="message-head">
            <strong>{author}</strong>
            {isBot && <span class="app-mark">{text.app}</span>}
            <time dateTime={isoTime(message.ts)}>{time}</time>
          </p>
        )}
        {came !== null && <p class="came">{text[came]}</p>}
        {came === null && doing === 'edit' && <Editing message={message} onDone={() => setDoing(null)} />}
        {came === null && doing !== 'edit' && <Content message={message} />}
        <Attached message={message} />
        {!isThread && message.threadTs === null && <ThreadLink message={message} />}
      </div>
      {!message.isEphemeral && came === null && (
        <MessageMenu
          message={message}
          isThread={isThread}
          onEdit={() => setDoing('edit')}
          onRemove={() => setDoing('remove')}
        />
      )}
      {doing === 'remove' && <Removing message={message} onDone={() => setDoing(null)} />}
    </article>
  );
}
