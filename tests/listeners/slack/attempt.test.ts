import { webApi } from '@slack/bolt';
import { expect, it } from 'vitest';
import { failureOf } from '../../../src/listeners/slack/attempt.ts';
import { boundedWaitS } from '../../../src/listeners/slack/patient-fetch.ts';

const refusedWith = (error: string): Error => new webApi.WebAPIPlatformError({ ok: false, error });

it.each([
  [0, 1],
  [-5, 1],
  [7, 7],
  [3_000_000, 60],
  [Number.NaN, 60],
])('waits at least a second and at most a minute: asked for %d, %d', (asked, taken) => {
  expect(boundedWaitS(asked)).toBe(taken);
  expect(failureOf(new webApi.WebAPIRateLimitedError(asked))).toEqual({ outcome: 'wait', seconds: taken });
});

it.each([
  ['is_archived', { outcome: 'refused', code: 'is_archived' }],
  ['token_revoked', { outcome: 'refused-everywhere', code: 'token_revoked' }],
  ['message_limit_exceeded', { outcome: 'wait', seconds: 30 }],
  ['fatal_error', { outcome: 'unknown' }],
  ['<html>Slack is down</html>', { outcome: 'unknown' }],
  ['constructor', { outcome: 'unknown' }],
])('takes only documented codes for refusals: %s', (code, failure) => {
  expect(failureOf(refusedWith(code))).toEqual(failure);
});

it('knows nothing of what broke on the way', () => {
  expect(failureOf(new TypeError('fetch failed'))).toEqual({ outcome: 'unknown' });
});
