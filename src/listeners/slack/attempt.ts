import { webApi } from '@slack/bolt';

/** Codes for failures inside Slack, after which the call may or may not have been carried out. */
const TROUBLE = ['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'];
/** Codes for too many posts in one channel; Slack does not say how long to wait. */
const TOO_MANY = ['rate_limited', 'ratelimited', 'message_limit_exceeded'];
const A_WHILE_S = 30;

/** How many milliseconds to wait before the same call again, after an error about rate limits; null for other errors. */
export function waitAsked(error: unknown): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000;
  return codeOf(error, TOO_MANY) === null ? null : A_WHILE_S * 1000;
}

/** Slack's code when it refused the call, so that surely nothing was done; null when it may be done, or may be retried. */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof webApi.WebAPIPlatformError)) return null;
  return [...TROUBLE, ...TOO_MANY].includes(error.data.error) ? null : error.data.error;
}

/** Whether Slack refused the call with one of these codes. */
export function isRefusedFor(error: unknown, codes: readonly string[]): boolean {
  return codeOf(error, codes) !== null;
}

/** `wait`: seconds until Slack takes more calls. `unknown`: it may have been done. */
export type Unfinished = { readonly wait: number } | { readonly unknown: true };

/** Makes a call once and says what is known afterwards. `refusal`: the result when Slack refused it, given Slack's code. */
export async function attempt<Result>(
  call: () => Promise<Result>,
  refusal: (code: string) => Result,
): Promise<Result | Unfinished> {
  try {
    return await call();
  } catch (error) {
    const waitMs = waitAsked(error);
    if (waitMs !== null) return { wait: waitMs / 1000 };
    const code = refusalOf(error);
    return code === null ? { unknown: true } : refusal(code);
  }
}

function codeOf(error: unknown, codes: readonly string[]): string | null {
  if (!(error instanceof webApi.WebAPIPlatformError)) return null;
  return codes.includes(error.data.error) ? error.data.error : null;
}
