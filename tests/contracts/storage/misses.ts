import { expect, it } from 'vitest';
import type { Misses } from '../../../src/storage/storage.ts';
import type { WithPair } from './places.ts';
import { asker, DIRECT, miss, on, question, THREAD } from './stories.ts';

/** Takes on telling somebody for a minute. */
const NOW = { at: on(12), until: on(12, '12:01:00') };
const answered = (at = on(12)) => ({ status: 'answered', entryId: 'katte', at }) as const;

export function missesContract(withPair: WithPair): void {
  it(
    'holds a new miss with the one who asked, who is not shown',
    withPair(async ({ one, other }) => {
      await one.misses.add(miss('m1'), asker('q1', 'UANNA', THREAD));
      const stored = { ...miss('m1'), lastAt: on(10), count: 1, status: 'open', entryId: null };
      expect(await other.misses.find('m1')).toEqual(stored);
      expect(await other.misses.ofQuestion('q1')).toEqual(stored);
      expect(await other.misses.askers('m1')).toEqual([
        { missId: 'm1', questionId: 'q1', userId: 'UANNA', place: THREAD, isOpen: false },
      ]);
      expect(await one.misses.find('m2')).toBeNull();
      expect(await one.misses.ofQuestion('q2')).toBeNull();
    }),
  );

  it(
    'counts the same question asked again, and each asked question once',
    withPair(async ({ one, other }) => {
      await one.misses.add(miss('m1'), asker('q1'));
      await one.misses.again('m1', asker('q2', 'UBENT'), on(11));
      await one.misses.again('m1', asker('q2', 'UBENT'), on(12));
      await one.misses.again('m1', asker('q1'), on(12));
      expect(await other.misses.find('m1')).toMatchObject({ count: 2, firstAt: on(10), lastAt: on(11) });
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 === 0 ? one : other).misses.again('m1', asker(`many${n % 10}`), on(13)),
        ),
      );
      expect(await other.misses.find('m1')).toMatchObject({ count: 12 });
      expect(await other.misses.askers('m1')).toHaveLength(12);
    }),
  );

  it(
    'queues the most asked first, then the newest, and only open ones',
    withPair(async ({ one }) => {
      await one.misses.add(miss('old'), asker('q1'));
      await one.misses.add(miss('often', { firstAt: on(9) }), asker('q2'));
      await one.misses.again('often', asker('q3'), on(9));
      await one.misses.add(miss('new', { firstAt: on(11) }), asker('q4'));
      await one.misses.add(miss('closed'), asker('q5'));
      await one.misses.close('closed', answered());
      expect((await one.misses.open()).map(({ id }) => id)).toEqual(['often', 'new', 'old']);
    }),
  );

  it(
    'shows only the asker who wants to be seen',
    withPair(async ({ one, other }) => {
      await one.misses.add(miss('m1'), asker('q1'));
      await one.misses.again('m1', asker('q2', 'UBENT'), on(11));
      await one.misses.showAsker('m1', 'q2');
      expect((await other.misses.askers('m1')).map(({ userId, isOpen }) => [userId, isOpen])).toEqual([
        ['UANNA', false],
        ['UBENT', true],
      ]);
    }),
  );

  it(
    'is closed by one, also when two coordinators do it at once',
    withPair(async ({ one, other }) => {
      await one.misses.add(miss('m1'), asker('q1'));
      const tries = await Promise.all([
        one.misses.close('m1', answered()),
        other.misses.close('m1', { status: 'not-for-us', entryId: null, at: on(12) }),
      ]);
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await one.misses.close('m1', answered())).toBe(false);
      expect(await one.misses.close('never', answered())).toBe(false);
      expect((await one.misses.find('m1'))?.status).toBe(tries[0] ? 'answered' : 'not-for-us');
    }),
  );

  it(
    'tells each person of an answer once, the longest waiting first',
    withPair(async ({ one, other }) => {
      await one.misses.add(miss('m1'), asker('q1', 'UANNA', DIRECT));
      await one.misses.again('m1', asker('q2', 'UBENT', THREAD), on(11));
      await one.misses.again('m1', asker('q3', 'UANNA', THREAD), on(11, '11:00:00'));
      expect(await one.misses.nextToTell(NOW)).toBeNull();
      await one.misses.close('m1', answered());
      expect(await one.misses.nextToTell(NOW)).toEqual({
        missId: 'm1',
        questionId: 'q1',
        userId: 'UANNA',
        place: DIRECT,
        isOpen: false,
        isAgain: false,
        miss: { ...miss('m1'), lastAt: on(11, '11:00:00'), count: 3, status: 'answered', entryId: 'katte' },
      });
      expect(await other.misses.nextToTell(NOW)).toMatchObject({ userId: 'UBENT', place: THREAD });
      expect(await one.misses.nextToTell(NOW)).toBeNull();
    }),
  );

  it(
    'hands out each asker once, when two processes take at once',
    withPair(async ({ one, other }) => {
      const people = Array.from({ length: 12 }, (_, n) => `U${n}`);
      await one.misses.add(miss('m1'), asker('q', 'U0'));
      for (const [n, userId] of people.entries()) {
        await one.misses.again('m1', asker(`q${n}`, userId), on(11));
        await one.misses.again('m1', asker(`r${n}`, userId), on(11));
      }
      await one.misses.close('m1', answered());
      const told = (await Promise.all([one, other, one, other].map(({ misses }) => everyone(misses)))).flat();
      expect(told.toSorted()).toEqual(people.toSorted());
    }),
  );

  it(
    'hands out again whoever was not told in time, or is to be told later, but nobody who was told',
    withPair(async ({ one, other }) => {
      await one.misses.add(miss('m1'), asker('q1', 'UANNA', DIRECT));
      await one.misses.again('m1', asker('q2', 'UANNA', THREAD), on(11));
      await one.misses.close('m1', answered());
      const anna = { missId: 'm1', userId: 'UANNA' };
      const later = (time: string) => ({ at: on(12, time), until: on(13) });
      await one.misses.nextToTell(NOW);
      expect(await other.misses.nextToTell(later('12:00:59'))).toBeNull();
      expect(
        await other.misses.nextToTell({ ...later('12:01:00'), until: on(12, '12:02:00') }),
      ).toMatchObject({ questionId: 'q1', userId: 'UANNA', isAgain: true });
      await other.misses.tellLater(anna, on(12, '12:30:00'));
      expect(await one.misses.nextToTell(later('12:29:59'))).toBeNull();
      expect(await one.misses.nextToTell(later('12:30:00'))).toMatchObject({ isAgain: true });
      await one.misses.told(anna, on(12));
      await one.misses.tellLater(anna, on(12));
      expect(await other.misses.nextToTell({ at: on(14), until: on(15) })).toBeNull();
    }),
  );

  it(
    'tells nobody of a question that is not for us',
    withPair(async ({ one }) => {
      await one.misses.add(miss('m1'), asker('q1'));
      await one.misses.close('m1', { status: 'not-for-us', entryId: null, at: on(12) });
      expect(await one.misses.nextToTell(NOW)).toBeNull();
    }),
  );

  it(
    'stores nothing of an asker whose miss is gone',
    withPair(async ({ one }) => {
      await one.questions.add(question('q1'));
      await expect(one.misses.again('never', asker('q1'), on(11))).rejects.toThrow(/foreign key/iu);
      expect(await one.misses.ofQuestion('q1')).toBeNull();
    }),
  );
}

async function everyone(misses: Misses): Promise<string[]> {
  const next = await misses.nextToTell(NOW);
  return next === null ? [] : [next.userId, ...(await everyone(misses))];
}
