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
      const act = { kind: 'withdrawn', by: 'UBENT' };
      expect(await one.announcements.withdraw('a1', on(12), act)).toMatchObject({
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
}
