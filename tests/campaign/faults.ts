import type { Fault } from '../../src/playground/web-api/faults.ts';

/** One call of Slack's API that goes wrong; `after`: a post that makes the bot look for it, so that the call comes. */
export type CallTrouble = {
  readonly kind: 'call';
  readonly method: string;
  readonly fault: Fault;
  readonly after?: Fault | undefined;
};

/** What goes wrong around the bot while many ask. `ms`: how long it lasts. */
export type LastingTrouble =
  /** Nobody reaches Slack: connections are refused, or nothing answers any more. In a `stop` the bots are told to stop meanwhile. */
  | {
      readonly kind: 'outage' | 'stop';
      readonly how: 'goAway' | 'goSilent';
      readonly ms: number;
    }
  /** Slack asks for another connection. */
  | { readonly kind: 'refresh'; readonly ms: number }
  /** PostgreSQL is restarted. */
  | { readonly kind: 'database'; readonly ms: number }
  /** The disk is full; `isRestart`: and the bot has to start then. */
  | { readonly kind: 'full'; readonly ms: number; readonly isRestart: boolean }
  /** The disk breaks, so that it can only be read, also when the bot is started again. */
  | { readonly kind: 'read-only'; readonly ms: number };

export type Trouble = CallTrouble | LastingTrouble;
export type Kind = Trouble['kind'];

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

const of = (method: string, faults: readonly Fault[]): CallTrouble[] =>
  faults.map((fault) => ({ kind: 'call', method, fault }));

const ofLooking = (method: string, faults: readonly Fault[]): CallTrouble[] =>
  faults.map((fault, at) => ({ kind: 'call', method, fault, after: UNHEARD[at % UNHEARD.length] }));

/** What can be wrong with a call. An answer at a response_url cannot be looked for, so that is never done unheard. */
export const CALLS: readonly CallTrouble[] = [
  ...of('chat.postMessage', [...UNHEARD, ...BROKEN, ...CODES, ...PATIENCE]),
  ...ofLooking('conversations.history', [...BROKEN, ...PATIENCE]),
  ...ofLooking('conversations.replies', [...BROKEN, ...PATIENCE]),
  ...of('conversations.open', BROKEN),
  ...of('response_url', BROKEN),
];

/** Longer than anything waits between two attempts, in milliseconds. */
const LONG_MS = 16_000;
const SHORT_MS = 2_000;
const HOWS = ['goAway', 'goSilent'] as const;

/** What can be wrong around the bot, with outages of `outageMs`. */
function lasting(outageMs: number): readonly LastingTrouble[] {
  return [
    ...HOWS.map((how) => ({ kind: 'outage', how, ms: outageMs }) as const),
    ...HOWS.map((how) => ({ kind: 'stop', how, ms: SHORT_MS }) as const),
    { kind: 'refresh', ms: SHORT_MS },
    { kind: 'database', ms: SHORT_MS },
    { kind: 'full', ms: SHORT_MS, isRestart: false },
    { kind: 'full', ms: SHORT_MS, isRestart: true },
    { kind: 'read-only', ms: SHORT_MS },
  ];
}

/** One of each kind, and short. */
export const SOME_LASTING = lasting(SHORT_MS).filter(
  ({ kind }, at, all) => all.findIndex((other) => other.kind === kind) === at,
);
/** Each way of asking meets the beginning, the middle and the end of each. */
export const ALL_LASTING = [...lasting(LONG_MS), ...lasting(SHORT_MS), ...lasting(SHORT_MS)];

/** All of them, the lasting ones spread evenly among the others. */
export function mixed(calls: readonly CallTrouble[], others: readonly LastingTrouble[]): readonly Trouble[] {
  const share = calls.length / others.length;
  return others.flatMap((one, at) => [
    ...calls.slice(Math.round(at * share), Math.round((at + 1) * share)),
    one,
  ]);
}
