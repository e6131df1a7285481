import { Refusal } from '../refusal.ts';
import { canSee, type Channel } from '../state/channels.ts';
import { asFile, asVoiceClip, type SharedFile } from '../state/files.ts';
import type { Json } from '../state/json.ts';
import type { Message } from '../state/messages.ts';
import type { Person } from '../state/people.ts';
import type { World } from '../state/world.ts';
import { asRichText } from '../typed-rich-text.ts';
import { asMarkup, mention } from '../typed-text.ts';
import type { GestureContext } from './invocation.ts';

/** https://docs.slack.dev/reference/methods/chat.postMessage#truncating */
const LONGEST_TEXT = 40_000;

export type SayOptions = {
  /** Any message of the thread to write in. */
  readonly threadTs?: string;
  /** Shows a reply in the channel too. */
  readonly broadcast?: boolean;
  /** Attached files; a name stands for a file of some kind. */
  readonly files?: readonly (string | SharedFile)[];
  /** Leaves `text` empty, as some apps do: the words stand in the blocks alone. */
  readonly blocksOnly?: boolean;
  /** For what Slack itself writes in somebody's name: `channel_topic`, `me_message`, `bot_message`, ... */
  readonly subtype?: string;
};

/** What people do with messages. Each resolves when the app has acknowledged every event it subscribed to. */
export function createMessageGestures({ world, events }: GestureContext) {
  const written = (typed: string): Pick<Message, 'text' | 'blocks'> => {
    const text = asMarkup(typed, world.people.has);
    return { text, blocks: asRichText(text) };
  };

  const write = (userId: string, channelId: string, text: string, options: SayOptions = {}): Message => {
    const person = world.people.get(userId);
    const channel = writable(person, channelId);
    const parent = options.threadTs === undefined ? null : threadIn(channel, options.threadTs);
    const files = (options.files ?? []).map((file) => (typeof file === 'string' ? asFile(file) : file));
    if (files.length === 0) requireText(text);
    const isBroadcast = parent !== null && options.broadcast === true;
    return world.messages.post({
      channel: channel.id,
      user: person.id,
      botId: person.botId,
      ...written(text),
      ...(options.blocksOnly === true ? { text: '' } : {}),
      threadTs: parent === null ? null : (parent.threadTs ?? parent.ts),
      subtype: options.subtype ?? (files.length > 0 ? 'file_share' : isBroadcast ? 'thread_broadcast' : null),
      files,
    });
  };

  const writable = (person: Person, channelId: string): Channel => {
    const channel = world.channels.get(channelId);
    if (!channel.members.includes(person.id)) throw new Refusal('not_in_channel', { user: person.name });
    if (channel.isArchived) throw new Refusal('is_archived');
    const { messages_tab_enabled: isOpen, messages_tab_read_only_enabled: isReadOnly } =
      world.manifest.features.app_home;
    const isWithBot = channel.kind === 'im' && channel.members.includes(world.app.userId);
    if (isWithBot && (!isOpen || isReadOnly)) throw new Refusal('messages_tab_disabled');
    return channel;
  };

  const threadIn = (channel: Channel, ts: string): Message => {
    const message = world.messages.get(channel.id, ts);
    if (message.onlyFor !== null) throw new Refusal('message_not_found', { ts });
    return message;
  };

  const own = (userId: string, channelId: string, ts: string): Message => {
    const message = world.messages.get(channelId, ts);
    if (message.user !== userId) throw new Refusal('cant_update_message');
    return message;
  };

  return {
    /** Like `say`, but without an event for the app, as for messages older than the app. */
    write,
    /**
     * `text` as typed: see `asMarkup`. Refuses with `not_in_channel`, `is_archived`, `messages_tab_disabled`, `no_text`,
     * `msg_too_long` (over 40,000 characters) or `message_not_found` (no such thread).
     */
    async say(...[userId, channelId, text, options]: Parameters<typeof write>): Promise<Message> {
      const message = write(userId, channelId, text, options);
      await events.posted(message);
      return message;
    },
    /**
     * Passes a message on, with a word to it if there is one. What was written stands in an attachment, and the text is the word's
     * alone. Refuses like `say`, and with `message_not_found`.
     */
    async share(userId: string, channelId: string, at: Pick<Message, 'channel' | 'ts'>, word = '') {
      const shared = world.messages.get(at.channel, at.ts);
      if (!canSee(world.channels.get(shared.channel), world.people.get(userId))) {
        throw new Refusal('message_not_found', at);
      }
      const channel = writable(world.people.get(userId), channelId);
      const message = world.messages.post({
        channel: channel.id,
        user: userId,
        ...written(word),
        attachments: [asShared(world, shared)],
      });
      await events.posted(message);
      return message;
    },
    /** Slack has written down what a voice clip says; gives the message as it now stands. */
    async transcribe({ channel, ts }: Pick<Message, 'channel' | 'ts'>, said: string): Promise<Message> {
      const previous = world.messages.get(channel, ts);
      const files = previous.files.map((file) =>
        file.transcription === undefined ? file : { ...asVoiceClip(said), id: file.id },
      );
      const message = world.messages.change(previous, { files });
      await events.changed(message, previous);
      return message;
    },
    /** Rewrites one's own message; gives it as it now stands. Refuses like `say`, and with `cant_update_message`. */
    async edit(userId: string, channelId: string, ts: string, text: string): Promise<Message> {
      requireText(text);
      const previous = own(userId, channelId, ts);
      const message = world.messages.change(previous, {
        ...written(text),
        edited: { user: userId, ts: world.clock.ts() },
      });
      await events.changed(message, previous);
      return message;
    },
    /** Deletes one's own message. */
    async remove(userId: string, channelId: string, ts: string): Promise<void> {
      const message = own(userId, channelId, ts);
      world.messages.remove(message);
      await events.deleted(message);
    },
    /**
     * Joins a channel, or is invited into it; Slack posts a message about it. Refuses with
     * `already_in_channel`, and with `channel_not_found` where one cannot come on one's own.
     */
    async join(userId: string, channelId: string, inviter?: string): Promise<Message> {
      const person = world.people.get(userId);
      const channel = world.channels.get(channelId);
      if (channel.members.includes(person.id)) throw new Refusal('already_in_channel');
      if (inviter === undefined && !canSee(channel, person)) throw new Refusal('channel_not_found');
      world.channels.addMember(channel.id, person.id);
      const message = world.messages.post({
        channel: channel.id,
        user: person.id,
        text: `${mention(person.id)} has joined the channel`,
        subtype: 'channel_join',
      });
      const extra = inviter === undefined ? {} : { inviter };
      await Promise.all([
        events.posted(message, extra),
        events.membership('member_joined_channel', world.channels.get(channel.id), person.id),
      ]);
      return message;
    },
    /** Leaves a channel; Slack posts a message about it. */
    async leave(userId: string, channelId: string): Promise<Message> {
      const channel = world.channels.removeMember(channelId, userId);
      const message = world.messages.post({
        channel: channel.id,
        user: userId,
        text: `${mention(userId)} has left the channel`,
        subtype: 'channel_leave',
      });
      await Promise.all([events.posted(message), events.membership('member_left_channel', channel, userId)]);
      return message;
    },
  };
}

/** A message as the attachment of another one. */
function asShared(world: World, message: Message): Json {
  const author = world.people.get(message.user);
  const { text, blocks, files } = message;
  return {
    ts: message.ts,
    author_id: author.id,
    author_name: author.name,
    channel_id: message.channel,
    channel_team: world.team.id,
    is_msg_unfurl: true,
    is_share: true,
    from_url: `https://${world.team.domain}.slack.com/archives/${message.channel}/p${message.ts.replace('.', '')}`,
    footer: 'Slack Conversation',
    fallback: `${author.name}: ${text}`,
    mrkdwn_in: ['text'],
    text,
    message_blocks: [{ team: world.team.id, channel: message.channel, ts: message.ts, message: { blocks } }],
    ...(files.length === 0 ? {} : { files }),
  };
}

function requireText(text: string): void {
  if (text.trim() === '') throw new Refusal('no_text');
  if (text.length > LONGEST_TEXT) throw new Refusal('msg_too_long');
}
