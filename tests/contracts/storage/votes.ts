import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import { on } from './stories.ts';

const vote = (userId: string, helped: boolean, at = on(10)) =>
  ({ questionId: 'q1', userId, vote: helped ? 'helped' : 'not-helped', entryId: 'pin', at }) as const;

export function votesContract(withPair: WithPair): void {
  it(
    'counts one vote a person and question, the last one',
    withPair(async ({ one, other }) => {
      await one.votes.cast(vote('UANNA', true, on(10, '10:00:00')));
      await one.votes.cast(vote('UBENT', true, on(10, '10:00:01')));
      await other.votes.cast(vote('UANNA', false, on(10, '10:00:02')));
      await other.votes.cast({ ...vote('UBENT', false), questionId: 'q2' });
      expect(await one.votes.of('q1')).toEqual([
        { userId: 'UBENT', vote: 'helped' },
        { userId: 'UANNA', vote: 'not-helped' },
      ]);
    }),
  );

  it(
    'keeps every vote when many come at once',
    withPair(async ({ one, other }) => {
      const people = Array.from({ length: 30 }, (_, n) => `U${n}`);
      await Promise.all(
        people.flatMap((userId, n) => [
          one.votes.cast(vote(userId, n % 3 === 0)),
          other.votes.cast(vote(userId, n % 3 === 0)),
        ]),
      );
      const votes = await one.votes.of('q1');
      expect(votes.map(({ userId }) => userId).toSorted()).toEqual(people.toSorted());
      expect(votes.filter((cast) => cast.vote === 'helped')).toHaveLength(10);
    }),
  );
}
