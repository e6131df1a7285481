import { describe, expect, it } from 'vitest';
import {
  announce,
  atNewsDesk,
  CONTENT,
  DAY,
  fates,
  HOUR,
  KAREN,
  KIRSTEN,
  MINUTE,
} from '../support/news-desk.ts';

describe('news about an answer', () => {
  it('from a private channel is seen in that channel only', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      channels.membersOf.set('P1', [KAREN]);
      await announce(desk, { channels: ['P1'], entries: ['svar-1'] });
      await announcements.deliver();
      await announcements.refresh();
      expect(announcements.fresh('svar-1', 'P1')?.headline).toBe(CONTENT.headline);
      expect(announcements.fresh('svar-1', 'C1')).toBeNull();
      expect(announcements.fresh('svar-1')).toBeNull();
    });
  });
});

describe('news that was withdrawn', () => {
  it('is gone also while Slack cannot be asked where other posts stand', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      const { id } = await announce(desk, { entries: ['svar-1'] });
      await announcements.deliver();
      await announcements.refresh();
      await announce(desk, { text: 'Noget andet' });
      await announcements.deliver();
      await announcements.withdraw({ id, by: KAREN, reason: 'Det var forkert.' });
      channels.plan.permalink.push('fails');
      await expect(announcements.refresh()).rejects.toThrow('Slack is down');
      expect(announcements.fresh('svar-1')).toBeNull();
    });
  });
});

describe('what is out', () => {
  it('is corrected in every channel, once each', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      const { id } = await announce(desk);
      await announcements.deliver();
      const correction = { id, version: 1, by: KIRSTEN, headline: 'Rettet', text: 'Fredag' };
      expect(await announcements.correct({ ...correction, text: ' ' })).toMatchObject({
        errors: { text: 'missing' },
      });
      expect(await announcements.correct(correction)).toMatchObject({
        outcome: 'done',
        announcement: { text: 'Fredag' },
      });
      expect(await announcements.correct({ ...correction, by: KAREN })).toMatchObject({
        outcome: 'conflict',
        announcement: { changedBy: KIRSTEN },
      });
      channels.plan.update.push({ unknown: true }, { wait: 10 });
      await announcements.refresh();
      desk.pass(9_000);
      await announcements.refresh();
      expect(channels.calls.update).toBe(2);
      desk.pass(1_000);
      await announcements.refresh();
      await announcements.refresh();
      expect(channels.posts).toMatchObject([{ revision: 2 }, { revision: 2 }]);
      expect(channels.calls.update).toBe(4);
    });
  });

  it('is withdrawn everywhere, also where it is still on its way', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      channels.plan.post.push('arrives-unheard', { unknown: true }, { wait: 5 });
      channels.membersOf.set('C3', [KAREN]);
      const { id } = await announce(desk, { channels: ['C1', 'C2', 'C3'] });
      await announcements.deliver();
      expect(await announcements.withdraw({ id, by: KIRSTEN, reason: 'Det var forkert.' })).toMatchObject({
        outcome: 'done',
      });
      expect(await announcements.withdraw({ id, by: KAREN, reason: 'Det var forkert.' })).toMatchObject({
        outcome: 'gone',
      });
      desk.pass(MINUTE);
      await announcements.deliver();
      await announcements.refresh();
      expect((await fates(desk, id)).toSorted()).toEqual(['C1 sent', 'C2 given-up', 'C3 given-up']);
      expect(channels.posts).toMatchObject([{ channel: 'C1', revision: 2 }]);
      expect(
        await announcements.correct({ id, version: 2, by: KAREN, headline: 'H', text: 'T' }),
      ).toMatchObject({
        outcome: 'gone',
      });
      expect(await announcements.retry(id, KAREN)).toBe(0);
    });
  });

  it('says which post refused a change', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      const { id } = await announce(desk, { channels: ['C1'] });
      await announcements.deliver();
      channels.plan.update.push({ refused: 'cant_update_message' });
      await announcements.correct({ id, version: 1, by: KAREN, headline: 'H', text: 'T' });
      await announcements.refresh();
      await announcements.refresh();
      expect(channels.calls.update).toBe(1);
      expect(await fates(desk, id)).toEqual(['C1 sent cant_update_message']);
      expect(await announcements.retry(id, KAREN)).toBe(1);
      await announcements.refresh();
      expect(channels.posts).toMatchObject([{ revision: 2 }]);
    });
  });

  it('is news under the entries it is linked to, for thirty days', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements } = desk;
      await announce(desk, { entries: ['svar-1', 'svar-2'] });
      desk.pass(HOUR);
      const newer = { headline: 'Nyere', text: 'Nyere', entries: ['svar-2'], channels: ['C2'] };
      const { id } = await announce(desk, newer);
      await announcements.deliver();
      await announcements.refresh();
      const old = announcements.fresh('svar-1', 'C2');
      expect(old).toMatchObject({ headline: CONTENT.headline, at: '2026-11-24T10:00:00.000Z' });
      expect(old?.link).toContain('/C2/');
      expect(announcements.fresh('svar-1')?.link).toContain('/C1/');
      expect(announcements.fresh('svar-2', 'C1')).toMatchObject({
        headline: 'Nyere',
        link: expect.stringContaining('/C2/'),
      });
      expect(announcements.fresh('svar-3')).toBeNull();
      await announcements.withdraw({ id, by: KAREN, reason: 'Det var forkert.' });
      await announcements.refresh();
      expect(announcements.fresh('svar-2')).toMatchObject({ headline: CONTENT.headline });
      desk.pass(30 * DAY - HOUR);
      await announcements.refresh();
      expect(announcements.fresh('svar-1')).not.toBeNull();
      desk.pass(1);
      await announcements.refresh();
      expect(announcements.fresh('svar-1')).toBeNull();
    });
  });
});
