import { newId } from '../identifiers.ts';
import { Refusal } from '../refusal.ts';
import type { Changes } from './changes.ts';
import type { Person } from './people.ts';

/** `im`: two people; `mpim`: a few people without a channel name. */
export type ChannelKind = 'public' | 'private' | 'im' | 'mpim';

export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly members: readonly string[];
  readonly isArchived: boolean;
  /** Seconds since 1970. */
  readonly created: number;
};

/** Every conversation of the workspace. A channel is never changed, only replaced: keep its id, not the object. */
export function createChannels(changes: Changes, now: () => number) {
  const channels = new Map<string, Channel>();
  const find = (idOrName: string): Channel | undefined =>
    channels.get(idOrName) ??
    [...channels.values()].find((channel) => channel.name === idOrName.replace(/^#/, ''));
  const get = (idOrName: string): Channel => {
    const channel = find(idOrName);
    if (channel === undefined) throw new Refusal('channel_not_found', { channel: idOrName });
    return channel;
  };
  const put = (channel: Channel): Channel => {
    channels.set(channel.id, channel);
    changes.publish('channel-changed');
    return channel;
  };
  const create = (kind: ChannelKind, name: string, members: readonly string[]): Channel =>
    put({
      id: newId(kind === 'im' ? 'D' : 'C'),
      name,
      kind,
      members: [...new Set(members)],
      isArchived: false,
      created: Math.floor(now() / 1000),
    });
  return {
    create,
    /** By id or name, with or without `#`. */
    find,
    /** The same; refuses with `channel_not_found`. */
    get,
    /** The conversation of exactly two people; begun when they have none yet. */
    direct(one: string, other: string): Channel {
      const both = (channel: Channel) => channel.members.includes(one) && channel.members.includes(other);
      const known = [...channels.values()].find((channel) => channel.kind === 'im' && both(channel));
      return known ?? create('im', '', [one, other]);
    },
    addMember(id: string, userId: string): Channel {
      const channel = get(id);
      return put({ ...channel, members: [...new Set([...channel.members, userId])] });
    },
    removeMember(id: string, userId: string): Channel {
      const channel = get(id);
      return put({ ...channel, members: channel.members.filter((member) => member !== userId) });
    },
    archive: (id: string): Channel => put({ ...get(id), isArchived: true }),
    all: (): Channel[] => [...channels.values()],
  };
}
export type Channels = ReturnType<typeof createChannels>;

/** Public channels are open to everybody but guests, all others to their members alone. */
export function canSee(channel: Channel, person: Pick<Person, 'id' | 'isGuest'>): boolean {
  return channel.members.includes(person.id) || (channel.kind === 'public' && !person.isGuest);
}
