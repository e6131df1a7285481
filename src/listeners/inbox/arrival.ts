import { z } from 'zod';
import { redact } from '../../text/redact.ts';
import { digest } from '../slack/digest.ts';
import { fromSlackText } from '../slack/said.ts';

const Redacted = z.array(z.enum(['cpr', 'card', 'code']));

/** The fields that are needed to answer a message. Whatever else Slack sends is dropped here and never stored. */
const Event = z.object({
  type: z.enum(['app_mention', 'message']),
  subtype: z.string().optional(),
  user: z.string(),
  bot_id: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  event_ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  /** That there were files, not which. */
  files: z
    .array(z.unknown())
    .transform(() => [])
    .optional(),
});
const Body = z.object({
  type: z.literal('event_callback'),
  team_id: z.string().optional(),
  api_app_id: z.string().optional(),
  event_id: z.string().optional(),
  authorizations: z.array(z.unknown()).optional(),
  event: Event,
});

/** A message to the bot without personal data: the event as Slack sends it, and the kinds of data that were removed. */
export const Arrival = z.object({ body: Body, redacted: Redacted });
export type Arrival = z.infer<typeof Arrival>;

/** What a listener knows about the message it handles. `isReplay`: the bot itself tries it again, Slack did not send it. */
const Handling = z.object({
  key: z.string(),
  redacted: Redacted,
  isReplay: z.boolean(),
});
export type Handling = z.infer<typeof Handling>;

/** Subtypes of messages that people write; joins, edits, changed topics and the like are not. */
const WRITTEN = [undefined, 'file_share', 'thread_broadcast', 'me_message'];

/** Reads an event; null when it is not a message that a person addressed to the bot. */
export function readArrival(body: unknown): Arrival | null {
  const parsed = Body.safeParse(body);
  if (!parsed.success || !isAddressed(parsed.data.event)) return null;
  const { text, kinds } = redact(parsed.data.event.text);
  return { body: { ...parsed.data, event: { ...parsed.data.event, text } }, redacted: [...kinds] };
}

/**
 * Identifies a message however it is delivered: by place, time and text. An event's id would not do, because Slack
 * repeats events under new ids. An edited question is a new message.
 */
export function keyOf({ body }: Arrival): string {
  const { channel, ts, text } = body.event;
  return [body.team_id ?? '', channel, ts, digest(fromSlackText(text))].join('|');
}

/** The handling in a listener's context; null when the event is not from the inbox. */
export function handlingOf(context: { readonly [name: string]: unknown }): Handling | null {
  return Handling.safeParse(context['inbox']).data ?? null;
}

/** The id of the question that a message asks, the same at every try. */
export function questionIdOf({ key }: Handling): string {
  return digest(key);
}

function isAddressed({ type, channel_type, subtype, bot_id }: z.infer<typeof Event>): boolean {
  if (bot_id !== undefined || !WRITTEN.includes(subtype)) return false;
  return type === 'app_mention' || channel_type === 'im';
}
