import { eventScopes } from '../scopes.ts';
import type { Channel } from '../state/channels.ts';
import { type Json, messageJson } from '../state/json.ts';
import type { Message } from '../state/messages.ts';
import type { World } from '../state/world.ts';
import { mention } from '../typed-text.ts';
import type { Outbox } from './outbox.ts';
import { eventBody } from './payloads.ts';

/* https://docs.slack.dev/reference/events/message and .../app_mention */
const SUBSCRIPTIONS = {
  public: 'message.channels',
  private: 'message.groups',
  im: 'message.im',
  mpim: 'message.mpim',
};
const CHANNEL_TYPES = { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' };

/** Sends the app events: those it subscribed to in the manifest, has the scope for, and in whose channel it is a member. */
export function createEvents(world: World, outbox: Outbox) {
  /** Resolves when acknowledged, or at once when the app is not to be told. */
  const emit = async (subscription: string, event: Json): Promise<void> => {
    const granted = world.access.scopesOf('bot');
    const isWanted = world.manifest.settings.event_subscriptions.bot_events.includes(subscription);
    const isAllowed = (eventScopes[subscription] ?? []).every((scope) => granted.includes(scope));
    if (isWanted && isAllowed) await outbox.deliver({ kind: 'events_api', body: eventBody(world, event) });
  };

  const isHeardIn = (channel: Channel): boolean => channel.members.includes(world.app.userId);

  const emitMessage = async (channel: Channel, event: Json): Promise<void> =>
    emit(SUBSCRIPTIONS[channel.kind], { ...event, ...place(channel) });

  /** A mention counts in channels only: in a direct message the app hears everything anyway. */
  const emitMention = async (channel: Channel, message: Message, eventTs: string): Promise<void> => {
    const calls = channel.kind !== 'im' && message.text.includes(mention(world.app.userId));
    if (!calls || message.user === world.app.userId) return;
    await emit('app_mention', {
      ...messageJson(world, message),
      type: 'app_mention',
      channel: channel.id,
      event_ts: eventTs,
    });
  };

  return {
    emit,
    /** `extra`: what this one event carries beyond the message, as the inviter of somebody who joins. */
    async posted(message: Message, extra: Json = {}): Promise<void> {
      const channel = world.channels.get(message.channel);
      if (message.onlyFor !== null || !isHeardIn(channel)) return;
      const event = { ...messageJson(world, message), ...extra, event_ts: message.ts };
      await Promise.all([emitMessage(channel, event), emitMention(channel, message, message.ts)]);
    },
    async changed(message: Message, previous: Message): Promise<void> {
      const channel = world.channels.get(message.channel);
      if (message.onlyFor !== null || !isHeardIn(channel)) return;
      const ts = world.clock.ts();
      const event = {
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        ts,
        event_ts: ts,
        message: messageJson(world, message),
        previous_message: messageJson(world, previous),
      };
      const isRewritten = message.edited !== null && message.text !== previous.text;
      await Promise.all([
        emitMessage(channel, event),
        isRewritten ? emitMention(channel, message, ts) : null,
      ]);
    },
    async deleted(message: Message): Promise<void> {
      const channel = world.channels.get(message.channel);
      if (message.onlyFor !== null || !isHeardIn(channel)) return;
      const ts = world.clock.ts();
      await emitMessage(channel, {
        type: 'message',
        subtype: 'message_deleted',
        hidden: true,
        ts,
        event_ts: ts,
        deleted_ts: message.ts,
        previous_message: messageJson(world, message),
      });
    },
    /** `change`: `member_joined_channel` or `member_left_channel`. */
    async membership(change: string, channel: Channel, userId: string): Promise<void> {
      if (!isHeardIn(channel)) return;
      await emit(change, {
        type: change,
        user: userId,
        ...place(channel),
        channel_type: channel.kind === 'public' ? 'C' : 'G',
        team: world.team.id,
        event_ts: world.clock.ts(),
      });
    },
  };
}
export type Events = ReturnType<typeof createEvents>;

function place(channel: Channel): { channel: string; channel_type: string } {
  return { channel: channel.id, channel_type: CHANNEL_TYPES[channel.kind] };
}

/** Sends the app an event about its own act, without waiting for the acknowledgement. */
export function withoutWaiting(told: Promise<void>): void {
  told.catch(() => {});
}
