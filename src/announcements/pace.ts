import { setTimeout as pause } from 'node:timers/promises';
import type { DeliveryPace } from './announcements.ts';

/** https://docs.slack.dev/apis/web-api/rate-limits: one post a second in each channel, about 50 updates a minute. */
const PACE: DeliveryPace = {
  callMs: 10_000,
  leaseMs: 60_000,
  settleMs: 5_000,
  channelMs: 1_000,
  countMs: 1_200,
  backoffMs: 1_000,
};
const LONGEST_PAUSE = 60_000;
/** How many posts may be updated for receipts alone without a pause. */
const BURST = 10;

/** Keeps this process within Slack's rate limits. */
export type Pacing = DeliveryPace & {
  /** Makes no calls of a kind for so many seconds, because Slack asked for it. */
  readonly hush: (kind: Call, seconds: number) => void;
  readonly isHushed: (kind: Call) => boolean;
  /** The rest of that time, in milliseconds. */
  readonly hushedFor: (kind: Call) => number;
  /** Resolves when something may be posted in this channel; at once after `stop`. */
  readonly turn: (channel: string) => Promise<void>;
  /** Whether one more post may be updated for receipts alone. */
  readonly mayRecount: () => boolean;
  /** The pause after so many attempts, in milliseconds. */
  readonly backoff: (attempts: number, firstMs?: number) => number;
  readonly isStopped: () => boolean;
  readonly stop: () => void;
};
type Call = 'post' | 'find' | 'update';

/** One for the whole process: Slack counts all its calls together. */
export function createPacing(clock: () => Date, given: Partial<DeliveryPace> = {}): Pacing {
  const pace = { ...PACE, ...given };
  const hushed = new Map<Call, number>();
  const next = new Map<string, number>();
  const stopping = new AbortController();
  let tokens = BURST;
  let filledAt = clock().getTime();
  const hushedFor = (kind: Call): number => Math.max(0, (hushed.get(kind) ?? 0) - clock().getTime());
  return {
    ...pace,
    hush: (kind, seconds) => hushed.set(kind, clock().getTime() + seconds * 1000),
    isHushed: (kind) => hushedFor(kind) > 0,
    hushedFor,
    turn: async (channel) => {
      const now = clock().getTime();
      for (const [other, time] of next) if (time <= now) next.delete(other);
      const mine = Math.max(now, next.get(channel) ?? 0);
      next.set(channel, mine + pace.channelMs);
      if (mine > now) await pause(mine - now, null, { signal: stopping.signal }).catch(() => undefined);
    },
    mayRecount: () => {
      const now = clock().getTime();
      tokens = Math.min(BURST, tokens + (now - filledAt) / pace.countMs);
      filledAt = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
    backoff: (attempts, firstMs = pace.backoffMs) =>
      Math.min(LONGEST_PAUSE, firstMs * 2 ** Math.min(attempts - 1, 10)),
    isStopped: () => stopping.signal.aborted,
    stop: () => stopping.abort(),
  };
}
