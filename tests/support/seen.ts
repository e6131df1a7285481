import { expect } from 'vitest';
import { z } from 'zod';
import { NOTE, TO_COORDINATOR } from '../../src/blocks/answer/ask-coordinator.ts';
import { readButtonValue } from '../../src/blocks/answer/button.ts';
import { describe, interactiveIn } from '../../src/playground/blocks/interactive.ts';
import type { Message } from '../../src/playground/state/messages.ts';
import type { View } from '../../src/playground/state/views.ts';
import type { Workspace } from '../../src/playground/workspace.ts';
import type { Storage } from '../../src/storage/storage.ts';

const MORE = 'Vis mere';

/** Whether this answers somebody; a word that the answer will be late does not. */
export function isAnswer({ metadata }: Message): boolean {
  return Answer.safeParse(metadata).success;
}

const Answer = z.object({ event_type: z.literal('mitid_answer') });

/** Those that the bot wrote. */
export function fromBot({ bot }: Workspace, messages: readonly Message[]): Message[] {
  return messages.filter(({ user }) => user === bot.userId);
}

/** Waits until all that people sent is handled. */
export async function allHandled({ inbox }: Pick<Storage, 'inbox'>): Promise<void> {
  await expect.poll(async () => inbox.open('2000', '3000')).toEqual([]);
}

/** A message as it stands now. */
export async function asItStands(workspace: Workspace, { channel, ts }: Message): Promise<Message> {
  return workspace.waitFor((message) => message.channel === channel && message.ts === ts);
}

/** What stands on the buttons of a message or a window. */
export function labelsOf({ blocks }: Pick<Message, 'blocks'>): (string | null)[] {
  return interactiveIn(blocks).map((placed) => describe(placed).label);
}

/** The id of the question that a message's buttons carry; empty when they carry none. */
export function questionOf({ blocks }: Message): string {
  const carried = interactiveIn(blocks).map(
    (placed) => readButtonValue(describe(placed).value ?? undefined)?.q,
  );
  return carried.find((id) => id !== undefined) ?? '';
}

/** A private answer after "Vis mere". */
export async function unfolded(workspace: Workspace, userId: string, answer: Message): Promise<Message> {
  await workspace.press(userId, answer, ({ label }) => label === MORE);
  return workspace.waitFor((one) => one.ts === answer.ts && !labelsOf(one).includes(MORE));
}

/** An answer in a window after "Vis mere". */
export async function unfoldedIn(workspace: Workspace, userId: string, window: View): Promise<View> {
  await workspace.pressInView(userId, window.id, ({ label }) => label === MORE);
  return workspace.waitForView(
    ({ id, payload }) => id === window.id && !labelsOf({ blocks: payload.blocks }).includes(MORE),
  );
}

/** Sends the window of "Spørg en koordinator", which somebody opened, with a few words. */
export async function sendToCoordinator(workspace: Workspace, userId: string, note?: string): Promise<void> {
  const window = await workspace.waitForView(
    ({ user, payload }) =>
      user === userId && 'callback_id' in payload && payload.callback_id === TO_COORDINATOR,
  );
  await workspace.submitView(userId, window.id, note === undefined ? {} : { [NOTE]: note });
}
