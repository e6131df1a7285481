import { webApi } from '@slack/bolt';

/** Slack's own failures leave open how far it got. */
const TROUBLE = ['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'];
/** Too many posts in one channel come under this name, without a time. */
const TOO_MANY = ['rate_limited', 'ratelimited', 'message_limit_exceeded'];
const A_WHILE = 30;

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
    if (error instanceof webApi.WebAPIRateLimitedError) return { wait: error.retryAfter };
    if (!(error instanceof webApi.WebAPIPlatformError)) return { unknown: true };
    const code = error.data.error;
    if (TOO_MANY.includes(code)) return { wait: A_WHILE };
    return TROUBLE.includes(code) ? { unknown: true } : refusal(code);
  }
}
