import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import type { ShownMessage } from '../../site/protocol.ts';
import { usePage } from '../page-context.ts';
import { placeOf } from '../places.ts';
import { clockTime } from '../time.ts';
import { repliesTo } from './grouping.ts';

/** "N svar": the way into the thread under a message, once there is one. */
export function ThreadLink({ message }: { readonly message: ShownMessage }) {
  const { screen, names, place, go } = usePage();
  const replies = repliesTo(message, screen.messages);
  const latest = replies.at(-1);
  if (latest === undefined) return null;
  const text = workspacePage.messages;
  const isOpen = place.kind === 'channel' && place.thread === message.ts;
  return (
    <button
      type="button"
      class="thread-link"
      data-opens={message.ts}
      aria-expanded={isOpen}
      onClick={() => go(placeOf(screen, message.channel, message.ts))}
    >
      <strong>{text.replies(replies.length)}</strong>
      <span class="out-of-sight">{text.inThreadOf(names.user(message.user))}</span>
      <span class="latest">{text.latest(clockTime(latest.ts))}</span>
    </button>
  );
}
