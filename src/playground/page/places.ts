import type { Screen, ShownChannel } from '../site/protocol.ts';
import { BOT, type Place } from './route.ts';

/** The place to show: the wanted one if the person can see it, otherwise the first channel. */
export function placeIn(screen: Screen, wanted: Place | null): Place {
  const isThere =
    wanted !== null &&
    (wanted.kind === 'welcome' ||
      (wanted.kind === 'home' ? screen.hasHome : channelAt(screen, wanted) !== null));
  if (isThere) return wanted;
  const [first] = screen.channels;
  return first === undefined ? { kind: 'welcome' } : { kind: 'channel', channel: first.id, thread: null };
}

/** The channel of a place; null elsewhere, and when the person does not see it. */
export function channelAt(screen: Screen, place: Place): ShownChannel | null {
  if (place.kind !== 'channel') return null;
  const id = place.channel === BOT ? screen.botChannel : place.channel;
  return screen.channels.find((channel) => channel.id === id) ?? null;
}

/** The place of a channel; the bot's direct message has the same name for everybody. */
export function placeOf(screen: Screen, channel: string, thread: string | null = null): Place {
  return { kind: 'channel', channel: channel === screen.botChannel ? BOT : channel, thread };
}

/** Tells places apart, without the thread. */
export function placeKey(place: Place): string {
  return place.kind === 'channel' ? place.channel : place.kind;
}
