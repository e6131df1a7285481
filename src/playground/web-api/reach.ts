import { Refusal } from '../refusal.ts';
import type { Channel } from '../state/channels.ts';
import type { Message } from '../state/messages.ts';
import type { World } from '../state/world.ts';

/* What the app can get at. A private conversation it is not in does not exist for it. */

/** The conversation, if the app may know of it; refuses with `channel_not_found`. */
export function visibleChannel(world: World, idOrName: string): Channel {
  const channel = world.channels.find(idOrName);
  if (channel === undefined || (channel.kind !== 'public' && !isIn(world, channel))) {
    throw new Refusal('channel_not_found');
  }
  return channel;
}

/** The same, if the app is in it; a public one it is not in is refused with `not_in_channel`. */
export function joinedChannel(world: World, idOrName: string): Channel {
  const channel = visibleChannel(world, idOrName);
  if (!isIn(world, channel)) throw new Refusal('not_in_channel');
  return channel;
}

/**
 * Where the app may post. A person's id stands for the direct message with them. Refuses with `channel_not_found`,
 * `not_in_channel` (unless `chat:write.public` is granted), `is_archived` or `messages_tab_disabled`.
 */
export function postableChannel(world: World, target: string): Channel {
  const person = world.people.find(target);
  const channel =
    person?.id === target
      ? world.channels.direct(person.id, world.app.userId)
      : visibleChannel(world, target);
  const mayPostAnywhere = world.access.scopesOf('bot').includes('chat:write.public');
  if (!isIn(world, channel) && !mayPostAnywhere) throw new Refusal('not_in_channel');
  if (channel.isArchived) throw new Refusal('is_archived');
  if (channel.kind === 'im' && !world.manifest.features.app_home.messages_tab_enabled) {
    throw new Refusal('messages_tab_disabled');
  }
  return channel;
}

/** The first message of a thread, given any message in it; refuses with `thread_not_found`. */
export function threadRoot(world: World, channel: Channel, ts: string | undefined): string | null {
  if (ts === undefined || ts === '') return null;
  const message = world.messages.find(channel.id, ts);
  if (message === undefined || message.onlyFor !== null) throw new Refusal('thread_not_found');
  return message.threadTs ?? message.ts;
}

/** A message that can be fetched: an ephemeral one cannot. Refuses with `message_not_found`. */
export function fetchable(world: World, channel: Channel, ts: string): Message {
  const message = world.messages.find(channel.id, ts);
  if (message === undefined || message.onlyFor !== null) throw new Refusal('message_not_found');
  return message;
}

function isIn(world: World, channel: Channel): boolean {
  return channel.members.includes(world.app.userId);
}
