import type { Block } from '../blocks/layout.ts';
import { Refusal } from '../refusal.ts';
import type { Clock } from '../clock.ts';
import type { Changes } from './changes.ts';
import type { SharedFile } from './files.ts';

/** A message as it stands now. Never changed, only replaced. */
export type Message = {
  readonly channel: string;
  readonly ts: string;
  /** Who wrote it. */
  readonly user: string;
  /** Set when a bot wrote it. */
  readonly botId: string | null;
  /** Markup, as Slack keeps it: people's `&`, `<` and `>` are escaped. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attachments: readonly unknown[];
  /** The `ts` of the message that its thread hangs under. */
  readonly threadTs: string | null;
  readonly subtype: string | null;
  /** An ephemeral message's only reader. */
  readonly onlyFor: string | null;
  readonly files: readonly SharedFile[];
  readonly reactions: readonly { readonly name: string; readonly users: readonly string[] }[];
  readonly metadata: unknown;
  readonly edited: { readonly user: string; readonly ts: string } | null;
  /** Whom the app pinged with it: `channel`, `here`, `everyone`. */
  readonly pings: readonly string[];
  /** What Slack complained about although it took the message: `missing_text_in_message`. */
  readonly warnings: readonly string[];
};

/** A new message; what is not said is empty. */
export type Draft = Pick<Message, 'channel' | 'user' | 'text'> & Partial<Omit<Message, 'ts'>>;

/** All messages, ephemeral ones too. */
export function createMessages(changes: Changes, clock: Clock) {
  const messages = new Map<string, Message>();
  const find = (channel: string, ts: string): Message | undefined => messages.get(key(channel, ts));
  return {
    post(draft: Draft): Message {
      const message: Message = {
        botId: null,
        blocks: [],
        attachments: [],
        threadTs: null,
        subtype: null,
        onlyFor: null,
        files: [],
        reactions: [],
        metadata: null,
        edited: null,
        pings: [],
        warnings: [],
        ...draft,
        ts: clock.ts(),
      };
      messages.set(key(message.channel, message.ts), message);
      changes.publish('message-posted');
      return message;
    },
    find,
    /** Refuses with `message_not_found`. */
    get(channel: string, ts: string): Message {
      const message = find(channel, ts);
      if (message === undefined) throw new Refusal('message_not_found', { channel, ts });
      return message;
    },
    change(message: Message, difference: Partial<Message>): Message {
      const changed = { ...message, ...difference };
      messages.set(key(message.channel, message.ts), changed);
      changes.publish('message-changed');
      return changed;
    },
    remove(message: Message): void {
      messages.delete(key(message.channel, message.ts));
      changes.publish('message-deleted');
    },
    /** Oldest first. */
    all: (): Message[] => [...messages.values()],
    /** Of one channel, oldest first. */
    inChannel: (channel: string): Message[] =>
      [...messages.values()].filter((one) => one.channel === channel),
    /** The replies under a message, oldest first, without the message itself. */
    replies: (channel: string, ts: string): Message[] =>
      [...messages.values()].filter((one) => one.channel === channel && one.threadTs === ts && one.ts !== ts),
  };
}
export type Messages = ReturnType<typeof createMessages>;

/** Whether `userId` is among the readers as far as the message decides it. */
export function isFor(message: Message, userId: string): boolean {
  return message.onlyFor === null || message.onlyFor === userId;
}

/** Whether it stands in the channel itself and not only in a thread. */
export function isInChannel(message: Message): boolean {
  return (
    message.threadTs === null || message.threadTs === message.ts || message.subtype === 'thread_broadcast'
  );
}

function key(channel: string, ts: string): string {
  return `${channel} ${ts}`;
}
