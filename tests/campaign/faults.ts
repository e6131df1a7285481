import type { Fault } from '../../src/playground/web-api/faults.ts';

/** One call of Slack's API that goes wrong; `after`: a post that makes the bot look for it, so that the call comes. */
export type Trouble = { readonly method: string; readonly fault: Fault; readonly after?: Fault | undefined };

const HTML = '<html><body>Slack is down for maintenance</body></html>';
const BROKEN: readonly Fault[] = [
  { status: 200, body: HTML },
  { status: 200, body: '' },
  { status: 200, body: '{}' },
  { status: 200, body: 'null' },
  { status: 200, body: '{"ok":true' },
  { status: 400 },
  { status: 404 },
  { status: 500 },
  { status: 502, body: HTML },
  { status: 503 },
  { drop: 'before' },
];
/** Slack did it, and the answer does not say so. */
const UNHEARD: readonly Fault[] = [
  { status: 200, body: HTML, after: true },
  { status: 200, body: '{}', after: true },
  { status: 200, body: '{"ok":false,"error":"gremlins"}', after: true },
  { status: 500, after: true },
  { status: 504, body: HTML, after: true },
  { drop: 'after' },
];
const CODES: readonly Fault[] = [
  'account_inactive',
  'channel_not_found',
  'fatal_error',
  'gremlins',
  'internal_error',
  'invalid_auth',
  'is_archived',
  'missing_scope',
  'not_in_channel',
  'ratelimited',
  'request_timeout',
  'restricted_action',
  'service_unavailable',
  'team_added_to_org',
  'token_expired',
  'token_revoked',
].map((error) => ({ error }));
const PATIENCE: readonly Fault[] = [0, -5, 1, 3_000_000, 'soon'].map((retryAfter) => ({
  error: 'ratelimited',
  retryAfter,
}));

const of = (method: string, faults: readonly Fault[]): Trouble[] =>
  faults.map((fault) => ({ method, fault }));

const ofLooking = (method: string, faults: readonly Fault[]): Trouble[] =>
  faults.map((fault, at) => ({ method, fault, after: UNHEARD[at % UNHEARD.length] }));

/** What can be wrong on Slack's side. An answer at a response_url cannot be looked for, so that is never done unheard. */
export const TROUBLES: readonly Trouble[] = [
  ...of('chat.postMessage', [...UNHEARD, ...BROKEN, ...CODES, ...PATIENCE]),
  ...ofLooking('conversations.history', [...BROKEN, ...PATIENCE]),
  ...ofLooking('conversations.replies', [...BROKEN, ...PATIENCE]),
  ...of('conversations.open', BROKEN),
  ...of('response_url', BROKEN),
];
