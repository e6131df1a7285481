import { expect, it } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import type { WithPair } from './places.ts';
import { ids, send } from './announcements.ts';
import { on } from './stories.ts';

const ACT = { kind: 'announcement-retried', by: 'UKAREN' };

/** Delivers everything that waits. */
async function deliverAll({ announcements }: Storage, ts = '1.2'): Promise<void> {
  for (;;) {
    const claimed = await announcements.deliveries.claim({ by: 'me', at: on(11), until: on(12) });
    if (claimed === null) return;
    await announcements.deliveries.settle(claimed.delivery.id, 'me', on(11), {
      outcome: 'sent',
      ts,
      shown: { revision: 1, receipts: 0 },
    });
  }
}

export function postsContract(withPair: WithPair): void {
  it(
    'knows which posts show something old, older texts first, and lets one at a time change each',
    withPair(async ({ one, other }) => {
      await send(one, 'a1', { channels: ['C1'] });
      await send(one, 'a2', { channels: ['C1'] });
      await deliverAll(one);
      const { announcements } = one;
      const { deliveries } = announcements;
      expect(await deliveries.behind(on(12), 10)).toEqual([]);
      for (const reader of ['UANNA', 'UPOUL']) await announcements.receipts.add('a1', reader, on(12));
      await announcements.correct({
        id: 'a2',
        version: 1,
        headline: 'H',
        text: 'T',
        at: on(12),
        by: 'U',
        act: 'corrected',
      });
      const behind = await deliveries.behind(on(12), 10);
      expect(behind.map(({ announcementId }) => announcementId)).toEqual(['a2', 'a1']);

      const id = behind[1]?.id ?? '';
      const claims = await Promise.all(
        [one, other].map(({ announcements: of }, index) =>
          of.deliveries.claimChange(id, { by: `by-${index}`, at: on(12), until: on(13) }),
        ),
      );
      const winner = claims.findIndex((claimed) => claimed !== null);
      expect(claims.filter((claimed) => claimed !== null)).toHaveLength(1);
      expect(claims[winner]).toMatchObject({ announcement: { receipts: 2 }, delivery: { ts: '1.2' } });
      expect(await deliveries.settleChange(id, 'nobody', on(12), { reason: 'x', revision: 1 })).toBe(false);
      await announcements.receipts.add('a1', 'UBENT', on(12));
      const shown = { revision: 1, receipts: 2 };
      expect(await deliveries.settleChange(id, `by-${winner}`, on(12), { shown })).toBe(true);
      expect(await deliveries.find(id)).toMatchObject({ shown });
      // Somebody pressed while it was changed.
      expect((await deliveries.behind(on(12), 10)).map((delivery) => delivery.id)).toContain(id);
      expect(await deliveries.claimChange(id, { by: 'me', at: on(12), until: on(13) })).not.toBeNull();
    }),
  );

  it(
    'tells from a version whether there is anything to do',
    withPair(async ({ one, other: { announcements } }) => {
      const { deliveries, receipts } = one.announcements;
      const versions = async (): Promise<[string, string]> => {
        const { posts, receipts: counted } = await announcements.version();
        return [posts, counted];
      };
      /** Whether each of the two is another one afterwards. */
      const moves = async (work: () => Promise<unknown>): Promise<[boolean, boolean]> => {
        const before = await versions();
        await work();
        const after = await versions();
        return [before[0] !== after[0], before[1] !== after[1]];
      };
      expect(await moves(() => send(one, 'a1', { channels: ['C1'] }))).toEqual([true, true]);
      await deliverAll(one);
      const [post] = await deliveries.of('a1');
      const id = post?.id ?? '';
      expect(await moves(() => deliveries.setPermalink(id, 'https://a.example'))).toEqual([true, true]);
      expect(await moves(() => receipts.add('a1', 'UANNA', on(12)))).toEqual([false, true]);
      expect(await deliveries.isAnyBehind()).toBe(true);
      expect(await moves(() => Promise.resolve())).toEqual([false, false]);
      await deliveries.claimChange(id, { by: 'me', at: on(12), until: on(13) });
      // Claimed or to be changed later, it is behind all the same.
      expect(await deliveries.behind(on(12), 10)).toEqual([]);
      expect(await deliveries.isAnyBehind()).toBe(true);
      await deliveries.settleChange(id, 'me', on(12), { reason: 'x', revision: 1 });
      expect(await deliveries.isAnyBehind()).toBe(false);
      expect(await moves(() => deliveries.retry('a1', on(12), ACT))).toEqual([true, true]);
      expect(await moves(() => announcements.withdraw('a1', on(12), ACT))).toEqual([true, true]);
    }),
  );

  it(
    'leaves alone a post that refuses a change, until there is another one',
    withPair(async ({ one }) => {
      await send(one, 'a1', { channels: ['C1'] });
      await deliverAll(one);
      const { announcements } = one;
      const { deliveries } = announcements;
      const correct = async (version: number) =>
        announcements.correct({
          id: 'a1',
          version,
          headline: 'H',
          text: `T${version}`,
          at: on(12),
          by: 'U',
          act: 'c',
        });
      await correct(1);
      const [post] = await deliveries.behind(on(12), 10);
      const id = post?.id ?? '';
      await deliveries.claimChange(id, { by: 'me', at: on(12), until: on(13) });
      await deliveries.settleChange(id, 'me', on(12), { reason: 'message_not_found', revision: 2 });
      expect(await deliveries.behind(on(14), 10)).toEqual([]);
      expect(await deliveries.find(id)).toMatchObject({ status: 'sent', reason: 'message_not_found' });

      expect(await deliveries.retry('a1', on(14), ACT)).toBe(1);
      await deliveries.claimChange(id, { by: 'me', at: on(14), until: on(15) });
      await correct(2);
      // What was refused is not what is to be shown now.
      await deliveries.settleChange(id, 'me', on(14), { reason: 'message_not_found', revision: 2 });
      expect(await deliveries.behind(on(14), 10)).toMatchObject([{ id, reason: null }]);
      await deliveries.claimChange(id, { by: 'me', at: on(14), until: on(15) });
      await deliveries.settleChange(id, 'me', on(14), { notBefore: on(16) });
      expect(await deliveries.behind(on(15), 10)).toEqual([]);
      expect(await deliveries.behind(on(16), 10)).toHaveLength(1);
      await announcements.withdraw('a1', on(17), ACT);
      await deliveries.claimChange(id, { by: 'me', at: on(17), until: on(18) });
      await deliveries.settleChange(id, 'me', on(17), { shown: { revision: 4, receipts: 0 } });
      await announcements.receipts.add('a1', 'UANNA', on(17));
      expect(await deliveries.behind(on(18), 10)).toEqual([]);
    }),
  );

  it(
    'knows the addresses of what is out',
    withPair(async ({ one: { announcements }, one, other }) => {
      await send(one, 'a1');
      await deliverAll(one);
      const [first, second] = await announcements.deliveries.withoutPermalink(10);
      await announcements.deliveries.setPermalink(first?.id ?? '', 'https://slack/1');
      await announcements.deliveries.setPermalink(second?.id ?? '', '');
      expect(await other.announcements.deliveries.withoutPermalink(10)).toEqual([]);
      expect(await other.announcements.posted(on(10))).toEqual([
        {
          id: 'a1',
          sentAt: on(10),
          headline: 'Ekstra it-café',
          entries: ['faa-mitid'],
          links: new Map([[first?.channel, 'https://slack/1']]),
        },
      ]);
      expect(await other.announcements.posted(on(11))).toEqual([]);
      await announcements.withdraw('a1', on(12), ACT);
      expect(await other.announcements.posted(on(10))).toEqual([]);
    }),
  );

  it(
    'reminds nobody who has read it meanwhile',
    withPair(async ({ one, other }) => {
      await send(one, 'a1', { channels: ['C1'] });
      await deliverAll(one);
      const to = ['UANNA', 'UPOUL'].map((userId) => ({ userId, permalink: `https://slack/${userId}` }));
      await one.announcements.receipts.remind({
        announcementId: 'a1',
        to,
        at: on(11),
        act: ACT,
        newId: ids('r'),
      });
      await other.announcements.receipts.add('a1', 'UANNA', on(11));
      const claimed = await one.announcements.deliveries.claim({ by: 'me', at: on(11), until: on(12) });
      expect(claimed).toMatchObject({
        delivery: { kind: 'reminder', channel: 'UPOUL', permalink: 'https://slack/UPOUL' },
      });
      expect(await one.announcements.deliveries.claim({ by: 'you', at: on(11), until: on(12) })).toBeNull();
    }),
  );
}
