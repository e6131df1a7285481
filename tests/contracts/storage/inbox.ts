import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import { on } from './stories.ts';

const arrival = (key: string, at = on(10)) => ({ key, event: `{"text":"${key}"}`, at });
const claim = (key: string, at: string, until: string) => ({ key, by: 'p1', at, until });

export function inboxContract(withPair: WithPair): void {
  it(
    'stores a message once, however often and wherever it arrives',
    withPair(async ({ one, other }) => {
      expect(await one.inbox.store(arrival('m1'))).toBe(true);
      expect(await one.inbox.store(arrival('m1'))).toBe(false);
      expect(await other.inbox.store({ ...arrival('m1'), event: 'another' })).toBe(false);
      const many = await Promise.all([one, other, one, other].map(({ inbox }) => inbox.store(arrival('m2'))));
      expect(many.filter(Boolean)).toHaveLength(1);
      expect(await other.inbox.open(on(9), on(10))).toEqual([
        { key: 'm1', event: '{"text":"m1"}' },
        { key: 'm2', event: '{"text":"m2"}' },
      ]);
    }),
  );

  it(
    'gives a message to one process at a time, and to another when the time of the first is up',
    withPair(async ({ one, other }) => {
      await one.inbox.store(arrival('m1'));
      expect(await one.inbox.claim(claim('m1', on(10), on(10, '10:01:00')))).toBe('first');
      expect(await other.inbox.claim(claim('m1', on(10, '10:00:30'), on(10, '10:02:00')))).toBe(false);
      expect(await other.inbox.open(on(9), on(10, '10:00:30'))).toEqual([]);
      expect(await other.inbox.open(on(9), on(10, '10:01:00'))).toHaveLength(1);
      expect(await other.inbox.claim(claim('m1', on(10, '10:01:00'), on(10, '10:02:00')))).toBe('again');
      await other.inbox.answered('m1', on(10, '10:01:10'));
      expect(await one.inbox.claim(claim('m1', on(11), on(12)))).toBe(false);
      expect(await one.inbox.open(on(9), on(11))).toEqual([]);
      expect(await one.inbox.store(arrival('m1', on(11)))).toBe(false);
    }),
  );

  it(
    'lets only one of many that grab at once have it',
    withPair(async ({ one, other }) => {
      for (const key of ['a', 'b', 'c']) {
        await one.inbox.store(arrival(key));
        const claims = await Promise.all(
          Array.from({ length: 10 }, (_, n) =>
            (n % 2 === 0 ? one : other).inbox.claim(claim(key, on(10), on(10, '10:01:00'))),
          ),
        );
        expect(claims.filter((got) => got !== false)).toEqual(['first']);
      }
    }),
  );

  it(
    'hands a message that was given back to the next, who is the first again when nobody else tried',
    withPair(async ({ one, other }) => {
      await one.inbox.store(arrival('m1'));
      await one.inbox.claim(claim('m1', on(10), on(11)));
      await one.inbox.release('m1', on(10));
      expect(await other.inbox.claim(claim('m1', on(10), on(11)))).toBe('first');
      expect(await one.inbox.claim(claim('m1', on(11), on(12)))).toBe('again');
      await one.inbox.release('m1', on(11));
      expect(await other.inbox.claim(claim('m1', on(11), on(12)))).toBe('again');
      await other.inbox.answered('m1', on(11));
      await one.inbox.release('m1', on(11));
      expect(await one.inbox.claim(claim('m1', on(13), on(14)))).toBe(false);
    }),
  );

  it(
    'knows what is open since then, oldest first, and no message that never came',
    withPair(async ({ one }) => {
      await one.inbox.store(arrival('late', on(10, '10:00:02')));
      await one.inbox.store(arrival('early', on(10, '10:00:01')));
      await one.inbox.store(arrival('too early', on(10)));
      expect((await one.inbox.open(on(10), on(10, '10:00:03'))).map(({ key }) => key)).toEqual([
        'early',
        'late',
      ]);
      expect(await one.inbox.claim(claim('never', on(10), on(11)))).toBe(false);
    }),
  );

  it(
    'gives a message out under the claim of a clock that was an hour ahead',
    withPair(async ({ one, other }) => {
      await one.inbox.store(arrival('m1'));
      await one.inbox.claim(claim('m1', on(11), on(11, '11:00:30')));
      expect(await other.inbox.open(on(9), on(10))).toHaveLength(1);
      expect(await other.inbox.claim(claim('m1', on(10), on(10, '10:00:30')))).toBe('again');
    }),
  );

  it(
    'gives out what was given back when its time has come',
    withPair(async ({ one, other }) => {
      await one.inbox.store(arrival('m1'));
      await one.inbox.claim(claim('m1', on(10), on(10, '10:00:30')));
      await one.inbox.release('m1', on(10, '10:01:00'));
      expect(await other.inbox.open(on(9), on(10, '10:00:59'))).toEqual([]);
      expect(await other.inbox.claim(claim('m1', on(10, '10:00:59'), on(11)))).toBe(false);
      expect(await other.inbox.claim(claim('m1', on(10, '10:01:00'), on(11)))).toBe('first');
    }),
  );

  it(
    'counts once what was not answered in time',
    withPair(async ({ one, other }) => {
      await one.inbox.store(arrival('m1'));
      await one.inbox.store(arrival('m2'));
      await Promise.all([one, other, one].map(({ inbox }) => inbox.tooLate('m1', on(10, '10:11:00'))));
      await one.inbox.answered('m2', on(10, '10:01:00'));
      await one.inbox.tooLate('m2', on(10, '10:11:00'));
      expect(await one.inbox.open(on(9), on(11))).toEqual([]);
      expect(await other.questions.figures(on(9), on(11))).toMatchObject({ tooLate: 1 });
    }),
  );
}
