import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/blocks/announcements/report.ts';
import { announce, atNewsDesk, fates, KAREN, KIRSTEN, MINUTE, reports } from '../support/news-desk.ts';

describe('what people are told about an announcement', () => {
  it('is told later when Slack does not take it now, by another process too', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      channels.plan.post.push({ refused: 'is_archived' });
      const { id } = await announce(desk, { channels: ['C1'] });
      await announcements.deliver();
      const failing = announcements.report(async () => Promise.reject(new Error('Slack is down')));
      await expect(failing).rejects.toThrow('Slack is down');
      expect(await reports(announcements)).toEqual([]);
      desk.pass(MINUTE);
      expect(await reports(desk.beside())).toMatchObject([{ to: KAREN, announcement: { id } }]);
      desk.pass(MINUTE);
      expect(await reports(announcements)).toEqual([]);
    });
  });

  it('is that a correction did not get everywhere, to who corrected', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      const { id } = await announce(desk);
      await announcements.deliver();
      await announcements.correct({ id, version: 1, by: KIRSTEN, headline: 'H', text: 'T' });
      channels.plan.update.push({ refused: 'is_archived' });
      await announcements.refresh();
      expect(await reports(announcements)).toMatchObject([{ to: KIRSTEN, announcement: { id } }]);
      expect((await fates(desk, id)).filter((fate) => fate.endsWith('sent is_archived'))).toHaveLength(1);
      expect(channels.posts.filter(({ revision }) => revision === 1)).toHaveLength(1);
      expect(await announcements.retry(id, KIRSTEN)).toBe(1);
      await announcements.refresh();
      expect(await reports(announcements)).toEqual([]);
      expect(channels.posts).toMatchObject([{ revision: 2 }, { revision: 2 }]);
    });
  });

  it('is that those who had read it could not be told of a correction, once, to who corrected', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      const { id } = await announce(desk, { wantsReceipt: true });
      await announcements.deliver();
      await announcements.refresh();
      for (const channel of ['C1', 'C2'])
        await announcements.receipt({ announcementId: id, userId: `U${channel}`, channel });
      await announcements.correct({ id, version: 1, by: KIRSTEN, headline: 'H', text: 'T', asksAnew: true });
      await announcements.refresh();
      channels.plan.post.push({ refused: 'restricted_action' }, { refused: 'restricted_action' });
      desk.pass(MINUTE);
      await announcements.deliver();
      const told = await reports(announcements);
      expect(told).toMatchObject([{ to: KIRSTEN, unheard: [{ channel: 'C1' }, { channel: 'C2' }] }]);
      const [report] = told;
      const { text } = report === undefined ? { text: '' } : buildReport(report);
      expect(text).toMatch(/»H« er rettet, men min besked .* i <#C1>, <#C2>\. Sig det gerne/u);
      expect(text).not.toContain('ændringen nåede ikke frem');
      expect(await reports(desk.beside())).toEqual([]);
    });
  });

  it('is that a post which only a person has seen was not withdrawn', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      const { id } = await announce(desk, { channels: ['C1'] });
      channels.plan.post.push('arrives-unheard');
      channels.plan.find.push('unreadable');
      await announcements.deliver();
      desk.pass(MINUTE);
      await announcements.deliver();
      await reports(announcements);
      const [delivery] = await desk.storage.announcements.deliveries.of(id);
      await announcements.decide(delivery?.id ?? '', 'there', KAREN);
      expect(await reports(announcements)).toEqual([]);
      await announcements.withdraw({ id, by: KAREN, reason: 'Det var forkert.' });
      expect(await reports(announcements)).toMatchObject([
        { to: KAREN, deliveries: [{ status: 'sent', reason: 'unknown-post' }] },
      ]);
    });
  });
});
