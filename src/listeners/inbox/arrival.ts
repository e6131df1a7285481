import { z } from 'zod';
import { ASK, SEARCH } from '../../blocks/home.ts';
import { normalise } from '../../text/normalise.ts';
import { readJson } from '../../text/read-json.ts';
import { redact } from '../../text/redact.ts';
import { tokenise } from '../../text/tokens.ts';
import { digest } from '../slack/digest.ts';
import { asksAboutChannel, saidIn, wordsIn } from '../slack/said.ts';

const Kinds = z.array(z.enum(['cpr', 'card', 'code']));

/** Slack sends null, or nothing, for what is not there. */
const absent = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const name = absent(z.string());

/*
 * The fields that are needed to answer. Whatever else Slack sends is dropped here and never stored. `text` becomes what the person
 * said, without personal data.
 */

const Event = z.object({
  type: z.enum(['app_mention', 'message']),
  subtype: name,
  user: z.string(),
  bot_id: name,
  channel: z.string(),
  channel_type: name,
  ts: z.string(),
  event_ts: name,
  thread_ts: name,
  text,
  /** When it was edited, if it was. */
  edited: absent(z.object({ ts: z.string() })).catch(undefined),
  /** That there were files, not which. */
  files: absent(z.array(z.unknown()).transform(() => [])),
});
const Message = z.object({
  type: z.literal('event_callback'),
  team_id: name,
  api_app_id: name,
  event_id: name,
  authorizations: absent(z.array(z.unknown())),
  event: Event,
});
const Command = z.object({
  command: z.literal('/mitid'),
  text,
  user_id: z.string(),
  channel_id: z.string(),
  team_id: name,
  api_app_id: name,
  trigger_id: z.string(),
  response_url: name,
});
const Shortcut = z.object({
  type: z.literal('message_action'),
  callback_id: z.literal('find_answer'),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  team: absent(z.object({ id: z.string() })),
  message_ts: z.string(),
  message: z.object({ text, user: name, thread_ts: name }),
  trigger_id: z.string(),
  response_url: name,
});
/** A question typed into the search on the Home tab. */
const Search = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string() }),
  team: absent(z.object({ id: z.string() })),
  trigger_id: z.string(),
  actions: z.tuple([
    z.object({
      type: z.string(),
      action_id: z.literal(SEARCH),
      selected_option: z.object({ value: z.string().startsWith(ASK) }),
    }),
  ]),
});
const Body = z.union([Message, Command, Shortcut, Search]);
type Body = z.infer<typeof Body>;

/** Where the words stand in what Slack sent: a command has them itself. */
const Sent = z.looseObject({ event: z.unknown().optional(), message: z.unknown().optional() });

/**
 * A question to the bot, or a message that may be read without mentioning it, without personal data: what Slack sent of it, and
 * the kinds of data that were removed.
 */
export const Arrival = z.object({ body: Body, redacted: Kinds });
export type Arrival = z.infer<typeof Arrival>;

/** What a listener knows about the question it handles. */
const Handling = z.object({
  key: z.string(),
  wording: z.string(),
  redacted: Kinds,
  /** When it was taken in, in milliseconds of this process's own clock. */
  since: z.number(),
  /** The bot itself tries it again, Slack did not send it. */
  isReplay: z.boolean(),
  /** Its time is up: the person reads that nobody got round to it. */
  isLate: z.boolean(),
});
export type Handling = z.infer<typeof Handling>;

/** Subtypes of messages that people write; joins, edits, changed topics and the like are not. */
const WRITTEN = [undefined, 'file_share', 'thread_broadcast', 'me_message'];

/** Any message, whoever wrote it and whatever it is. */
const AnyMessage = z.object({
  event: z.object({ type: z.literal('message'), channel: z.string(), channel_type: name }),
});

/** Whether it is a message in a channel: a mention comes as an event of its own. */
export function isInChannel(body: unknown): boolean {
  const { data } = AnyMessage.safeParse(body);
  return data !== undefined && !isDirect(data.event);
}

/** Reads what Slack sent; null when it is no question that a person asked the bot, or a channel's nobody in particular. */
export function readArrival(body: unknown): Arrival | null {
  const sent = asItStands(body);
  const { data } = Body.safeParse(sent);
  if (data === undefined || !mayBeForUs(data)) return null;
  const said = redact(wordsOf(data, Sent.parse(sent)));
  return { body: withText(data, said), redacted: [...said.kinds] };
}

/** Reads a stored message; null when another version of this program wrote it in another form. */
export function readStored(event: string): Arrival | null {
  return readJson(Arrival, event);
}

/**
 * Names a question however it is delivered: a message by place and time, since Slack repeats events under new ids; a command,
 * shortcut or search by what Slack made for this one use of it. It stays when who asked is forgotten, so it names nobody.
 */
export function keyOf({ body }: Arrival): string {
  if ('event' in body) {
    const { channel, ts } = body.event;
    return [body.team_id ?? '', channel, ts].join('|');
  }
  if ('command' in body)
    return ['command', body.team_id ?? '', digest(`${body.user_id}|${body.trigger_id}`)].join('|');
  const kind = 'actions' in body ? 'search' : 'shortcut';
  return [kind, body.team?.id ?? '', digest(`${body.user.id}|${body.trigger_id}`)].join('|');
}

/** Which words a message has, and since when (Slack's time; empty: from the beginning). A further sign makes no other wording. */
export function wordingOf({ body }: Arrival): { readonly wording: string; readonly version: string } {
  if (!('event' in body)) return { wording: '', version: '' };
  const { text: said, edited } = body.event;
  return { wording: digest(tokenise(normalise(said)).join(' ')), version: edited?.ts ?? '' };
}

/** The handling in a listener's context; null when what it got is not from the inbox. */
export function handlingOf(context: { readonly [name: string]: unknown }): Handling | null {
  return Handling.safeParse(context['inbox']).data ?? null;
}

/** The id of the question that is asked, the same at every try. Other words make another question. */
export function questionIdOf({ key, wording }: Pick<Handling, 'key' | 'wording'>): string {
  return digest(`${key}|${wording}`);
}

/** What was said, as it is stored. */
export function textOf({ body }: Pick<Arrival, 'body'>): string {
  if ('event' in body) return body.event.text;
  if ('actions' in body) return body.actions[0].selected_option.value.slice(ASK.length);
  return 'command' in body ? body.text : body.message.text;
}

/** That a message changed. Previews of pages and what a voice clip says come so, too. */
const Changed = z.looseObject({
  event: z.object({
    type: z.literal('message'),
    subtype: z.literal('message_changed'),
    channel: z.string(),
    channel_type: name,
    ts: z.string(),
    message: z.looseObject({}),
  }),
});

/** What Slack sent, where it tells of a change as the message itself. */
function asItStands(body: unknown): unknown {
  const { data } = Changed.safeParse(body);
  if (data === undefined) return body;
  const { type, channel, channel_type, ts, message } = data.event;
  return { ...data, event: { ...message, type, channel, channel_type, edited: { ts } } };
}

/** What was said in what Slack sent. Somebody else's emoji are no word to the bot. */
function wordsOf(body: Body, sent: z.infer<typeof Sent>): string {
  if ('event' in body) return saidIn(sent.event);
  if ('actions' in body) return textOf({ body });
  return 'command' in body ? saidIn(sent) : wordsIn(sent.message);
}

function withText(body: Body, { text: said }: { readonly text: string }): Body {
  if ('event' in body) return { ...body, event: { ...body.event, text: said } };
  if ('command' in body) return { ...body, text: said };
  if ('actions' in body) {
    const [action] = body.actions;
    return { ...body, actions: [{ ...action, selected_option: { value: `${ASK}${said}` } }] };
  }
  return { ...body, message: { ...body.message, text: said } };
}

/** A call to a person, a group or everybody, the bot's own mention included. */
const CALL = /<[@!]/u;

function mayBeForUs(body: Body): boolean {
  // What opens a window is of no use after a restart.
  if ('command' in body) return !asksAboutChannel(saidIn(body));
  if (!('event' in body)) return true;
  const { event } = body;
  if (event.bot_id !== undefined || !WRITTEN.includes(event.subtype)) return false;
  return event.type === 'app_mention' || isDirect(event) || !CALL.test(event.text);
}

function isDirect({
  channel,
  channel_type: kind,
}: Pick<z.infer<typeof Event>, 'channel' | 'channel_type'>): boolean {
  return kind === 'im' || (kind === undefined && channel.startsWith('D'));
}
