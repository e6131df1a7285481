import { expect, it } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import type { WithPair } from './places.ts';
import { send } from './announcements.ts';
import { on } from './stories.ts';

const at = (time: string): string => on(11, time);
const ACT = { kind: 'announcement-withdrawn', by: 'UKAREN' };
const MINUTE = { at: at('10:00:00'), until: at('10:01:00') };
const NEXT_MINUTE = { at: at('10:01:00'), until: at('10:02:00') };

/** One that failed in its only channel, which its author is to hear. */
async function failed({ announcements: { deliveries } }: Storage): Promise<void> {
  const claimed = await deliveries.claim({ by: 'me', ...MINUTE });
  const id = claimed?.delivery.id ?? '';
  await deliveries.settle(id, 'me', at('10:00:00'), { outcome: 'failed', reason: 'is_archived' });
  await deliveries.finish(at('10:00:00'));
}

/** One that is out; `ts` null: only a person knows that it is. */
async function out({ announcements: { deliveries } }: Storage, ts: string | null): Promise<string> {
  const claimed = await deliveries.claim({ by: 'me', ...MINUTE });
  const id = claimed?.delivery.id ?? '';
  const shown = { revision: 1, receipts: 0 };
  await deliveries.settle(
    id,
    'me',
    at('10:00:00'),
    ts === null ? { outcome: 'unclear', reason: null } : { outcome: 'sent', ts, shown },
  );
  if (ts === null) await deliveries.decide(id, 'there', at('10:00:00'), ACT);
  await deliveries.finish(at('10:00:00'));
  return id;
}

export function reportsContract(withPair: WithPair): void {
  it(
    'hands a report to one of two who ask, again when that one died, and not after it was told',
    withPair(async ({ one, other }) => {
      await send(one, 'a1', { channels: ['C1'] });
      expect(await one.announcements.takeReport(MINUTE)).toBeNull();
      await failed(one);
      const both = await Promise.all([one, other].map((of) => of.announcements.takeReport(MINUTE)));
      expect(both.flatMap((report) => report?.id ?? [])).toEqual(['a1']);
      expect(await other.announcements.takeReport(NEXT_MINUTE)).toMatchObject({ id: 'a1' });
      // The first one was too slow: it does not speak for the other.
      await one.announcements.reported('a1', MINUTE.until);
      const later = { at: at('10:02:00'), until: at('10:03:00') };
      expect(await one.announcements.takeReport(later)).toMatchObject({ id: 'a1' });
      // Nobody was told: it comes again soon, not when the claim ends.
      await one.announcements.reported('a1', later.until, at('10:02:05'));
      const soon = { at: at('10:02:06'), until: at('10:03:06') };
      expect(await other.announcements.takeReport(soon)).toMatchObject({ id: 'a1' });
      await other.announcements.reported('a1', soon.until);
      expect(await other.announcements.takeReport({ at: on(12), until: on(13) })).toBeNull();
    }),
  );

  it(
    'reports a change that was refused, when nothing else is to be changed, and no count that was',
    withPair(async ({ one: { announcements }, one }) => {
      await send(one, 'a1', { channels: ['C1', 'C2'] });
      const { deliveries } = announcements;
      const refused = await out(one, '1.1');
      const changed = await out(one, '1.2');
      const change = { by: 'me', at: at('10:00:00'), until: at('10:00:30') };
      await announcements.receipts.add('a1', 'UANNA', at('10:00:00'));
      await deliveries.claimChange(refused, change);
      await deliveries.settleChange(refused, 'me', at('10:00:00'), { reason: 'is_archived', revision: 1 });
      expect(await announcements.takeReport(MINUTE)).toBeNull();

      const correction = { id: 'a1', version: 1, headline: 'H', text: 'T', by: 'UKAREN', act: 'corrected' };
      await announcements.correct({ ...correction, at: at('10:00:00') });
      await deliveries.claimChange(refused, change);
      await deliveries.settleChange(refused, 'me', at('10:00:00'), { reason: 'is_archived', revision: 2 });
      expect(await announcements.takeReport(MINUTE)).toBeNull();
      await deliveries.claimChange(changed, change);
      const shown = { revision: 2, receipts: 1 };
      await deliveries.settleChange(changed, 'me', at('10:00:00'), { shown });
      expect(await announcements.takeReport(MINUTE)).toMatchObject({ id: 'a1' });
    }),
  );

  it(
    'reports that a post which only a person has seen cannot be changed',
    withPair(async ({ one: { announcements }, one }) => {
      await send(one, 'a1', { channels: ['C1'] });
      const id = await out(one, null);
      expect(await announcements.takeReport(MINUTE)).toBeNull();
      await announcements.withdraw('a1', at('10:00:00'), ACT);
      expect(await announcements.deliveries.find(id)).toMatchObject({
        status: 'sent',
        reason: 'unknown-post',
      });
      expect(await announcements.takeReport(MINUTE)).toMatchObject({ id: 'a1', status: 'withdrawn' });
      expect(await announcements.deliveries.retry('a1', at('10:00:00'), ACT)).toBe(0);
    }),
  );
}
