import { expect, it } from 'vitest';
import type { AnnouncementContent } from '../../../src/storage/announcements/announcement.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { CONTENT as NEWS } from '../../support/news-desk.ts';
import type { WithPair } from './places.ts';
import { on } from './stories.ts';

export const CONTENT: AnnouncementContent = { ...NEWS, entries: ['faa-mitid'] };

/** Gives ids that were never given before. */
export function ids(prefix: string): () => string {
  let last = 0;
  return () => `${prefix}-${(last += 1)}`;
}

/** Sends an announcement of `UKAREN` on the tenth. */
export async function send(
  { announcements }: Storage,
  id: string,
  content: Partial<AnnouncementContent> = {},
): Promise<void> {
  const draft = { id, author: 'UKAREN', content: { ...CONTENT, ...content }, replaces: null };
  await announcements.saveDraft({ ...draft, at: on(10) });
  const act = { kind: 'announcement-sent', by: 'UKAREN' };
  const start = { id, version: 1, from: ['draft'], at: on(10), act, newId: ids(`delivery-${id}`) } as const;
  expect(await announcements.begin(start)).toMatchObject({ status: 'sending' });
}

export function announcementsContract(withPair: WithPair): void {
  it(
    'keeps a draft for its author alone, however often it is saved',
    withPair(async ({ one, other }) => {
      const { announcements } = one;
      const draft = { id: 'a1', author: 'UKAREN', content: CONTENT, replaces: null };
      const saved = await announcements.saveDraft({ ...draft, at: on(10) });
      expect(saved).toEqual({
        ...CONTENT,
        id: 'a1',
        status: 'draft',
        version: 1,
        revision: 0,
        replaces: null,
        author: 'UKAREN',
        createdAt: on(10),
        changedBy: 'UKAREN',
        changedAt: on(10),
        sentAt: null,
        correctedAt: null,
        withdrawnAt: null,
        withdrawReason: null,
        remindedAt: null,
        receipts: 0,
        receiptsFrom: 1,
      });
      const changed = { ...CONTENT, headline: 'Aflyst\0', sendAt: on(20) };
      expect(await other.announcements.saveDraft({ ...draft, content: changed, at: on(11) })).toMatchObject({
        headline: 'Aflyst',
        sendAt: on(20),
        version: 2,
        createdAt: on(10),
        changedAt: on(11),
      });
      expect(await announcements.saveDraft({ ...draft, author: 'UBENT', at: on(12) })).toBeNull();
      expect((await announcements.drafts('UKAREN')).map(({ id }) => id)).toEqual(['a1']);
      expect(await announcements.drafts('UBENT')).toEqual([]);
      expect(await announcements.dropDraft('a1', 'UBENT')).toBe(false);
      expect(await announcements.dropDraft('a1', 'UKAREN')).toBe(true);
      expect(await announcements.find('a1')).toBeNull();
    }),
  );

  it(
    'lets one of two changes of the same version win, and writes down who did it',
    withPair(async ({ one, other }) => {
      const draft = { id: 'a1', author: 'UKAREN', content: { ...CONTENT, sendAt: on(20) }, replaces: null };
      await one.announcements.saveDraft({ ...draft, at: on(10) });
      const change = { id: 'a1', version: 1, from: ['draft'], at: on(10), by: 'UKAREN' } as const;
      await one.announcements.change({ ...change, act: 'announcement-scheduled', status: 'scheduled' });
      const move = {
        ...change,
        version: 2,
        from: ['scheduled'],
        at: on(11),
        act: 'announcement-moved',
      } as const;
      const moved = await Promise.all([
        one.announcements.change({ ...move, content: { sendAt: on(21) } }),
        other.announcements.change({ ...move, by: 'UBENT', content: { sendAt: on(22) } }),
      ]);
      const [winner] = moved.filter((announcement) => announcement !== null);
      expect(moved.filter((announcement) => announcement === null)).toHaveLength(1);
      expect(await one.announcements.find('a1')).toEqual(winner);
      expect(winner?.version).toBe(3);
      expect(await one.announcements.saveDraft({ ...draft, at: on(12) })).toBeNull();
      expect((await other.announcements.acts('a1')).map(({ kind }) => kind)).toEqual([
        'announcement-scheduled',
        'announcement-moved',
      ]);
      expect(await other.announcements.acts('a2')).toEqual([]);
    }),
  );

  it(
    'lays a draft over what it replaces, and uses it up',
    withPair(async ({ one: { announcements } }) => {
      await announcements.saveDraft({
        id: 'a1',
        author: 'UKAREN',
        content: CONTENT,
        replaces: null,
        at: on(10),
      });
      const change = { version: 1, at: on(10), by: 'UKAREN', act: 'announcement-scheduled' } as const;
      await announcements.change({ ...change, id: 'a1', from: ['draft'], status: 'scheduled' });
      const replaces = { id: 'a1', version: 2 };
      const content = { ...CONTENT, text: 'Ny tekst', channels: ['C3', 'C3'] };
      const draft = await announcements.saveDraft({
        id: 'a2',
        author: 'UBENT',
        content,
        replaces,
        at: on(11),
      });
      expect(draft?.replaces).toEqual(replaces);
      const over = { ...change, ...replaces, from: ['scheduled', 'held'], dropDraft: 'a2', content } as const;
      expect(await announcements.change({ ...over, by: 'UBENT', at: on(11) })).toMatchObject({
        text: 'Ny tekst',
        channels: ['C3'],
        author: 'UKAREN',
        changedBy: 'UBENT',
      });
      expect(await announcements.find('a2')).toBeNull();
    }),
  );

  it(
    'begins to send once, with one delivery for each channel',
    withPair(async ({ one, other }) => {
      const content = { ...CONTENT, channels: ['C2', 'C1', 'C2'] };
      await one.announcements.saveDraft({ id: 'a1', author: 'UKAREN', content, replaces: null, at: on(10) });
      const start = { id: 'a1', version: 1, from: ['draft'], at: on(11), act: null } as const;
      const begun = await Promise.all([
        one.announcements.begin({ ...start, newId: ids('one') }),
        other.announcements.begin({ ...start, newId: ids('other') }),
      ]);
      expect(begun.filter((announcement) => announcement !== null)).toHaveLength(1);
      expect(await one.announcements.find('a1')).toMatchObject({
        status: 'sending',
        revision: 1,
        sentAt: on(11),
      });
      const deliveries = await other.announcements.deliveries.of('a1');
      expect(deliveries).toMatchObject([
        { channel: 'C1', kind: 'post', status: 'waiting', dueAt: on(11), attempts: 0, ts: null, shown: null },
        { channel: 'C2', kind: 'post', status: 'waiting', dueAt: on(11), attempts: 0, ts: null, shown: null },
      ]);
    }),
  );

  it(
    'knows what is due, and holds what is overdue',
    withPair(async ({ one, other }) => {
      for (const day of [20, 12, 15]) {
        const content = { ...CONTENT, sendAt: on(day) };
        const draft = { id: `a${day}`, author: 'UKAREN', content, replaces: null, at: on(10) };
        await one.announcements.saveDraft(draft);
        await one.announcements.change({
          id: draft.id,
          version: 1,
          from: ['draft'],
          at: on(10),
          by: 'UKAREN',
          act: 'announcement-scheduled',
          status: 'scheduled',
        });
      }
      expect((await other.announcements.due(on(15))).map(({ id }) => id)).toEqual(['a12', 'a15']);
      expect(await one.announcements.hold('a12', 1, on(15))).toBeNull();
      expect(await one.announcements.hold('a12', 2, on(15))).toMatchObject({ status: 'held', version: 2 });
      expect(await other.announcements.hold('a12', 2, on(15))).toBeNull();
      expect((await one.announcements.due(on(15))).map(({ id }) => id)).toEqual(['a15']);
      const near = await one.announcements.between(on(12), on(20));
      expect(near.map(({ id }) => id)).toEqual(['a12', 'a15']);
      const listed = await one.announcements.list(['scheduled', 'held'], 2);
      expect(listed.map(({ id }) => id)).toEqual(['a20', 'a15']);
    }),
  );
}
