import { expect, it } from 'vitest';
import type { Misses } from '../../../src/storage/misses/misses.ts';
import type { WithPair } from './places.ts';
import { asker, closing, DIRECT, missOf, on, report, THREAD, to, toNone } from './stories.ts';

/** Takes on telling somebody for a minute. */
const NOW = { at: on(12), until: on(12, '12:01:00') };

export function tellingContract(withPair: WithPair): void {
  it(
    'tells each person of an answer once, the longest waiting first',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1', 'UANNA', DIRECT)), toNone);
      await one.misses.record(report('other', asker('q2', 'UBENT', THREAD), on(11)), to('m1'));
      await one.misses.record(report('other', asker('q3', 'UANNA', THREAD), on(11, '11:00:00')), to('m1'));
      expect(await one.misses.nextToTell(NOW)).toBeNull();
      await one.acts.perform(closing('m1'));
      expect(await one.misses.nextToTell(NOW)).toEqual({
        missId: 'm1',
        questionId: 'q1',
        userId: 'UANNA',
        place: DIRECT,
        isOpen: false,
        note: null,
        isAgain: false,
        miss: {
          ...missOf('m1'),
          lastAt: on(11, '11:00:00'),
          count: 3,
          status: 'answered',
          entryId: 'katte',
        },
      });
      expect(await other.misses.nextToTell(NOW)).toMatchObject({ userId: 'UBENT', place: THREAD });
      expect(await one.misses.nextToTell(NOW)).toBeNull();
    }),
  );

  it(
    'hands out each asker once, when two processes take at once',
    withPair(async ({ one, other }) => {
      const people = Array.from({ length: 12 }, (_, n) => `U${n}`);
      await one.misses.record(report('m1', asker('q', 'U0')), toNone);
      for (const [n, userId] of people.entries()) {
        await one.misses.record(report('other', asker(`q${n}`, userId), on(11)), to('m1'));
        await one.misses.record(report('other', asker(`r${n}`, userId), on(11)), to('m1'));
      }
      await one.acts.perform(closing('m1'));
      const told = (await Promise.all([one, other, one, other].map(({ misses }) => everyone(misses)))).flat();
      expect(told.toSorted()).toEqual(people.toSorted());
    }),
  );

  it(
    'hands out again whoever was not told in time, or is to be told later, but nobody who was told',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1', 'UANNA', DIRECT)), toNone);
      await one.misses.record(report('other', asker('q2', 'UANNA', THREAD), on(11)), to('m1'));
      await one.acts.perform(closing('m1'));
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
      await one.misses.record(report('m1', asker('q1')), toNone);
      await one.acts.perform(closing('m1', null));
      expect(await one.misses.nextToTell(NOW)).toBeNull();
    }),
  );
}

async function everyone(misses: Misses): Promise<string[]> {
  const next = await misses.nextToTell(NOW);
  return next === null ? [] : [next.userId, ...(await everyone(misses))];
}
