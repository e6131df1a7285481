/**
 * How a call fails on purpose: with an error code (`ratelimited` comes as HTTP 429 with `Retry-After`), with a bare HTTP
 * status (with `after`, although it was done), or by a broken line before or after Slack did what was asked.
 */
export type Fault =
  | { readonly error: string; readonly retryAfter?: number | string }
  | {
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly after?: true;
    }
  | { readonly drop: 'before' | 'after' };

/** Failures ordered in advance, by method; `response_url` stands for all of these addresses. */
export function createFaults() {
  const ordered: { method: string; fault: Fault; times: number }[] = [];
  return {
    /** Lets the next `times` calls of `method` fail. */
    order(method: string, fault: Fault, times: number): void {
      ordered.push({ method, fault, times });
    },
    /** Lets no further call fail. */
    clear(): void {
      ordered.length = 0;
    },
    /** The failure that is due for this call, used up by asking; null when it may go through. */
    take(method: string): Fault | null {
      const due = ordered.find((one) => one.method === method && one.times > 0);
      if (due === undefined) return null;
      due.times -= 1;
      return due.fault;
    },
  };
}
export type Faults = ReturnType<typeof createFaults>;
