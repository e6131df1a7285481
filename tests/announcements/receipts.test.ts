import { describe, expect, it } from 'vitest';
import { buildReaders } from '../../src/blocks/announcements/readers.ts';
import { da } from '../../src/i18n/da.ts';
import { announce, atNewsDesk, DAY, KAREN, KIRSTEN, VOLUNTEER, type NewsDesk } from '../support/news-desk.ts';

/** An announcement that is out in both channels. */
async function out(desk: NewsDesk, changes: Parameters<typeof announce>[1] = {}): Promise<string> {
  const { id } = await announce(desk, changes);
  await desk.announcements.deliver();
  await desk.announcements.refresh();
  return id;
}

describe('receipts', () => {
  it('count each person once across all channels, and many presses become one change of each post', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      const announcementId = await out(desk);
      const readers = Array.from({ length: 40 }, (_, at) => `U${at}`);
      await Promise.all(
        readers.map((userId) => announcements.receipt({ announcementId, userId, channel: 'C1' })),
      );
      expect(await announcements.receipt({ announcementId, userId: 'U0', channel: 'C2' })).toEqual({
        isNew: false,
        isOutdated: false,
        count: 40,
      });
      await announcements.refresh();
      await announcements.refresh();
      expect(channels.calls.update).toBe(2);
      expect(channels.posts).toMatchObject([{ receipts: 40 }, { receipts: 40 }]);
    });
  });

  it('are counted where somebody pressed before they are elsewhere, and no faster than Slack takes it', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      const many = Array.from({ length: 30 }, (_, at) => `C${at + 10}`);
      for (const channel of many) channels.membersOf.set(channel, [KAREN]);
      const announcementId = await out(desk, { channels: many });
      await announcements.receipt({ announcementId, userId: VOLUNTEER, channel: 'C35' });
      await announcements.refresh();
      expect(channels.posts.find(({ channel }) => channel === 'C35')).toMatchObject({ receipts: 1 });
      const recounted = (): number => channels.posts.filter(({ receipts }) => receipts === 1).length;
      const atOnce = recounted();
      expect(atOnce).toBeLessThan(30);
      for (let second = 0; second < 60; second += 1) {
        desk.pass(1_000);
        await announcements.refresh();
      }
      expect(recounted()).toBe(30);
      expect(channels.calls.update).toBe(30);
    });
  });

  it('are taken only where they are wanted', async () => {
    await atNewsDesk(async (desk) => {
      const press = { userId: VOLUNTEER, channel: 'C1' };
      const without = await out(desk, { wantsReceipt: false });
      expect(await desk.announcements.receipt({ ...press, announcementId: without })).toBeNull();
      const waiting = await announce(desk, { text: 'Senere', sendAt: '2026-12-01T10:00:00.000Z' });
      expect(await desk.announcements.receipt({ ...press, announcementId: waiting.id })).toBeNull();
      expect(await desk.announcements.receipt({ ...press, announcementId: 'forged' })).toBeNull();
      const gone = await out(desk, { text: 'Væk' });
      await desk.announcements.withdraw({ id: gone, by: KAREN, reason: 'Det var forkert.' });
      expect(await desk.announcements.receipt({ ...press, announcementId: gone })).toBeNull();
    });
  });

  it('tell coordinators who has and who has not, without the author', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      const announcementId = await out(desk);
      await announcements.receipt({ announcementId, userId: 'UANNA', channel: 'C1' });
      expect(await announcements.readers(announcementId, KIRSTEN)).toEqual({
        read: ['UANNA'],
        earlier: [],
        unread: [VOLUNTEER, 'UBENT'],
        unreadable: [],
      });
      channels.membersOf.set('C2', null);
      expect(await announcements.readers(announcementId, KIRSTEN)).toEqual({
        read: ['UANNA'],
        earlier: [],
        unread: [VOLUNTEER],
        unreadable: ['C2'],
      });
    });
  });

  it('are asked for once more in private, once, of those who have not', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels, storage } = desk;
      const announcementId = await out(desk);
      await announcements.receipt({ announcementId, userId: 'UANNA', channel: 'C1' });
      const asked = await Promise.all([
        announcements.remind(announcementId, KAREN),
        desk.beside().remind(announcementId, KIRSTEN),
      ]);
      expect(asked.map(({ outcome }) => outcome).toSorted()).toEqual(['again', 'done']);
      expect(asked).toContainEqual({ outcome: 'done', people: 2 });
      await announcements.receipt({ announcementId, userId: 'UBENT', channel: 'C2' });
      await announcements.deliver();
      await announcements.deliver();
      const reminders = channels.posts.filter(({ channel }) => channel.startsWith('U'));
      expect(reminders.map(({ channel }) => channel)).toEqual([VOLUNTEER]);
      const sent = await storage.announcements.deliveries.of(announcementId);
      expect(sent.find(({ channel }) => channel === VOLUNTEER)?.permalink).toContain('/C1/');
      expect(await announcements.remind(announcementId, KAREN)).toEqual({ outcome: 'again' });
      // A reminder says what the announcement says, and does not keep it from being done.
      await announcements.correct({ id: announcementId, version: 1, by: KAREN, headline: 'H', text: 'T' });
      await announcements.refresh();
      expect(channels.posts.find(({ channel }) => channel === VOLUNTEER)).toMatchObject({ revision: 2 });
      expect((await announcements.detail(announcementId, KAREN))?.deliveries).toHaveLength(2);
      expect(await storage.announcements.find(announcementId)).toMatchObject({ status: 'sent' });
    });
  });

  it('may be asked for in private again when a correction asks for them anew, and that is what is said', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, storage } = desk;
      const id = await out(desk);
      expect(await announcements.remind(id, KAREN)).toMatchObject({ outcome: 'done' });
      expect(await announcements.remind(id, KAREN)).toEqual({ outcome: 'again' });
      await announcements.correct({ id, version: 1, by: KAREN, headline: 'H', text: 'T', asksAnew: true });
      const corrected = await storage.announcements.find(id);
      const readers = await announcements.readers(id, KAREN);
      if (corrected === null || readers === null) throw new Error('gone');
      const { title, text } = da.announcements.confirm.remind;
      const window = JSON.stringify(buildReaders(corrected, readers));
      expect(window).toContain(title);
      expect(window).toContain(text(3));
      expect(await announcements.remind(id, KAREN)).toMatchObject({ outcome: 'done', people: 3 });
      for (const said of [text(3), da.announcements.readers.remindedBefore]) {
        expect(said).not.toMatch(/kun (?:gøres )?én gang\./u);
        expect(said).toContain('når du har rettet opslaget');
      }
    });
  });

  it('say which announcements of the last two weeks are not read by all, and by how many, newest first', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements } = desk;
      const old = await out(desk, { headline: 'Gammelt' });
      desk.pass(15 * DAY);
      await out(desk, { headline: 'Uden kvittering', text: 'Intet at kvittere for.', wantsReceipt: false });
      desk.pass(1_000);
      const half = await out(desk, { headline: 'Halvt læst', text: 'Læst af én.', channels: ['C1'] });
      desk.pass(1_000);
      const read = await out(desk, { headline: 'Læst', text: 'Læst af alle.', channels: ['C1'] });
      await announcements.receipt({ announcementId: half, userId: VOLUNTEER, channel: 'C1' });
      for (const userId of [KAREN, VOLUNTEER, 'UANNA'])
        await announcements.receipt({ announcementId: read, userId, channel: 'C1' });
      const unread = await announcements.unread();
      expect(unread).toEqual([{ id: half, headline: 'Halvt læst', people: 1 }]);
      expect(unread.map(({ id }) => id)).not.toContain(old);
      // Whoever read only what it said before a correction asked anew has not read it.
      await announcements.correct({
        id: read,
        version: 1,
        by: KAREN,
        headline: 'Rettet',
        text: 'T',
        asksAnew: true,
      });
      await announcements.receipt({ announcementId: read, userId: VOLUNTEER, channel: 'C1', revision: 2 });
      expect(await announcements.unread()).toContainEqual({ id: read, headline: 'Rettet', people: 1 });
    });
  });

  it('are asked for anew by a correction, of whoever gave one, once in the thread of each post that was read', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      const id = await out(desk);
      const press = { announcementId: id, userId: 'UANNA', channel: 'C1', revision: 1 };
      await announcements.receipt(press);
      const correction = { id, version: 1, by: KAREN, headline: 'H', text: 'T', asksAnew: true };
      expect(await announcements.preview(correction)).toMatchObject({ outcome: 'ready', readers: 1 });
      await announcements.correct(correction);
      // What was read before is no receipt for what stands there now.
      expect(await announcements.receipt(press)).toEqual({ isNew: false, isOutdated: true, count: 0 });
      expect(await announcements.readers(id, KIRSTEN)).toMatchObject({ read: [], earlier: ['UANNA'] });
      // Nobody reads of a correction that is not there yet.
      await announcements.deliver();
      expect(channels.notices).toEqual([]);
      await announcements.refresh();
      channels.plan.post.push('arrives-unheard');
      desk.pass(10_000);
      await announcements.deliver();
      desk.pass(60_000);
      await Promise.all([announcements.deliver(), desk.beside().deliver()]);
      expect(channels.notices).toEqual([{ channel: 'C1', thread: '1.0', readers: ['UANNA'] }]);
      expect(await announcements.receipt({ ...press, revision: 2 })).toMatchObject({ isNew: true, count: 1 });
      expect(await announcements.readers(id, KIRSTEN)).toMatchObject({ read: ['UANNA'], earlier: [] });

      // A further correction that asks for nothing leaves them; the next one that asks tells them again.
      const next = { ...correction, version: 2, asksAnew: false };
      await announcements.correct(next);
      expect(await announcements.receipt({ ...press, revision: 2 })).toMatchObject({
        isNew: false,
        count: 1,
      });
      await announcements.correct({ ...next, version: 3, asksAnew: true });
      await announcements.refresh();
      desk.pass(10_000);
      await announcements.deliver();
      expect(channels.notices).toHaveLength(2);
    });
  });
});
