import { z } from 'zod';

const name = z.string().min(1);
const someone = z.looseObject({ id: name });
/** The shapes that Bolt can pass on; it fails on others, or drops them without a word. */
const Known = z.union([
  z.looseObject({ event: z.looseObject({ type: name }) }),
  z.looseObject({ event: z.undefined().optional(), command: name, user_id: name }),
  z.looseObject({
    event: z.undefined().optional(),
    type: z.enum(['block_actions', 'block_suggestion', 'message_action', 'shortcut']),
    user: someone,
  }),
  z.looseObject({
    event: z.undefined().optional(),
    type: z.enum(['view_submission', 'view_closed']),
    user: someone,
    view: z.looseObject({}),
  }),
]);
const Named = z.looseObject({ type: z.unknown(), event: z.looseObject({ type: z.unknown() }).nullish() });
/** Where the answer to something goes. */
const Address = z.looseObject({ response_url: z.string().nullish() });
const Answerable = Address.extend({ response_urls: z.array(Address).nullish() });

/** Whether a body is of a kind that can be passed on. */
export function isKnownKind(body: unknown): boolean {
  return Known.safeParse(body).success;
}

/** What Slack calls a body, for the log; never what people wrote. */
export function kindOf(body: unknown): string {
  const { data } = Named.safeParse(body);
  const kind = data?.event?.type ?? data?.type;
  return typeof kind === 'string' && /^[a-z_.]{1,60}$/u.test(kind) ? kind : 'without a name';
}

/** Whether the answer would go elsewhere than to Slack or to the configured API: then it is not from Slack. */
export function answersElsewhere(body: unknown, apiUrl: string): boolean {
  const { data, success } = Answerable.safeParse(body);
  // What is no address at all is no place of Slack's either.
  if (!success) return true;
  return [data, ...(data.response_urls ?? [])].some(
    ({ response_url: address }) =>
      address !== null && address !== undefined && address !== '' && isElsewhere(address, apiUrl),
  );
}

function isElsewhere(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname, origin } = new URL(address);
  const isSlacks = protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'));
  return !isSlacks && origin !== new URL(apiUrl).origin;
}
