import { z } from 'zod';
import { withoutWaiting } from '../delivery/events.ts';
import { Refusal } from '../refusal.ts';
import { type Json, messageJson } from '../state/json.ts';
import type { Message } from '../state/messages.ts';
import { Blocks, Flag, structured } from './arguments.ts';
import { readChange, readContent } from './content.ts';
import { type Call, defineMethod } from './method.ts';
import { fetchable, joinedChannel, postableChannel, threadRoot } from './reach.ts';

/* https://docs.slack.dev/reference/methods?family=chat */

const Content = {
  text: z.string().optional(),
  markdown_text: z.string().optional(),
  blocks: Blocks,
  attachments: structured(z.array(z.unknown())).optional(),
  link_names: Flag.optional(),
  parse: z.string().optional(),
};
const Metadata = structured(
  z.looseObject({ event_type: z.string().min(1), event_payload: z.record(z.string(), z.unknown()) }),
);

const postMessage = defineMethod({
  name: 'chat.postMessage',
  args: z.object({
    channel: z.string(),
    thread_ts: z.string().optional(),
    reply_broadcast: Flag.optional(),
    metadata: Metadata.optional(),
    ...Content,
  }),
  run(args, { world, events }) {
    const channel = postableChannel(world, args.channel);
    const threadTs = threadRoot(world, channel, args.thread_ts);
    const message = world.messages.post({
      ...readContent(args),
      channel: channel.id,
      user: world.app.userId,
      botId: world.app.botId,
      threadTs,
      subtype: threadTs !== null && args.reply_broadcast === true ? 'thread_broadcast' : null,
      metadata: args.metadata ?? null,
    });
    withoutWaiting(events.posted(message));
    return { channel: channel.id, ts: message.ts, message: messageJson(world, message), ...warned(message) };
  },
});

const postEphemeral = defineMethod({
  name: 'chat.postEphemeral',
  args: z.object({ channel: z.string(), user: z.string(), thread_ts: z.string().optional(), ...Content }),
  run(args, { world }) {
    const channel = postableChannel(world, args.channel);
    if (!world.people.has(args.user)) throw new Refusal('user_not_found');
    if (!channel.members.includes(args.user)) throw new Refusal('user_not_in_channel');
    const message = world.messages.post({
      ...readContent(args),
      channel: channel.id,
      user: world.app.userId,
      botId: world.app.botId,
      threadTs: threadRoot(world, channel, args.thread_ts),
      onlyFor: args.user,
    });
    return { message_ts: message.ts, ...warned(message) };
  },
});

const update = defineMethod({
  name: 'chat.update',
  args: z.object({ channel: z.string(), ts: z.string(), metadata: Metadata.optional(), ...Content }),
  run(args, { world, events }) {
    const previous = ownMessage(args, { world, events }, 'cant_update_message');
    // Blocks alone mark no post as edited, by Slack's reference. What becomes of the text it does not say; here it stays.
    const isQuiet = args.text === undefined && args.markdown_text === undefined && args.blocks !== undefined;
    const change = readChange(isQuiet ? { ...args, text: previous.text } : args);
    const message = world.messages.change(previous, {
      ...change,
      ...(args.metadata === undefined ? {} : { metadata: args.metadata }),
      ...(isQuiet ? {} : { edited: { user: world.app.userId, ts: world.clock.ts() } }),
    });
    withoutWaiting(events.changed(message, previous));
    return {
      channel: args.channel,
      ts: args.ts,
      text: message.text,
      message: messageJson(world, message),
      ...warned(message),
    };
  },
});

const remove = defineMethod({
  name: 'chat.delete',
  args: z.object({ channel: z.string(), ts: z.string() }),
  run(args, { world, events }) {
    const message = ownMessage(args, { world, events }, 'cant_delete_message');
    world.messages.remove(message);
    withoutWaiting(events.deleted(message));
    return { channel: args.channel, ts: args.ts };
  },
});

const getPermalink = defineMethod({
  name: 'chat.getPermalink',
  args: z.object({ channel: z.string(), message_ts: z.string() }),
  run(args, { world }) {
    const channel = joinedChannel(world, args.channel);
    const message = fetchable(world, channel, args.message_ts);
    const isReply = message.threadTs !== null && message.threadTs !== message.ts;
    const query = isReply ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
    return {
      channel: channel.id,
      permalink: `https://${world.team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}${query}`,
    };
  },
});

export const chatMethods = [postMessage, postEphemeral, update, remove, getPermalink];

function ownMessage(
  at: { channel: string; ts: string },
  { world }: Pick<Call, 'world' | 'events'>,
  refusal: string,
): Message {
  const message = fetchable(world, joinedChannel(world, at.channel), at.ts);
  if (message.botId !== world.app.botId) throw new Refusal(refusal);
  return message;
}

function warned({ warnings }: Message): Json {
  return warnings.length === 0 ? {} : { warning: warnings.join(), response_metadata: { warnings } };
}
