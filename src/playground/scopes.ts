import type { ChannelKind } from './state/channels.ts';

type ByKind = Readonly<Record<ChannelKind, string>>;

/** Reading what was written. */
const HISTORY = {
  public: 'channels:history',
  private: 'groups:history',
  im: 'im:history',
  mpim: 'mpim:history',
};
/** Seeing conversations and their members. */
const READ = { public: 'channels:read', private: 'groups:read', im: 'im:read', mpim: 'mpim:read' };
/** Opening conversations. */
const OPEN = { public: 'channels:manage', private: 'groups:write', im: 'im:write', mpim: 'mpim:write' };

const fixed = {
  'apps.connections.open': ['connections:write'],
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'reactions.add': ['reactions:write'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
} satisfies Record<string, readonly string[]>;

const byKind = {
  'conversations.history': HISTORY,
  'conversations.info': READ,
  'conversations.list': READ,
  'conversations.members': READ,
  'conversations.open': OPEN,
  'conversations.replies': HISTORY,
  'users.conversations': READ,
} satisfies Record<string, ByKind>;

/** Every Web API method there is. */
export type MethodName = keyof typeof fixed | keyof typeof byKind;

/** For methods that need another scope for each kind of conversation: which. */
export const kindScopes: Readonly<Record<string, ByKind>> = byKind;

/**
 * Every scope a method can need, by method (for `conversations.*`: one for each kind of conversation).
 * https://docs.slack.dev/reference/methods
 */
export const methodScopes: Readonly<Record<string, readonly string[]>> = {
  ...fixed,
  ...Object.fromEntries(Object.entries(byKind).map(([name, scopes]) => [name, Object.values(scopes)])),
};

/** The scopes without which an event is never sent, by subscription. https://docs.slack.dev/reference/events */
export const eventScopes: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  member_joined_channel: ['channels:read'],
  member_left_channel: ['channels:read'],
  'message.channels': [HISTORY.public],
  'message.groups': [HISTORY.private],
  'message.im': [HISTORY.im],
  'message.mpim': [HISTORY.mpim],
};
