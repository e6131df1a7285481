import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import type { ShownMessage } from '../../site/protocol.ts';
import { MenuButton } from '../menu-button.tsx';
import { usePage } from '../page-context.ts';
import { placeOf } from '../places.ts';
import { clockTime } from '../time.ts';

type Props = {
  readonly message: ShownMessage;
  readonly isThread: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** The three dots at a message: the app's shortcuts, a reply, and what one may do with one's own. */
export function MessageMenu({ message, isThread, onEdit, onRemove }: Props) {
  const { screen, names, act, go } = usePage();
  const text = workspacePage.menu;
  const { channel, ts } = message;
  const shortcuts = screen.shortcuts
    .filter(({ type }) => type === 'message')
    .map(({ name, callbackId }) => ({
      key: callbackId,
      label: name,
      onPick: () => void act({ do: 'message-shortcut', callbackId, channel, ts }),
    }));
  const reply = {
    key: 'reply',
    label: text.reply,
    onPick: () => go(placeOf(screen, channel, message.threadTs ?? ts)),
  };
  const own = [
    { key: 'edit', label: text.edit, onPick: onEdit },
    { key: 'remove', label: text.remove, onPick: onRemove },
  ];
  return (
    <MenuButton
      label={text.label(names.user(message.user), clockTime(ts))}
      opens={ts}
      items={[...shortcuts, ...(isThread ? [] : [reply]), ...(message.user === screen.me ? own : [])]}
    />
  );
}
