import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import { type Delivery, type Retry, type Transport, Undelivered } from './transport.ts';

/** Something that was sent to the app, and how often. */
export type Sent = Delivery & { attempts: number; isAcknowledged: boolean };

export type OutboxOptions = {
  /** How long the app may take to acknowledge, in ms. */
  readonly ackTimeoutMs: number;
  /** How long to wait before an event is sent again, in ms, once for each repetition. */
  readonly redeliverAfterMs: readonly number[];
};

/** Everything on its way to the app, over whichever transport is in use. */
export function createOutbox(first: Transport, options: OutboxOptions) {
  const stopped = new AbortController();
  const sent: Sent[] = [];
  let transport = first;

  const record = (delivery: Delivery): Sent => {
    const entry = { ...delivery, attempts: 0, isAcknowledged: false };
    sent.push(entry);
    return entry;
  };

  const attempt = async (entry: Sent, retry: Retry | null): Promise<unknown> => {
    entry.attempts += 1;
    const answer = await transport.send(entry, retry, options.ackTimeoutMs);
    entry.isAcknowledged = true;
    return answer;
  };

  const untilAcknowledged = async (entry: Sent, retry: Retry | null): Promise<void> => {
    await attempt(entry, retry).catch(async (error: unknown) => {
      const num = (retry?.num ?? 0) + 1;
      const delay = options.redeliverAfterMs[num - 1];
      if (!(error instanceof Undelivered) || delay === undefined) return refuse(error);
      await pause(delay, undefined, { signal: stopped.signal });
      return untilAcknowledged(entry, { num, reason: error.reason });
    });
  };

  return {
    /** Everything sent so far, oldest first. */
    sent,
    useTransport(other: Transport): void {
      transport = other;
    },
    /**
     * Sends a command or an interaction, once; gives the body of the acknowledgement (null when it is empty).
     * Refuses with `operation_timeout`, or with `dispatch_failed` when the app cannot be reached.
     */
    ask: async (delivery: Delivery): Promise<unknown> => attempt(record(delivery), null).catch(refuse),
    /** Sends an event until it is acknowledged; refuses like `ask` when every repetition is in vain. */
    deliver: async (delivery: Delivery): Promise<void> => untilAcknowledged(record(delivery), null),
    /** Sends an event once more, as after an acknowledgement that got lost. */
    redeliver: async (delivery: Delivery): Promise<void> =>
      untilAcknowledged(record(delivery), { num: 1, reason: 'timeout' }),
    /** Ends all waiting for a repetition. */
    stop: (): void => stopped.abort(),
  };
}
export type Outbox = ReturnType<typeof createOutbox>;

function refuse(error: unknown): never {
  if (!(error instanceof Undelivered)) throw error;
  const timedOut = error.reason === 'timeout' || error.reason === 'http_timeout';
  throw new Refusal(timedOut ? 'operation_timeout' : 'dispatch_failed', { reason: error.message });
}
