import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import { CONTENT, ids, send } from './announcements.ts';
import { on } from './stories.ts';

export function announcementsOutContract(withPair: WithPair): void {
  it(
    'keeps every wording that was out',
    withPair(async ({ one, other }) => {
      await send(one, 'a1');
      const correction = {
        id: 'a1',
        version: 1,
        headline: 'Rettelse',
        at: on(11),
        by: 'UBENT',
        act: 'corrected',
      };
      expect(await one.announcements.correct({ ...correction, text: 'Torsdag kl. 10' })).toMatchObject({
        headline: 'Rettelse',
        version: 2,
        revision: 2,
        correctedAt: on(11),
      });
      expect(await other.announcements.correct({ ...correction, text: 'Fredag' })).toBeNull();
      expect(await other.announcements.revisions('a1')).toEqual([
        { revision: 1, headline: CONTENT.headline, text: CONTENT.text, at: on(10), by: 'UKAREN' },
        { revision: 2, headline: 'Rettelse', text: 'Torsdag kl. 10', at: on(11), by: 'UBENT' },
      ]);
      const act = { kind: 'withdrawn', by: 'UBENT', reason: 'Forkert\0 dag' };
      expect(await one.announcements.withdraw('a1', on(12), act)).toMatchObject({
        withdrawReason: 'Forkert dag',
        status: 'withdrawn',
        revision: 3,
        withdrawnAt: on(12),
      });
      expect(await other.announcements.withdraw('a1', on(13), act)).toBeNull();
      const statuses = (await one.announcements.deliveries.of('a1')).map(({ status }) => status);
      expect(statuses).toEqual(['given-up', 'given-up']);
      expect(await one.announcements.acts('a1')).toHaveLength(3);
    }),
  );

  it(
    'forgets who wrote and who read, and keeps the announcement and its count',
    withPair(async ({ one, other }) => {
      await send(one, 'a1');
      const { announcements } = one;
      await announcements.saveDraft({
        id: 'a2',
        author: 'UKAREN',
        content: CONTENT,
        replaces: null,
        at: on(10),
      });
      expect(await announcements.receipts.add('a1', 'UANNA', on(10))).toBe(true);
      expect(await other.announcements.receipts.add('a1', 'UANNA', on(11))).toBe(false);
      await announcements.receipts.add('a1', 'UPOUL', on(12));
      const to = [{ userId: 'UANNA', permalink: null }];
      const act = { kind: 'announcement-reminded', by: 'UKAREN' };
      const remind = { announcementId: 'a1', to, at: on(12), act, newId: ids('reminder') };
      expect(await announcements.receipts.remind(remind)).toBe(true);
      expect(await other.announcements.receipts.remind(remind)).toBe(false);

      await one.forget('UANNA');
      await one.forget('UKAREN');

      expect(await announcements.find('a1')).toMatchObject({ author: null, changedBy: null, receipts: 2 });
      expect(await announcements.find('a2')).toBeNull();
      expect(await announcements.receipts.of('a1')).toEqual(['UPOUL']);
      expect((await announcements.deliveries.of('a1')).map(({ kind }) => kind)).toEqual(['post', 'post']);
      expect((await announcements.revisions('a1')).map(({ by }) => by)).toEqual([null]);

      await one.expire(on(13));
      expect(await announcements.receipts.of('a1')).toEqual([]);
      expect(await announcements.find('a1')).toMatchObject({ headline: CONTENT.headline, receipts: 2 });
    }),
  );

  it(
    'asks for receipts anew: earlier ones are kept and count no more, and each post gets one notice',
    withPair(async ({ one, other }) => {
      await send(one, 'a1', { channels: ['C1', 'C2', 'C3'] });
      const { announcements } = one;
      const { deliveries, receipts } = announcements;
      const claim = { at: on(10), until: on(11) };
      for (const by of ['one', 'two']) {
        const claimed = await deliveries.claim({ ...claim, by });
        const shown = { revision: 1, receipts: 0 };
        await deliveries.settle(claimed?.delivery.id ?? '', by, on(10), { outcome: 'sent', ts: by, shown });
      }
      const first = { revision: 1, channel: 'C1', isInPrivate: false };
      expect(await receipts.add('a1', 'UANNA', on(10), first)).toBe(true);
      expect(await receipts.add('a1', 'UBENT', on(10), { ...first, channel: 'C2' })).toBe(true);
      const correction = {
        id: 'a1',
        headline: 'H',
        text: 'T',
        entries: ['tab'],
        at: on(11),
        by: 'UKAREN',
        act: 'corrected',
      };
      const askAnew = ids('notice');
      expect(await announcements.correct({ ...correction, version: 1, askAnew })).toMatchObject({
        entries: ['tab'],
        receipts: 0,
        receiptsFrom: 2,
      });
      const notices = async () => (await deliveries.of('a1')).filter(({ kind }) => kind === 'notice');
      expect((await notices()).map(({ channel }) => channel)).toEqual(['C1', 'C2']);
      expect(await receipts.of('a1')).toEqual([]);
      expect(await receipts.earlier('a1')).toEqual([
        { userId: 'UANNA', channel: 'C1' },
        { userId: 'UBENT', channel: 'C2' },
      ]);

      // A button from before the correction asks about what stands there no more.
      expect(await receipts.add('a1', 'UANNA', on(12), first)).toBe(false);
      expect(await other.announcements.receipts.add('a1', 'UPOUL', on(12), first)).toBe(false);
      const again = { ...first, revision: 2 };
      const pressed = await Promise.all([
        receipts.add('a1', 'UANNA', on(12), again),
        other.announcements.receipts.add('a1', 'UANNA', on(12), again),
      ]);
      expect(pressed.toSorted()).toEqual([false, true]);
      expect(await announcements.find('a1')).toMatchObject({ receipts: 1 });
      expect(await receipts.of('a1')).toEqual(['UANNA']);
      expect((await receipts.earlier('a1')).map(({ userId }) => userId)).toEqual(['UBENT', 'UPOUL']);

      // One that asks for nothing leaves all that; the next that asks orders its notices anew.
      await announcements.correct({ ...correction, version: 2 });
      expect(await notices()).toMatchObject([{ id: 'notice-1' }, { id: 'notice-2' }]);
      expect(await announcements.find('a1')).toMatchObject({ receipts: 1, receiptsFrom: 2 });
      await announcements.correct({ ...correction, version: 3, askAnew });
      expect(await notices()).toMatchObject([
        { id: 'notice-3', status: 'waiting' },
        { id: 'notice-4', status: 'waiting' },
      ]);
    }),
  );

  it(
    'brings reminders up to date as posts, until they were pressed',
    withPair(async ({ one: { announcements }, one }) => {
      await send(one, 'a1', { channels: ['C1'] });
      const { deliveries, receipts } = announcements;
      const to = ['UANNA', 'UBENT'].map((userId) => ({ userId, permalink: null }));
      const act = { kind: 'announcement-reminded', by: 'UKAREN' };
      await receipts.remind({ announcementId: 'a1', to, at: on(10), act, newId: ids('reminder') });
      for (const by of ['one', 'two', 'three']) {
        const claimed = await deliveries.claim({ by, at: on(10), until: on(11) });
        const shown = { revision: 1, receipts: 0 };
        await deliveries.settle(claimed?.delivery.id ?? '', by, on(10), { outcome: 'sent', ts: by, shown });
      }
      await receipts.add('a1', 'UANNA', on(11), { revision: 1, channel: 'C1', isInPrivate: true });
      const correction = {
        id: 'a1',
        version: 1,
        headline: 'H',
        text: 'T',
        at: on(11),
        by: 'UKAREN',
        act: 'corrected',
      };
      await announcements.correct(correction);
      const behind = await deliveries.behind(on(12), 9);
      expect(behind.map(({ kind, channel }) => `${kind} ${channel}`)).toEqual(['post C1', 'reminder UBENT']);
      const reminder = behind[1]?.id ?? '';
      expect(await deliveries.claimChange(reminder, { by: 'x', at: on(12), until: on(13) })).not.toBeNull();
      await deliveries.settleChange(reminder, 'x', on(12), { reason: 'message_not_found', revision: 2 });
      const post = behind[0]?.id ?? '';
      await deliveries.claimChange(post, { by: 'x', at: on(12), until: on(13) });
      await deliveries.settleChange(post, 'x', on(12), { shown: { revision: 2, receipts: 1 } });
      await deliveries.finish(on(12));
      // Whose reminder shows an older text is nothing for the author to mend.
      expect(await announcements.takeReport({ at: on(13), until: on(14) })).toBeNull();
    }),
  );
}
