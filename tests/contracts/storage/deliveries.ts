import { expect, it } from 'vitest';
import type { Attempt, ClaimedDelivery } from '../../../src/storage/announcements/store.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import type { WithPair } from './places.ts';
import { send } from './announcements.ts';
import { on } from './stories.ts';

const SENT = { outcome: 'sent', ts: '1.2', shown: { revision: 1, receipts: 0 } } satisfies Attempt;
const ACT = { kind: 'announcement-retried', by: 'UKAREN' };

/** A time on the eleventh. */
const at = (time: string): string => on(11, time);

const claim = async (
  { announcements }: Storage,
  by: string,
  from: string,
  until: string,
): Promise<ClaimedDelivery | null> => announcements.deliveries.claim({ by, at: at(from), until: at(until) });

export function deliveriesContract(withPair: WithPair): void {
  it(
    'gives each delivery to one of many who ask at once',
    withPair(async ({ one, other }) => {
      const channels = Array.from({ length: 8 }, (_, index) => `C${index}`);
      await send(one, 'a1', { channels });
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          claim(index % 2 ? one : other, `by-${index}`, '10:00:00', '10:01:00'),
        ),
      );
      const claimed = claims.flatMap((one_) => one_?.delivery.channel ?? []);
      expect(claimed.toSorted()).toEqual(channels);
      expect(claims[0]).toMatchObject({
        delivery: { status: 'posting', attempts: 1, postingSince: at('10:00:00') },
        announcement: { id: 'a1' },
        isUnknown: false,
      });
    }),
  );

  it(
    'hands on a delivery whose claim ran out as one of unknown outcome, and hears only its new holder',
    withPair(async ({ one, other }) => {
      await send(one, 'a1', { channels: ['C1'] });
      await claim(one, 'first', '10:00:00', '10:01:00');
      expect(await claim(other, 'early', '10:00:59', '10:02:00')).toBeNull();
      const second = await claim(other, 'second', '10:01:00', '10:02:00');
      const id = second?.delivery.id ?? '';
      expect(second).toMatchObject({
        isUnknown: true,
        delivery: { attempts: 2, postingSince: at('10:00:00') },
      });
      const { deliveries } = one.announcements;
      expect(await deliveries.settle(id, 'first', at('10:01:30'), SENT)).toBe(false);
      expect(await deliveries.settle(id, 'second', at('10:01:30'), SENT)).toBe(true);
      expect(await deliveries.settle(id, 'second', at('10:01:31'), { outcome: 'failed', reason: 'x' })).toBe(
        false,
      );
      expect(await deliveries.find(id)).toMatchObject({
        status: 'sent',
        ts: '1.2',
        shown: { revision: 1, receipts: 0 },
      });
      expect(await claim(one, 'third', '10:05:00', '10:06:00')).toBeNull();
    }),
  );

  it(
    'hands out posts before reminders that waited longer',
    withPair(async ({ one }) => {
      await send(one, 'a1', { channels: ['C1'] });
      const first = await claim(one, 'by-1', '10:00:00', '10:01:00');
      await one.announcements.deliveries.settle(first?.delivery.id ?? '', 'by-1', at('10:00:00'), SENT);
      const to = [{ userId: 'UANNA', permalink: null }];
      const reminder = { announcementId: 'a1', to, at: on(9), act: ACT, newId: () => 'reminder' };
      await one.announcements.receipts.remind(reminder);
      await send(one, 'a2', { channels: ['C1'] });
      const kinds = [
        await claim(one, 'by-2', '10:00:01', '10:01:00'),
        await claim(one, 'by-3', '10:00:01', '10:01:00'),
      ].map((claimed) => claimed?.delivery.kind);
      expect(kinds).toEqual(['post', 'reminder']);
    }),
  );

  it(
    'waits as long as an attempt says, and remembers whether it may be out there',
    withPair(async ({ one: { announcements }, one }) => {
      await send(one, 'a1', { channels: ['C1'] });
      const { deliveries } = announcements;
      const first = await claim(one, 'by-1', '10:00:00', '10:01:00');
      const id = first?.delivery.id ?? '';
      await deliveries.settle(id, 'by-1', at('10:00:01'), { outcome: 'waiting', notBefore: at('10:00:30') });
      expect(await claim(one, 'by-2', '10:00:29', '10:01:00')).toBeNull();
      expect(await claim(one, 'by-2', '10:00:30', '10:01:00')).toMatchObject({ isUnknown: false });
      await deliveries.settle(id, 'by-2', at('10:00:31'), { outcome: 'unknown', notBefore: at('10:00:40') });
      expect(await claim(one, 'by-3', '10:00:39', '10:01:00')).toBeNull();
      expect(await claim(one, 'by-3', '10:00:40', '10:01:00')).toMatchObject({ isUnknown: true });
    }),
  );

  it(
    'is done when no channel waits, tells of what failed, and tries that again',
    withPair(async ({ one, other }) => {
      await send(one, 'a1');
      const { announcements } = one;
      const { deliveries } = announcements;
      const first = (await claim(one, 'by-1', '10:00:00', '10:01:00'))?.delivery.id ?? '';
      const second = (await claim(one, 'by-2', '10:00:00', '10:01:00'))?.delivery.id ?? '';
      await deliveries.settle(first, 'by-1', at('10:00:01'), SENT);
      await deliveries.finish(at('10:00:02'));
      expect(await announcements.find('a1')).toMatchObject({ status: 'sending' });
      await deliveries.settle(second, 'by-2', at('10:00:01'), { outcome: 'failed', reason: 'is_archived' });
      await Promise.all([
        deliveries.finish(at('10:00:02')),
        other.announcements.deliveries.finish(at('10:00:02')),
      ]);
      const now = { at: at('10:00:02'), until: at('10:01:02') };
      expect(await announcements.takeReport(now)).toMatchObject({ id: 'a1', status: 'sent' });

      expect(await deliveries.retry('a1', at('10:05:00'), ACT)).toBe(1);
      expect(await deliveries.retry('a1', at('10:05:00'), ACT)).toBe(0);
      expect(await announcements.find('a1')).toMatchObject({ status: 'sending' });
      expect(await claim(other, 'by-3', '10:05:00', '10:06:00')).toMatchObject({
        delivery: { id: second, dueAt: at('10:05:00'), reason: null, postingSince: at('10:05:00') },
        isUnknown: false,
      });
      await deliveries.settle(second, 'by-3', at('10:05:01'), SENT);
      await deliveries.finish(at('10:00:02'));
      expect(await announcements.find('a1')).toMatchObject({ status: 'sent' });
      expect(await announcements.takeReport({ at: at('11:00:00'), until: at('11:01:00') })).toBeNull();
    }),
  );

  it(
    'lets a person decide once on what nobody can tell',
    withPair(async ({ one, other }) => {
      await send(one, 'a1');
      const { deliveries } = one.announcements;
      for (const by of ['by-1', 'by-2']) {
        const id = (await claim(one, by, '10:00:00', '10:01:00'))?.delivery.id ?? '';
        await deliveries.settle(id, by, at('10:00:01'), { outcome: 'unclear', reason: null });
      }
      await deliveries.finish(at('10:00:02'));
      const [there, again] = (await deliveries.of('a1')).map(({ id }) => id);
      const decisions = await Promise.all([
        deliveries.decide(there ?? '', 'there', at('10:01:00'), ACT),
        other.announcements.deliveries.decide(there ?? '', 'there', at('10:01:00'), ACT),
        deliveries.decide(again ?? '', 'send-again', at('10:01:00'), ACT),
      ]);
      expect(decisions.filter((decided) => decided)).toHaveLength(2);
      expect(decisions[2]).toBe(true);
      expect(await deliveries.of('a1')).toMatchObject([{ status: 'sent', ts: null }, { status: 'waiting' }]);
      expect(await deliveries.decide('nothing', 'there', at('10:01:00'), ACT)).toBe(false);
      // Without an address nothing can be changed there.
      expect(await deliveries.behind(on(20), 10)).toEqual([]);
    }),
  );
}
