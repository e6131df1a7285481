import type { Channel } from './channels.ts';
import type { Message } from './messages.ts';
import type { Person } from './people.ts';
import type { View } from './views.ts';
import type { World } from './world.ts';

/* How Slack writes what there is, in answers and in payloads alike. */

export type Json = Record<string, unknown>;

/** A message as `conversations.history` and events carry it. */
export function messageJson(world: World, message: Message): Json {
  const replies = world.messages
    .replies(message.channel, message.ts)
    .filter((reply) => reply.onlyFor === null);
  const repliers = [...new Set(replies.map((reply) => reply.user))];
  const parent =
    message.threadTs === null ? undefined : world.messages.find(message.channel, message.threadTs);
  return {
    type: 'message',
    ...(message.subtype === null ? {} : { subtype: message.subtype }),
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: world.team.id,
    ...(message.botId === null ? {} : { bot_id: message.botId }),
    ...(message.botId === world.app.botId ? { app_id: world.app.appId } : {}),
    ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
    ...(message.attachments.length === 0 ? {} : { attachments: message.attachments }),
    ...(message.files.length === 0 ? {} : { files: message.files }),
    ...(message.edited === null ? {} : { edited: message.edited }),
    ...(message.reactions.length === 0
      ? {}
      : { reactions: message.reactions.map((one) => ({ ...one, count: one.users.length })) }),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(parent === undefined || parent.ts === message.ts ? {} : { parent_user_id: parent.user }),
    ...(replies.length === 0
      ? {}
      : {
          thread_ts: message.ts,
          reply_count: replies.length,
          reply_users_count: repliers.length,
          reply_users: repliers,
          latest_reply: replies.at(-1)?.ts,
        }),
  };
}

/** A channel as `conversations.info` gives it. */
export function channelJson(world: World, channel: Channel): Json {
  const isIm = channel.kind === 'im';
  return {
    id: channel.id,
    created: channel.created,
    is_archived: channel.isArchived,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: isIm,
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    context_team_id: world.team.id,
    ...(isIm
      ? { user: channel.members.find((member) => member !== world.app.userId) }
      : { name: channel.name, is_member: channel.members.includes(world.app.userId), is_general: false }),
  };
}

/** A person as `users.info` gives them. */
export function personJson(world: World, person: Person): Json {
  return {
    id: person.id,
    team_id: world.team.id,
    name: usernameOf(person),
    real_name: person.name,
    deleted: person.isDeleted,
    is_bot: person.botId !== null,
    is_restricted: person.isGuest,
    is_ultra_restricted: false,
    is_admin: false,
    is_owner: false,
    tz: 'Europe/Copenhagen',
    profile: {
      real_name: person.name,
      display_name: person.name,
      ...(person.botId === null ? {} : { bot_id: person.botId }),
    },
  };
}

/** A view as `views.open` answers and payloads carry it. `state`: what is filled in, by block and element. */
export function viewJson(world: World, view: View, state: Json = {}): Json {
  return {
    id: view.id,
    team_id: world.team.id,
    ...view.payload,
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
    state: { values: state },
    app_id: world.app.appId,
    app_installed_team_id: world.team.id,
    bot_id: world.app.botId,
  };
}

/** The login name Slack still sends along. */
export function usernameOf(person: Person): string {
  return person.name.toLowerCase().replaceAll(/\s+/g, '.');
}
