import { usePage } from '../page-context.ts';
import { workspacePage } from '../../../i18n/da/workspace-page.ts';
import type { ShownMessage } from '../../site/protocol.ts';
import { emojiOf } from '../blocks/emoji.ts';
import { placeOf } from '../places.ts';
import { clockTime } from '../time.ts';
import { repliesTo } from './grouping.ts';

type AvatarProps = { readonly id: string; readonly name: string; readonly isBot: boolean };

/** As many as the style sheet has. */
const TINTS = 4;

/** Initials in a colour of one's own; decoration, the name stands beside it. */
export function Avatar({ id, name, isBot }: AvatarProps) {
  const { screen } = usePage();
  const initials = name
    .split(' ')
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
  const tint = Math.max(
    0,
    screen.people.findIndex((person) => person.id === id),
  );
  return (
    <span class={`avatar avatar-${isBot ? 'bot' : tint % TINTS}`} aria-hidden="true">
      {initials.toUpperCase()}
    </span>
  );
}

/** The names of files and the reactions under a message. */
export function Attached({ message }: { readonly message: ShownMessage }) {
  const { files, reactions, reaction } = workspacePage.messages;
  return (
    <>
      {message.fileNames.length > 0 && (
        <ul class="files" aria-label={files}>
          {message.fileNames.map((name, index) => (
            <li key={index}>
              <span aria-hidden="true">📎</span> {name}
            </li>
          ))}
        </ul>
      )}
      {message.reactions.length > 0 && (
        <ul class="reactions" aria-label={reactions}>
          {message.reactions.map(({ name, count }) => (
            <li key={name}>
              <span aria-hidden="true">
                {emojiOf(name) ?? `:${name}:`} {count}
              </span>
              <span class="out-of-sight">{reaction(name, count)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

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
