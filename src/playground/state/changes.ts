import type { Channel } from './channels.ts';
import type { Message } from './messages.ts';
import type { Person } from './people.ts';
import type { View } from './views.ts';

/** Something that somebody can see became different. */
export type Change =
  | { readonly type: 'message-posted' | 'message-changed' | 'message-deleted'; readonly message: Message }
  | { readonly type: 'channel-changed'; readonly channel: Channel }
  | { readonly type: 'person-changed'; readonly person: Person }
  | { readonly type: 'view-opened' | 'view-changed' | 'view-closed'; readonly view: View };

export type Listener = (change: Change) => void;

/** One list of listeners for everything visible. */
export function createChanges() {
  const listeners = new Set<Listener>();
  return {
    /** Calls `listener` at every change; gives the function that ends it. */
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish(change: Change): void {
      for (const listener of listeners) listener(change);
    },
  };
}
export type Changes = ReturnType<typeof createChanges>;
