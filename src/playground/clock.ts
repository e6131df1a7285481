export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A Slack timestamp, `1700000000.000100`: never the same twice, since it is also a message's id. */
  readonly ts: () => string;
};

/** Takes a clock in milliseconds; gives it back together with Slack's timestamps in seconds and microseconds. */
export function createClock(now: () => number): Clock {
  let last = 0;
  return {
    now,
    ts: () => {
      last = Math.max(now() * 1000, last + 1);
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
    },
  };
}
