import { isValidSlackRequest } from '@slack/bolt';
import type { IncomingHttpHeaders } from 'node:http';
import type { Concern } from './concerns.ts';

/** How far Slack's clock may be from ours, in seconds. https://docs.slack.dev/authentication/verifying-requests-from-slack */
const CLOCKS_DIFFER_S = 5 * 60;

/**
 * What is wrong with the signature of a request; null where nothing is, and where there is none: that is not Slack. A good signature with
 * another time is `clock`: one of the two clocks is wrong, or somebody sends a request a second time.
 */
export function signatureFault(
  signingSecret: string,
  headers: IncomingHttpHeaders,
  body: string,
  now: Date,
): Extract<Concern['about'], 'signature' | 'clock'> | null {
  const signature = headers['x-slack-signature'];
  const seconds = Number(headers['x-slack-request-timestamp']);
  if (typeof signature !== 'string' || !Number.isInteger(seconds)) return null;
  const signed = { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds };
  const nowMilliseconds = seconds * 1000;
  if (!isValidSlackRequest({ signingSecret, body, headers: signed, nowMilliseconds })) return 'signature';
  return Math.abs(now.getTime() / 1000 - seconds) > CLOCKS_DIFFER_S ? 'clock' : null;
}
