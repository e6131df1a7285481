import { expect, it } from 'vitest';
import type { Letter } from '../../../src/storage/letters/letters.ts';
import type { WithPair } from './places.ts';
import { asker, on, report, toNone } from './stories.ts';

/** Takes on posting one for a minute. */
const NOW = { at: on(12), until: on(12, '12:01:00') };

function letter(id: string, given: Partial<Letter> = {}): Omit<Letter, 'state'> {
  const { state: _, ...rest } = given;
  return {
    id,
    missId: 'm1',
    questionId: 'q1',
    from: 'UKAREN',
    to: 'UANNA',
    text: 'Er den sort?',
    at: on(11),
    ...rest,
  };
}

export function lettersContract(withPair: WithPair): void {
  it(
    'hands out each owed letter once, the oldest first, and again what was not settled in time',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1')), toNone);
      await one.letters.add([letter('l2', { at: on(11, '11:00:00') }), letter('l1')]);
      await other.letters.add([letter('l1', { text: 'Noget andet' })]);
      const taken = await Promise.all([one, other, one].map(async ({ letters }) => letters.nextToPost(NOW)));
      expect(taken.map((found) => found?.id ?? '').toSorted()).toEqual(['', 'l1', 'l2']);
      expect(taken.find((found) => found?.id === 'l1')).toEqual({
        ...letter('l1'),
        state: 'owed',
        isAgain: false,
      });
      const later = { at: on(12, '12:01:00'), until: on(12, '12:02:00') };
      expect(await other.letters.nextToPost(later)).toMatchObject({ id: 'l1', isAgain: true });
      await one.letters.settle('l1', 'sent');
      await one.letters.settle('l1', 'refused');
      await one.letters.postLater('l2', on(13));
      expect(await other.letters.nextToPost(later)).toBeNull();
      expect(await other.letters.nextToPost({ at: on(13), until: on(14) })).toMatchObject({ id: 'l2' });
      expect((await one.letters.ofMiss('m1')).map(({ id, state }) => [id, state])).toEqual([
        ['l1', 'sent'],
        ['l2', 'owed'],
      ]);
      expect(await one.letters.find('l3')).toBeNull();
    }),
  );

  it(
    'keeps no letter longer than its miss, and none of a person who was forgotten',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1')), toNone);
      await one.letters.add([letter('l1'), letter('l2', { from: 'UANNA', to: 'UKAREN' })]);
      await one.letters.add([letter('l3', { to: 'UBENT' })]);
      await other.forget('UKAREN');
      expect(await one.letters.ofMiss('m1')).toEqual([]);
      await one.letters.add([letter('l4', { from: 'ULEIF' })]);
      await other.expire(on(20));
      expect(await one.letters.find('l4')).toBeNull();
    }),
  );
}
