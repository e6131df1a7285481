import { expect, it } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import type { WithPair } from './places.ts';
import { asker, closing, NOTHING, on, question, report, to, toNone } from './stories.ts';

export function expiryContract(withPair: WithPair): void {
  it(
    'leaves only counts of what is old, and the figures stay what they were',
    withPair(async ({ one, other }) => {
      await aMonth(one);
      const spans = [
        [on(1), on(30)],
        [on(5, '00:00:00'), on(6, '00:00:00')],
        [on(4), on(7, '00:00:00')],
      ] as const;
      const look = () => Promise.all(spans.map(([since, until]) => one.questions.figures(since, until)));
      const before = await look();
      expect(before[0]).toMatchObject({ asked: 4, helped: 1, notHelped: 1, misses: 3, closedMisses: 2 });
      const shown = await one.questions.mostShown(on(1), 5);

      await other.expire(on(10));
      await one.expire(on(10));

      expect(await look()).toEqual(before);
      expect(await one.questions.mostShown(on(1), 5)).toEqual(shown);
      expect((await one.questions.ofUser('UANNA', 10)).map(({ id }) => id)).toEqual(['new']);
      expect(await one.votes.of('old1')).toEqual([]);
      expect(await one.votes.of('new')).toHaveLength(1);
      expect(await one.misses.find('closed-old')).toBeNull();
      expect(await one.misses.find('open-old')).toBeNull();
      expect(await one.misses.find('closed-new')).toMatchObject({ status: 'answered' });
      expect(await one.misses.askers('closed-old')).toEqual([]);
      expect(await one.inbox.store({ key: 'old', event: '{}', at: on(12) })).toBe(true);
      expect(await one.inbox.store({ key: 'new', event: '{}', at: on(12) })).toBe(false);
    }),
  );

  it(
    'keeps an old miss that is still asked, without those who asked long ago',
    withPair(async ({ one }) => {
      await one.misses.record(report('m1', asker('q1', 'UANNA'), on(5)), toNone);
      await one.misses.record(report('other', asker('q2', 'UBENT'), on(12)), to('m1'));
      await one.expire(on(10));
      expect(await one.misses.find('m1')).toMatchObject({ count: 2, status: 'open' });
      expect((await one.misses.askers('m1')).map(({ userId }) => userId)).toEqual(['UBENT']);
    }),
  );

  it(
    'counts each thing once when two processes expire at once',
    withPair(async ({ one, other }) => {
      await aMonth(one);
      const before = await one.questions.figures(on(1), on(30));
      await Promise.all([one, other, one, other].map((storage) => storage.expire(on(20))));
      expect(await one.questions.figures(on(1), on(30))).toEqual(before);
    }),
  );

  it(
    'adds up what expires on several days, and puts no day into two spans',
    withPair(async ({ one }) => {
      await one.questions.add(question('a', { at: on(5, '08:00:00') }));
      await one.expire(on(5, '09:00:00'));
      await one.questions.add(question('b', { at: on(5, '12:00:00') }));
      await one.expire(on(6));
      const asked = async (since: string, until: string) => (await one.questions.figures(since, until)).asked;
      expect(await asked(on(5, '00:00:00'), on(6, '00:00:00'))).toBe(2);
      expect((await asked(on(4), on(5))) + (await asked(on(5), on(6)))).toBe(2);
      expect(await one.questions.figures(on(7), on(8))).toEqual(NOTHING);
    }),
  );
}

/** Something of everything before and after the tenth. */
async function aMonth({ questions, votes, misses, acts, inbox }: Storage): Promise<void> {
  await questions.add(question('old1', { at: on(5, '09:00:00') }));
  await questions.add(question('old2', { at: on(5, '23:00:00'), outcome: 'unknown', entryId: null }));
  await questions.add(
    question('old3', { at: on(6), userId: 'UBENT', outcome: 'suggestions', entryId: 'pin' }),
  );
  await questions.add(question('new', { at: on(12) }));
  await votes.cast({ questionId: 'old1', userId: 'UANNA', vote: 'helped', entryId: null, at: on(5) });
  await votes.cast({ questionId: 'new', userId: 'UANNA', vote: 'not-helped', entryId: null, at: on(12) });
  await misses.record(report('open-old', asker('old2'), on(5)), toNone);
  await misses.record(report('closed-old', asker('x'), on(5)), toNone);
  await acts.perform(closing('closed-old', null, on(6)));
  await misses.record(report('closed-new', asker('y'), on(9)), toNone);
  await acts.perform(closing('closed-new', 'pin'));
  await inbox.store({ key: 'old', event: '{}', at: on(5) });
  await inbox.store({ key: 'new', event: '{}', at: on(12) });
}
