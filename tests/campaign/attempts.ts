import type { Workspace } from '../../src/playground/workspace.ts';
import type { Kind } from './faults.ts';
import { voteOn } from './votes.ts';
import type { Way, Wish } from './ways.ts';

/** Something that somebody wanted of the bot while something was wrong. */
export type Attempt = {
  readonly kind: Kind;
  readonly wish: Wish;
  /** Whether it could be wished for. */
  readonly isPrepared: boolean;
  /** What is not acknowledged was promised to nobody: Slack says so itself. */
  isAcknowledged: boolean;
};
export type Vote = NonNullable<Awaited<ReturnType<typeof voteOn>>> & { readonly kind: Kind };

/** What people try during a campaign. */
export function createAttempts(workspace: Workspace) {
  const all: Attempt[] = [];
  const votes: Vote[] = [];
  return {
    all: (): readonly Attempt[] => all,
    votes: (): readonly Vote[] => votes,
    /** Somebody new gets ready to wish for something. `during`: what will be wrong then, for people. */
    prepare: async (way: Way, kind: Kind, during: string): Promise<Attempt> => {
      const wish = way(workspace, all.length + 1);
      const attempt = {
        kind,
        wish: { ...wish, what: `${wish.what}: ${during}` },
        isPrepared: await isDone(wish.prepare()),
        isAcknowledged: false,
      };
      all.push(attempt);
      return attempt;
    },
    make: async (attempt: Attempt): Promise<void> => {
      attempt.isAcknowledged = attempt.isPrepared && (await isDone(attempt.wish.make()));
    },
    /** Delivers again what nobody acknowledged, as Slack does with events. */
    deliverAgain: async (attempts: readonly Attempt[]): Promise<void> => {
      for (const attempt of attempts) {
        const { userId, isEvent } = attempt.wish;
        if (attempt.isAcknowledged || !isEvent) continue;
        const event = workspace.sent.findLast(
          ({ kind, body }) => kind === 'events_api' && JSON.stringify(body).includes(`"user":"${userId}"`),
        );
        if (event !== undefined) attempt.isAcknowledged = await isDone(workspace.redeliver(event));
      }
    },
    vote: async (kind: Kind): Promise<void> => {
      const vote = await voteOn(workspace);
      if (vote !== null) votes.push({ ...vote, kind });
    },
  };
}
export type Attempts = ReturnType<typeof createAttempts>;

async function isDone(deed: Promise<unknown>): Promise<boolean> {
  return deed.then(
    () => true,
    () => false,
  );
}
