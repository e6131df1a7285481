import { webApi } from '@slack/bolt';
import { boundedWaitS } from './patient-fetch.ts';
import { REFUSED_EVERYWHERE, REFUSED_HERE, TOO_MANY } from './refusals.ts';

const A_WHILE_S = 30;

/**
 * How a call failed. `refused`: surely nothing was done, because of the place, the person or the message.
 * `refused-everywhere`: nothing was done, because of the token, a scope or the app. `wait`: nothing was done, and Slack asks
 * for so many seconds. `unknown`: it may have been done.
 */
export type Failure =
  | { readonly outcome: 'refused' | 'refused-everywhere'; readonly code: string }
  | { readonly outcome: 'wait'; readonly seconds: number }
  | { readonly outcome: 'unknown' };

/** What is known after a call that threw this. Slack's client gives any text as a code: only documented ones are refusals. */
export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { outcome: 'wait', seconds: boundedWaitS(error.retryAfter) };
  if (!(error instanceof webApi.WebAPIPlatformError)) return { outcome: 'unknown' };
  const { error: code } = error.data;
  if (TOO_MANY.has(code)) return { outcome: 'wait', seconds: A_WHILE_S };
  if (REFUSED_HERE.has(code)) return { outcome: 'refused', code };
  if (REFUSED_EVERYWHERE.has(code)) return { outcome: 'refused-everywhere', code };
  return { outcome: 'unknown' };
}

/** Whether Slack surely did not do it, and would not a moment later. */
export function isRefusal(error: unknown): boolean {
  const { outcome } = failureOf(error);
  return outcome === 'refused' || outcome === 'refused-everywhere';
}

/** Whether Slack refused the call with one of these codes. */
export function isRefusedFor(error: unknown, codes: readonly string[]): boolean {
  return error instanceof webApi.WebAPIPlatformError && codes.includes(error.data.error);
}
