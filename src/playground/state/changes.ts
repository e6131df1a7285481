/** A change in what somebody can see, by its kind alone. */
export type WorldChange =
  | 'message-posted'
  | 'message-changed'
  | 'message-deleted'
  | 'channel-changed'
  | 'person-changed'
  | 'view-opened'
  | 'view-changed'
  | 'view-closed';

export type Listener = (change: WorldChange) => void;

/** One list of listeners for everything visible. */
export function createChanges() {
  const listeners = new Set<Listener>();
  return {
    /** Calls `listener` at every change; gives the function that ends it. */
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish(change: WorldChange): void {
      for (const listener of listeners) listener(change);
    },
  };
}
export type Changes = ReturnType<typeof createChanges>;
