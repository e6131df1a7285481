import { z } from 'zod';
import { Option } from '../blocks/composition.ts';
import type { Gesture } from './protocol.ts';

const Filled = z.union([z.string(), z.array(z.string()), Option, z.array(Option)]);
const FilledIn = z.record(z.string(), Filled);
const Spot = z.union([z.object({ channel: z.string(), ts: z.string() }), z.object({ view: z.string() })]);
const InChannel = { channel: z.string() };
const OnMessage = { channel: z.string(), ts: z.string() };
const OnElement = { at: Spot, blockId: z.string(), actionId: z.string() };
const Text = { text: z.string() };
const InThread = { threadTs: z.string().exactOptional() };

const Gesture: z.ZodType<Gesture> = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('say'),
    ...InChannel,
    ...Text,
    ...InThread,
    broadcast: z.boolean().exactOptional(),
  }),
  z.object({ do: z.literal('edit'), ...OnMessage, ...Text }),
  z.object({ do: z.literal('remove'), ...OnMessage }),
  z.object({ do: z.literal('join'), ...InChannel }),
  z.object({ do: z.literal('command'), ...InChannel, command: z.string(), ...Text, ...InThread }),
  z.object({ do: z.literal('message-shortcut'), callbackId: z.string(), ...OnMessage }),
  z.object({ do: z.literal('global-shortcut'), callbackId: z.string() }),
  z.object({
    do: z.literal('press'),
    ...OnElement,
    filled: Filled.exactOptional(),
    values: FilledIn.exactOptional(),
  }),
  z.object({ do: z.literal('suggest'), ...OnElement, value: z.string() }),
  z.object({ do: z.literal('submit'), view: z.string(), values: FilledIn }),
  z.object({ do: z.literal('close'), view: z.string() }),
  z.object({ do: z.literal('open-home'), tab: z.enum(['home', 'messages']) }),
]);

/** Who does what. */
const Request = z.object({ person: z.string(), gesture: Gesture });
export type Request = z.infer<typeof Request>;

/** Takes the body of `POST /gestures`; null when it is nothing that one can do. */
export function parseRequest(body: unknown): Request | null {
  const parsed = Request.safeParse(body);
  return parsed.success ? parsed.data : null;
}
