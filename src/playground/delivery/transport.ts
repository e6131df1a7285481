import type { Json } from '../state/json.ts';

/** Something for the app. The kinds are those of Socket Mode. */
export type Delivery = {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive';
  readonly body: Json;
};

/** Which repetition it is, from 1, and why. */
export type Retry = { readonly num: number; readonly reason: string };

/** A way to reach the app. */
export type Transport = {
  /** Gives the body of the app's acknowledgement, null when it is empty. Rejects with `Undelivered`. */
  readonly send: (delivery: Delivery, retry: Retry | null, timeoutMs: number) => Promise<unknown>;
};

/** The app could not be reached or did not acknowledge. `reason` is what the next attempt gives as its reason. */
export class Undelivered extends Error {
  readonly reason: 'timeout' | 'connection_failed' | 'http_error' | 'http_timeout';

  constructor(reason: Undelivered['reason'], message: string) {
    super(message);
    this.name = 'Undelivered';
    this.reason = reason;
  }
}
