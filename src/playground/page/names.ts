import type { Screen, ShownChannel } from '../site/protocol.ts';
import type { Names } from './blocks/props.ts';

/** Looks names up in what one person sees. */
export function namesIn({ people, channels }: Screen): Names {
  const users = new Map(people.map(({ id, name }) => [id, name]));
  const places = new Map(channels.map(({ id, name }) => [id, name]));
  return {
    user: (id) => users.get(id) ?? id,
    channel: (id) => places.get(id) ?? id,
    people,
    channels,
  };
}

/** A channel as people say it: `#it-café`, or the other person's name. */
export function placeName({ kind, name }: Pick<ShownChannel, 'kind' | 'name'>): string {
  return kind === 'im' || kind === 'mpim' ? name : `#${name}`;
}
