import { describe, expect, it } from 'vitest';
import { announce, atNewsDesk, fates, HOUR, KAREN, KIRSTEN, MINUTE, reports } from '../support/news-desk.ts';

describe('sending an announcement', () => {
  it('puts one post in each channel, and has nothing to report when all went well', async () => {
    await atNewsDesk(async (desk) => {
      const { id } = await announce(desk);
      await desk.announcements.deliver();
      await desk.announcements.deliver();
      expect(desk.channels.posts).toMatchObject([{ revision: 1 }, { revision: 1 }]);
      expect(await fates(desk, id)).toEqual(['C1 sent', 'C2 sent']);
      expect(await desk.storage.announcements.find(id)).toMatchObject({ status: 'sent' });
      expect(await reports(desk.announcements)).toEqual([]);
      expect(desk.channels.calls).toEqual({ post: 2, find: 0, update: 0 });
    });
  });

  it('reaches the other channels when one refuses, tells its author once, and tries that one again', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      channels.plan.post.push({ refused: 'is_archived' });
      const { id } = await announce(desk);
      await announcements.deliver();
      expect((await fates(desk, id)).map((fate) => fate.replace(/^C\d /u, '')).toSorted()).toEqual([
        'failed is_archived',
        'sent',
      ]);
      expect(await reports(announcements)).toMatchObject([
        { to: KAREN, announcement: { id, status: 'sent' } },
      ]);
      expect(await reports(desk.beside())).toEqual([]);
      expect(await announcements.retry(id, KIRSTEN)).toBe(1);
      expect(await announcements.retry(id, KIRSTEN)).toBe(0);
      await announcements.deliver();
      expect(await fates(desk, id)).toEqual(['C1 sent', 'C2 sent']);
      expect(channels.posts).toHaveLength(2);
    });
  });

  it('waits as long as Slack says, and posts nothing meanwhile', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      channels.plan.post.push({ wait: 30 }, { wait: 30 });
      const { id } = await announce(desk);
      await announcements.deliver();
      desk.pass(29_000);
      await announcements.deliver();
      expect(channels.posts).toEqual([]);
      expect(channels.calls.post).toBe(2);
      desk.pass(1_000);
      await announcements.deliver();
      expect(await fates(desk, id)).toEqual(['C1 sent', 'C2 sent']);
      expect(channels.calls.find).toBe(0);
    });
  });

  it.each([
    ['arrived', 'arrives-unheard', 1],
    ['did not arrive', { unknown: true }, 2],
  ] as const)('looks first whether a post of unknown outcome is there: it %s', async (_, what, calls) => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      channels.plan.post.push(what);
      const { id } = await announce(desk, { channels: ['C1'] });
      await announcements.deliver();
      // Slack may still be at it.
      await announcements.deliver();
      expect(channels.calls.find).toBe(0);
      desk.pass(5_000);
      channels.plan.find.push({ unknown: true }, { wait: 20 });
      await announcements.deliver();
      desk.pass(4_000);
      await announcements.deliver();
      desk.pass(19_000);
      await announcements.deliver();
      expect(channels.calls).toMatchObject({ post: 1, find: 2 });
      desk.pass(1_000);
      await announcements.deliver();
      expect(channels.calls).toMatchObject({ post: calls, find: 3 });
      expect(channels.posts).toHaveLength(1);
      expect(await fates(desk, id)).toEqual(['C1 sent']);
    });
  });

  it('never posts a second time where it cannot look: a person decides', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels, storage } = desk;
      channels.plan.post.push('arrives-unheard', { unknown: true });
      channels.plan.find.push('unreadable', 'unreadable');
      const { id } = await announce(desk);
      await announcements.deliver();
      desk.pass(MINUTE);
      await announcements.deliver();
      desk.pass(MINUTE);
      await announcements.deliver();
      expect(await fates(desk, id)).toEqual(['C1 unclear', 'C2 unclear']);
      expect(channels.calls.post).toBe(2);
      expect(await reports(announcements)).toMatchObject([{ announcement: { id } }]);
      for (const { id: delivery } of await storage.announcements.deliveries.of(id)) {
        const isThere = channels.posts.some((post) => post.delivery === delivery);
        const decision = isThere ? 'there' : 'send-again';
        expect(await announcements.decide(delivery, decision, KAREN)).toBe(true);
        expect(await announcements.decide(delivery, 'send-again', KIRSTEN)).toBe(false);
      }
      await announcements.deliver();
      expect(await fates(desk, id)).toEqual(['C1 sent', 'C2 sent']);
      expect(channels.posts).toHaveLength(2);
    });
  });

  it('takes over from a process that died on a post, and looks before it posts', async () => {
    await atNewsDesk(async (desk) => {
      const { channels, storage } = desk;
      const { id } = await announce(desk);
      const { deliveries } = storage.announcements;
      const until = new Date(desk.now().getTime() + MINUTE).toISOString();
      for (const by of ['dead-1', 'dead-2']) {
        const claimed = await deliveries.claim({ by, at: desk.now().toISOString(), until });
        // One died before it posted, the other after.
        if (by === 'dead-2' && claimed !== null) await channels.post(claimed);
      }
      await desk.announcements.deliver();
      expect(channels.posts).toHaveLength(1);
      desk.pass(MINUTE);
      await Promise.all([desk.announcements.deliver(), desk.beside().deliver()]);
      expect(channels.calls).toMatchObject({ post: 2, find: 2 });
      expect(channels.posts.map(({ channel }) => channel).toSorted()).toEqual(['C1', 'C2']);
      expect(await fates(desk, id)).toEqual(['C1 sent', 'C2 sent']);
    });
  });

  it('gives up after an hour of trouble, and says so', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements, channels } = desk;
      const { id } = await announce(desk, { channels: ['C1'] });
      for (let minute = 0; minute < 70; minute += 1) {
        channels.plan.post.push({ unknown: true });
        await announcements.deliver();
        desk.pass(MINUTE);
      }
      expect(await fates(desk, id)).toEqual(['C1 failed too-late']);
      expect(await reports(announcements)).toMatchObject([{ announcement: { id } }]);
      channels.plan.post.length = 0;
      await announcements.retry(id, KAREN);
      await announcements.deliver();
      expect(await fates(desk, id)).toEqual(['C1 sent']);
    });
  });
});

describe('an announcement whose time comes', () => {
  const sendAt = '2026-11-24T13:00:00.000Z';

  it('is sent then and not before', async () => {
    await atNewsDesk(async (desk) => {
      const { id } = await announce(desk, { sendAt });
      desk.pass(3 * HOUR - 1);
      await desk.announcements.deliver();
      expect(desk.channels.posts).toEqual([]);
      desk.pass(1);
      await Promise.all([desk.announcements.deliver(), desk.beside().deliver()]);
      expect(desk.channels.posts).toHaveLength(2);
      expect(await desk.storage.announcements.find(id)).toMatchObject({ status: 'sent', sentAt: sendAt });
    });
  });

  it.each([
    ['is sent when the bot comes back within an hour', HOUR, 'sent', 2],
    ['is held for its author when it comes back later', HOUR + 1, 'held', 0],
  ])('%s', async (_, late, status, posts) => {
    await atNewsDesk(async (desk) => {
      const { announcements } = desk;
      const { id } = await announce(desk, { sendAt });
      desk.pass(3 * HOUR + late);
      await announcements.deliver();
      expect(await desk.storage.announcements.find(id)).toMatchObject({ status });
      expect(desk.channels.posts).toHaveLength(posts);
      const told = await reports(announcements);
      if (status === 'sent') return expect(told).toEqual([]);
      expect(told).toMatchObject([{ to: KAREN, announcement: { id, status: 'held' }, deliveries: [] }]);
      expect(await reports(announcements)).toEqual([]);
      expect((await announcements.overview(KIRSTEN)).upcoming).toMatchObject([{ id }]);
      expect(await announcements.sendNow({ id, version: 2, by: KIRSTEN })).toMatchObject({ outcome: 'done' });
      await announcements.deliver();
      expect(desk.channels.posts).toHaveLength(2);
    });
  });

  it('is not sent after it was called off', async () => {
    await atNewsDesk(async (desk) => {
      const { id } = await announce(desk, { sendAt });
      await desk.announcements.cancel({ id, version: 2, by: KAREN });
      desk.pass(3 * HOUR);
      await desk.announcements.deliver();
      expect(desk.channels.posts).toEqual([]);
    });
  });
});
