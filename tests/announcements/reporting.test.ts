import { describe, expect, it } from 'vitest';
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
