import { z } from 'zod';
import { withoutWaiting } from '../delivery/events.ts';
import { Refusal } from '../refusal.ts';
import type { Message } from '../state/messages.ts';
import type { Grant } from '../grants.ts';
import { readContent } from './content.ts';
import type { Call } from './method.ts';
import { threadRoot } from './reach.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const Response = z.object({
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.array(z.unknown()).optional(),
});

/**
 * Does what the app posted to a response_url: a new message (only for the person unless `in_channel`), or a change of the
 * message that was acted on. Works where the app is no member. Gives the new or changed message, null when deleted.
 * Refuses like a post, with `invalid_payload`, and with `message_not_found` when the original is gone.
 */
export function respond(
  body: unknown,
  grant: Grant,
  { world, events }: Pick<Call, 'world' | 'events'>,
): Message | null {
  const parsed = Response.safeParse(body);
  if (!parsed.success) throw new Refusal('invalid_payload');
  const wanted = parsed.data;
  // Once it is deleted, further messages can still be posted here.
  const isAboutOriginal = wanted.delete_original || wanted.replace_original;
  const original =
    grant.original === null || !isAboutOriginal ? null : world.messages.get(grant.channel, grant.original);
  if (original !== null && wanted.delete_original) {
    world.messages.remove(original);
    withoutWaiting(events.deleted(original));
    return null;
  }
  if (original !== null) {
    const edited = original.onlyFor === null ? { user: world.app.userId, ts: world.clock.ts() } : null;
    const message = world.messages.change(original, { ...readContent(wanted), edited });
    withoutWaiting(events.changed(message, original));
    return message;
  }
  const channel = world.channels.get(grant.channel);
  const message = world.messages.post({
    ...readContent(wanted),
    channel: channel.id,
    user: world.app.userId,
    botId: world.app.botId,
    threadTs: threadRoot(world, channel, wanted.thread_ts),
    onlyFor: wanted.response_type === 'in_channel' ? null : grant.user,
  });
  withoutWaiting(events.posted(message));
  return message;
}
