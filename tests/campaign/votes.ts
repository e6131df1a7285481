import type { Message } from '../../src/playground/state/messages.ts';
import type { Workspace } from '../../src/playground/workspace.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { isAnswer, questionOf } from '../support/seen.ts';
import { NOT_DONE } from './ways.ts';

/** One that was acknowledged, and of which nobody said that it failed. */
type Vote = { readonly userId: string; readonly questionId: string };

/** "Det hjalp" under the newest public answer, by somebody new; null where there is none, or it was not acknowledged. */
export async function voteOn(workspace: Workspace): Promise<Vote | null> {
  const answer = newestAnswer(workspace);
  if (answer === undefined) return null;
  const userId = workspace.people.add('Poul').id;
  try {
    await workspace.join(userId, answer.channel, userId);
    await workspace.press(userId, answer, ({ label }) => label?.startsWith('👍') === true);
  } catch {
    return null;
  }
  return { userId, questionId: questionOf(answer) };
}

/** Whether a vote is kept, or whoever gave it read that it is not. */
export async function isKept(
  workspace: Workspace,
  { votes }: Storage,
  { userId, questionId }: Vote,
): Promise<boolean> {
  const isStored = (await votes.of(questionId)).some((one) => one.userId === userId);
  return isStored || workspace.everything(userId).some(({ text }) => NOT_DONE.includes(text));
}

function newestAnswer(workspace: Workspace): Message | undefined {
  const { channels } = workspace;
  for (const { id, members, kind } of channels.all().toReversed()) {
    const [somebody] = members;
    if (kind !== 'public' || somebody === undefined) continue;
    for (const { ts } of workspace.messages(id, somebody).toReversed()) {
      const found = workspace.thread(id, ts, somebody).find((one) => isAnswer(one) && questionOf(one) !== '');
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
