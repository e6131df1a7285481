import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import { on } from './stories.ts';

const arrival = (key: string, at = on(10)) => ({ key, event: `{"text":"${key}"}`, at });
const claim = (key: string, at: string, until: string) => ({ key, by: 'p1', at, until });

/** A message as it was edited. `version`: when, as a text that grows. */
const edited = (wording: string, version: string, at = on(10)) => ({
  ...arrival('m1', at),
  event: `{"text":"${wording}"}`,
  wording,
  version,
});

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
        { key: 'm1', wording: '', event: '{"text":"m1"}', at: arrival('m1').at },
        { key: 'm2', wording: '', event: '{"text":"m2"}', at: arrival('m2').at },
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
    'opens an answered message again when it is edited into other words, and not when it arrives late or unchanged',
    withPair(async ({ one, other }) => {
      const taken = (wording: string) => ({ ...claim('m1', on(10), on(10, '10:01:00')), wording });
      await one.inbox.store(edited('a', ''));
      await one.inbox.claim(taken('a'));
      await one.inbox.answered('m1', on(10), 'a');
      expect(await one.inbox.store(edited('a', '5'))).toBe(false);
      expect(await one.inbox.store(edited('b', ''))).toBe(false);
      expect(await other.inbox.claim(taken('a'))).toBe(false);
      expect(await other.inbox.store(edited('b', '6'))).toBe(true);
      expect(await one.inbox.store(edited('a', '5'))).toBe(false);
      expect(await one.inbox.open(on(9), on(10))).toEqual([
        { key: 'm1', wording: 'b', event: '{"text":"b"}', at: on(10) },
      ]);
      expect(await one.inbox.claim(taken('a'))).toBe(false);
      // The claim on the earlier wording ended with its answer.
      expect(await one.inbox.claim(taken('b'))).toBe('again');
      await one.inbox.answered('m1', on(10), 'b');
      expect(await one.inbox.open(on(9), on(12))).toEqual([]);
      expect(await one.inbox.store(edited('a', '7'))).toBe(true);
    }),
  );

  it(
    'gives a message that is edited while it is answered to the next when that is done',
    withPair(async ({ one, other }) => {
      await one.inbox.store(edited('a', ''));
      await one.inbox.claim({ ...claim('m1', on(10), on(10, '10:01:00')), wording: 'a' });
      expect(await other.inbox.store(edited('b', '6'))).toBe(true);
      const second = { ...claim('m1', on(10), on(10, '10:01:00')), wording: 'b' };
      expect(await other.inbox.claim(second)).toBe(false);
      await one.inbox.answered('m1', on(10), 'a');
      expect(await other.inbox.open(on(9), on(10))).toHaveLength(1);
      expect(await other.inbox.claim(second)).toBe('again');
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
