import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { Channel, ChannelKind } from '../state/channels.ts';
import { channelJson, messageJson } from '../state/json.ts';
import { isInChannel, type Message } from '../state/messages.ts';
import type { World } from '../state/world.ts';
import { Flag, page, Paging } from './arguments.ts';
import { type Call, defineMethod } from './method.ts';
import { joinedChannel, visibleChannel } from './reach.ts';

/* https://docs.slack.dev/reference/methods?family=conversations */

const Window = {
  ...Paging,
  oldest: z.string().default('0'),
  latest: z.string().optional(),
  inclusive: Flag.default(false),
  include_all_metadata: Flag.default(false),
};
type Window = {
  oldest: string;
  latest?: string | undefined;
  inclusive: boolean;
  include_all_metadata: boolean;
};

function inWindow(message: Message, { oldest, latest, inclusive }: Window): boolean {
  const ts = Number(message.ts);
  const isAfter = inclusive ? ts >= Number(oldest) : ts > Number(oldest);
  const isBefore = latest === undefined || (inclusive ? ts <= Number(latest) : ts < Number(latest));
  return isAfter && isBefore;
}

function written(world: World, message: Message, { include_all_metadata: withMetadata }: Window) {
  const metadata = withMetadata && message.metadata !== null ? { metadata: message.metadata } : {};
  return { ...messageJson(world, message), ...metadata };
}

const history = defineMethod({
  name: 'conversations.history',
  args: z.object({ channel: z.string(), ...Window }),
  run(args, { world, requireScopeFor }) {
    const channel = joinedChannel(world, args.channel);
    requireScopeFor(channel.kind);
    const found = world.messages
      .inChannel(channel.id)
      .filter((message) => message.onlyFor === null && isInChannel(message) && inWindow(message, args))
      .toReversed();
    const { rows, hasMore, metadata } = page(found, args);
    return { messages: rows.map((message) => written(world, message, args)), has_more: hasMore, ...metadata };
  },
});

const replies = defineMethod({
  name: 'conversations.replies',
  args: z.object({ channel: z.string(), ts: z.string(), ...Window, limit: Paging.limit.default(1000) }),
  run(args, { world, requireScopeFor }) {
    const channel = joinedChannel(world, args.channel);
    requireScopeFor(channel.kind);
    const first = world.messages.find(channel.id, args.ts);
    if (first === undefined || first.onlyFor !== null) throw new Refusal('thread_not_found');
    // Slack always gives the first message, whatever the window.
    const under = world.messages
      .replies(channel.id, first.ts)
      .filter((message) => message.onlyFor === null && inWindow(message, args));
    const { rows, hasMore, metadata } = page([first, ...under], args);
    return { messages: rows.map((message) => written(world, message, args)), has_more: hasMore, ...metadata };
  },
});

const open = defineMethod({
  name: 'conversations.open',
  args: z.object({
    channel: z.string().optional(),
    users: z.string().optional(),
    return_im: Flag.default(false),
  }),
  run(args, { world, requireScopeFor }) {
    const channel = opened(world, args);
    requireScopeFor(channel.kind);
    return { channel: args.return_im ? channelJson(world, channel) : { id: channel.id } };
  },
});

function opened(world: World, args: { channel?: string | undefined; users?: string | undefined }): Channel {
  if (args.channel !== undefined) return visibleChannel(world, args.channel);
  const users = (args.users ?? '').split(',').filter((id) => id !== '');
  if (users.length === 0) throw new Refusal('users_list_not_supplied');
  for (const id of users) {
    if (!world.people.has(id)) throw new Refusal('user_not_found');
    if (id === world.app.userId) throw new Refusal('cannot_dm_bot');
  }
  const [only, ...others] = users;
  if (only !== undefined && others.length === 0) return world.channels.direct(only, world.app.userId);
  return world.channels.create('mpim', `mpdm-${users.join('--')}`, [...users, world.app.userId]);
}

const info = defineMethod({
  name: 'conversations.info',
  args: z.object({ channel: z.string(), include_num_members: Flag.default(false) }),
  run(args, { world, requireScopeFor }) {
    const channel = visibleChannel(world, args.channel);
    requireScopeFor(channel.kind);
    const count = args.include_num_members ? { num_members: channel.members.length } : {};
    return { channel: { ...channelJson(world, channel), ...count } };
  },
});

const KINDS: Readonly<Record<string, ChannelKind>> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
};
const Listing = {
  types: z.string().default('public_channel'),
  exclude_archived: Flag.default(false),
  ...Paging,
};

function listed(
  args: z.infer<z.ZodObject<typeof Listing>>,
  call: Call,
  isListed: (channel: Channel) => boolean,
) {
  const kinds = args.types.split(',').map((type) => {
    const kind = KINDS[type.trim()];
    if (kind === undefined) throw new Refusal('invalid_types');
    call.requireScopeFor(kind);
    return kind;
  });
  const found = call.world.channels
    .all()
    .filter(
      (channel) =>
        kinds.includes(channel.kind) && isListed(channel) && !(args.exclude_archived && channel.isArchived),
    );
  const { rows, metadata } = page(found, args);
  return { channels: rows.map((channel) => channelJson(call.world, channel)), ...metadata };
}

const list = defineMethod({
  name: 'conversations.list',
  args: z.object(Listing),
  run: (args, call) =>
    listed(
      args,
      call,
      (channel) => channel.kind === 'public' || channel.members.includes(call.world.app.userId),
    ),
});

const ofUser = defineMethod({
  name: 'users.conversations',
  args: z.object({ user: z.string().optional(), ...Listing }),
  run(args, call) {
    const { app, people } = call.world;
    if (args.user !== undefined && !people.has(args.user)) throw new Refusal('user_not_found');
    const isShared = (channel: Channel) => channel.kind === 'public' || channel.members.includes(app.userId);
    return listed(
      args,
      call,
      (channel) => channel.members.includes(args.user ?? app.userId) && isShared(channel),
    );
  },
});

const members = defineMethod({
  name: 'conversations.members',
  args: z.object({ channel: z.string(), ...Paging }),
  run(args, { world, requireScopeFor }) {
    const channel = visibleChannel(world, args.channel);
    requireScopeFor(channel.kind);
    const { rows, metadata } = page(channel.members, args);
    return { members: rows, ...metadata };
  },
});

export const conversationMethods = [history, replies, open, info, list, ofUser, members];
