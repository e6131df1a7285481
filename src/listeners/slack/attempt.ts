import { webApi } from '@slack/bolt';

/** Slack's own failures leave open how far it got. */
const TROUBLE = ['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'];
/** Too many posts in one channel come under these names, without a time. */
const TOO_MANY = ['rate_limited', 'ratelimited', 'message_limit_exceeded'];
const A_WHILE_S = 30;

/** After so many milliseconds Slack takes the call that failed with this error; null when the error is another one. */
export function waitAsked(error: unknown): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000;
  return codeOf(error, TOO_MANY) === null ? null : A_WHILE_S * 1000;
}

/** Slack's code when it said no, so that nothing was done; null when it may have been done, or is to be tried later. */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof webApi.WebAPIPlatformError)) return null;
  return [...TROUBLE, ...TOO_MANY].includes(error.data.error) ? null : error.data.error;
}

/** Whether Slack said no for one of these reasons. */
export function isRefusedFor(error: unknown, codes: readonly string[]): boolean {
  return codeOf(error, codes) !== null;
}

/** `wait`: seconds until Slack takes more. `unknown`: it may have been done. */
export type Unfinished = { readonly wait: number } | { readonly unknown: true };

/** Does once what may fail, and says what is known then. `refusal`: what comes of Slack's refusing it by a code. */
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
