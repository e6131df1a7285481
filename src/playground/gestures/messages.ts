import { newId } from '../identifiers.ts';
import { Refusal } from '../refusal.ts';
import { canSee, type Channel } from '../state/channels.ts';
import type { Message, SharedFile } from '../state/messages.ts';
import type { Person } from '../state/people.ts';
import { asMarkup, asRichText, mention } from '../typed-text.ts';
import type { Surroundings } from './surroundings.ts';

export type SayOptions = {
  /** Any message of the thread to write in. */
  readonly threadTs?: string;
  /** Shows a reply in the channel too. */
  readonly broadcast?: boolean;
  /** Names of attached files. */
  readonly files?: readonly string[];
  /** For what Slack itself writes in somebody's name: `channel_topic`, `me_message`, `bot_message`, ... */
  readonly subtype?: string;
};

/** What people do with messages. Each resolves when the app has acknowledged every event it subscribed to. */
export function createMessageGestures({ world, events }: Surroundings) {
  const isUser = (id: string) => world.people.has(id);

  /** `text` as typed: see `asMarkup`. Refuses with `not_in_channel`, `is_archived` or `messages_tab_disabled`. */
  const say = async (
    userId: string,
    channelId: string,
    text: string,
    options: SayOptions = {},
  ): Promise<Message> => {
    const person = world.people.get(userId);
    const channel = writable(person, channelId);
    const parent = options.threadTs === undefined ? null : world.messages.get(channel.id, options.threadTs);
    const files = (options.files ?? []).map(asFile);
    const isBroadcast = parent !== null && options.broadcast === true;
    const message = world.messages.post({
      channel: channel.id,
      user: person.id,
      botId: person.botId,
      text: asMarkup(text, isUser),
      blocks:
        text === '' ? [] : [{ type: 'rich_text', block_id: newId(''), elements: asRichText(text, isUser) }],
      threadTs: parent === null ? null : (parent.threadTs ?? parent.ts),
      subtype: options.subtype ?? (files.length > 0 ? 'file_share' : isBroadcast ? 'thread_broadcast' : null),
      files,
    });
    await events.posted(message);
    return message;
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

  const own = (userId: string, channelId: string, ts: string): Message => {
    const message = world.messages.get(channelId, ts);
    if (message.user !== userId) throw new Refusal('cant_update_message');
    return message;
  };

  return {
    say,
    /** Rewrites one's own message; gives it as it now stands. */
    async edit(userId: string, channelId: string, ts: string, text: string): Promise<Message> {
      const previous = own(userId, channelId, ts);
      const message = world.messages.change(previous, {
        text: asMarkup(text, isUser),
        blocks: asRichText(text, isUser),
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
    /** Comes into a channel, on one's own or called in by somebody; Slack writes it down. */
    async join(userId: string, channelId: string, inviter?: string): Promise<Message> {
      const person = world.people.get(userId);
      const channel = world.channels.get(channelId);
      if (inviter === undefined && !canSee(channel, person.id)) throw new Refusal('channel_not_found');
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
    /** Goes out of a channel; Slack writes it down. */
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

function asFile(name: string): SharedFile {
  const isImage = /\.(png|jpe?g|gif)$/i.test(name);
  return { id: newId('F'), name, mimetype: isImage ? 'image/png' : 'application/octet-stream' };
}
