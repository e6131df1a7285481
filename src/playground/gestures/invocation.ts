import type { Events } from '../delivery/events.ts';
import type { Outbox } from '../delivery/outbox.ts';
import type { World } from '../state/world.ts';
import { z } from 'zod';
import type { Grant } from '../grants.ts';
import { Refusal } from '../refusal.ts';
import type { Message } from '../state/messages.ts';
import { respond } from '../web-api/respond.ts';

/** What a gesture acts on, and the ways to tell the app. */
export type GestureContext = { readonly world: World; readonly events: Events; readonly outbox: Outbox };

/** What the app got along with a gesture, and the message that it put into its acknowledgement. */
export type Invocation = {
  readonly triggerId: string;
  readonly responseUrl: string;
  readonly shown: Message | null;
};

const Acknowledgement = z.looseObject({ text: z.string().optional(), blocks: z.unknown().optional() });

/** Shows what a command's acknowledgement says, to the person alone unless it says `in_channel`; null when it says nothing. */
export function showAcknowledgement(around: GestureContext, answer: unknown, grant: Grant): Message | null {
  if (answer === null || answer === undefined) return null;
  const parsed = Acknowledgement.safeParse(answer);
  if (!parsed.success) throw new Refusal('invalid_payload', { answer });
  if (parsed.data.text === undefined && parsed.data.blocks === undefined) return null;
  return respond(parsed.data, { ...grant, original: null }, around);
}
