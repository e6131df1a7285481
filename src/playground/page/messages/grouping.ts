import type { ShownMessage } from '../../site/protocol.ts';
import { dateOf, millisOf } from '../time.ts';

/** A message with what stands above it. */
export type Listed = {
  readonly message: ShownMessage;
  /** It is the first of its day. */
  readonly startsDay: boolean;
  /** The author and the time are said again. */
  readonly startsGroup: boolean;
};

const GROUP_MS = 5 * 60 * 1000;

/** Messages of one author within five minutes stand together, as in Slack. */
export function grouped(messages: readonly ShownMessage[]): Listed[] {
  return messages.map((message, index) => {
    const previous = messages[index - 1];
    const startsDay = previous === undefined || dateOf(previous.ts) !== dateOf(message.ts);
    return { message, startsDay, startsGroup: startsDay || !continues(previous, message) };
  });
}

function continues(previous: ShownMessage, message: ShownMessage): boolean {
  return (
    previous.user === message.user &&
    previous.isEphemeral === message.isEphemeral &&
    membership(previous) === null &&
    membership(message) === null &&
    millisOf(message.ts) - millisOf(previous.ts) < GROUP_MS
  );
}

/** Names a message within everything that one person sees. */
export function keyOf({ channel, ts }: Pick<ShownMessage, 'channel' | 'ts'>): string {
  return `${channel}/${ts}`;
}

/** What Slack wrote down in somebody's name when they came or went; null for what people and apps write. */
export function membership({ text, user }: ShownMessage): 'joined' | 'left' | null {
  if (text === `<@${user}> has joined the channel`) return 'joined';
  return text === `<@${user}> has left the channel` ? 'left' : null;
}

/** The replies under a message, oldest first. */
export function repliesTo(
  parent: Pick<ShownMessage, 'channel' | 'ts'>,
  messages: readonly ShownMessage[],
): ShownMessage[] {
  return messages.filter(
    ({ channel, threadTs, ts }) => channel === parent.channel && threadTs === parent.ts && ts !== parent.ts,
  );
}
