import { useLayoutEffect, useRef } from 'preact/hooks';
import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import type { ShownMessage } from '../../site/protocol.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { Mrkdwn } from '../blocks/mrkdwn.tsx';
import { usePage } from '../page-context.ts';
import { useFilling } from '../use-filling.ts';

/** What a message says: its blocks, or its text where there are none. */
export function Content({ message }: { readonly message: ShownMessage }) {
  const { names } = usePage();
  const { around } = useFilling({ channel: message.channel, ts: message.ts });
  const content = useRef<HTMLDivElement>(null);
  const hasPressed = useRef(false);
  // Every screen brings new objects, also for a message that says the same.
  const said = JSON.stringify(message.blocks);
  // A press may replace the message and its button: the focus then stays with the message.
  useLayoutEffect(() => {
    if (hasPressed.current && document.activeElement === document.body) {
      content.current?.closest<HTMLElement>('[data-message]')?.focus();
    }
    hasPressed.current = false;
  }, [said]);
  const onPress: typeof around.onPress = async (...press) => {
    hasPressed.current = true;
    await around.onPress(...press);
  };
  return (
    <div class="content" ref={content}>
      {message.blocks.length > 0 ? (
        <Blocks {...around} onPress={onPress} blocks={message.blocks} errors={{}} />
      ) : (
        <Mrkdwn text={message.text} names={names} />
      )}
      {message.isEdited && <small class="edited">{workspacePage.messages.edited}</small>}
    </div>
  );
}
