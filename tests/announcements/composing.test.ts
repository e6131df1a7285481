import { describe, expect, it } from 'vitest';
import type { AnnouncementErrors } from '../../src/announcements/announcements.ts';
import type { AnnouncementContent } from '../../src/storage/announcements/announcement.ts';
import { announce, atNewsDesk, CONTENT, DAY, HOUR, KAREN, KIRSTEN } from '../support/news-desk.ts';

describe('writing an announcement', () => {
  const at = (milliseconds: number): string =>
    new Date(Date.parse('2026-11-24T10:00:00.000Z') + milliseconds).toISOString();

  it.each<[what: string, content: Partial<AnnouncementContent>, errors: AnnouncementErrors]>([
    ['all is well', {}, {}],
    [
      'nothing',
      { headline: ' ', text: '\n', channels: [] },
      { headline: 'missing', text: 'missing', channels: 'missing' },
    ],
    [
      'too much',
      { headline: 'x'.repeat(151), text: 'x'.repeat(3001) },
      { headline: 'too-long', text: 'too-long' },
    ],
    ['just not too much', { headline: 'x'.repeat(150), text: 'x'.repeat(3000) }, {}],
    ['a time that passed', { sendAt: at(0) }, { sendAt: 'past' }],
    ['a time far ahead', { sendAt: at(366 * DAY) }, { sendAt: 'too-far' }],
    ['no time at all', { sendAt: 'i morgen' }, { sendAt: 'past' }],
    ['a channel without the author', { channels: ['C1', 'C9'] }, { channels: 'not-shared' }],
    [
      'too many channels',
      { channels: Array.from({ length: 101 }, (_, n) => `C${n}`) },
      { channels: 'too-many' },
    ],
    ['an entry that is gone', { entries: ['svar-1', 'andet'] }, { entries: 'unknown' }],
    ['too many entries', { entries: [1, 2, 3, 4, 5, 6].map((n) => `svar-${n}`) }, { entries: 'too-many' }],
    ['a call to all', { ping: 'channel' }, { ping: 'not-allowed' }],
  ])('%s: says at the field what is wrong, and keeps what was typed', async (_, changes, errors) => {
    await atNewsDesk(async ({ announcements }) => {
      const content = { ...CONTENT, ...changes };
      const draft = { id: 'draft', by: KAREN, content, replaces: null };
      expect(await announcements.saveDraft(draft)).toMatchObject({ outcome: 'done', errors });
      expect(await announcements.open(KAREN, { draft: 'draft' })).toMatchObject({ content });
      const isWrong = Object.keys(errors).length > 0;
      const outcome = isWrong ? { outcome: 'invalid', errors } : { outcome: 'done' };
      expect(await announcements.send({ id: 'draft', version: 1, by: KAREN })).toMatchObject(outcome);
      expect(await announcements.drafts(KAREN)).toHaveLength(isWrong ? 1 : 0);
    });
  });

  it('may call everybody where that is allowed', async () => {
    await atNewsDesk(
      async (desk) => {
        expect(await announce(desk, { ping: 'channel' })).toMatchObject({ ping: 'channel' });
      },
      { pingsAllowed: true },
    );
  });

  it('takes the same text for a mistake within a day, and not after', async () => {
    await atNewsDesk(async (desk) => {
      await announce(desk, { text: 'Lukket  i dag' });
      desk.pass(23 * HOUR);
      const again = {
        id: 'again',
        by: KIRSTEN,
        content: { ...CONTENT, text: 'lukket i DAG ', channels: [] },
        replaces: null,
      };
      expect(await desk.announcements.saveDraft(again)).toMatchObject({ errors: { text: 'duplicate' } });
      const nextWeek = { ...again, content: { ...again.content, sendAt: at(7 * DAY) } };
      expect(await desk.announcements.saveDraft(nextWeek)).not.toMatchObject({
        errors: { text: 'duplicate' },
      });
      desk.pass(HOUR + 1);
      expect(await desk.announcements.saveDraft(again)).not.toMatchObject({ errors: { text: 'duplicate' } });
    });
  });

  it('sends a draft once, however often that is asked', async () => {
    await atNewsDesk(async (desk) => {
      const { id } = await announce(desk);
      expect(await desk.announcements.send({ id, version: 1, by: KAREN })).toMatchObject({
        outcome: 'gone',
        announcement: { status: 'sending' },
      });
      const late = { id, by: KAREN, content: CONTENT, replaces: null };
      expect(await desk.announcements.saveDraft(late)).toMatchObject({
        outcome: 'gone',
        announcement: { id },
      });
      const draft = { id: 'two', by: KAREN, content: { ...CONTENT, text: 'To' }, replaces: null };
      await desk.announcements.saveDraft(draft);
      const two = { id: 'two', version: 1, by: KAREN };
      const both = await Promise.all([desk.announcements.send(two), desk.beside().send(two)]);
      expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'gone']);
      expect(await desk.storage.announcements.deliveries.of('two')).toHaveLength(2);
    });
  });

  it('sends what was looked at, and not what stands in the draft by now', async () => {
    await atNewsDesk(async ({ announcements, storage }) => {
      const draft = { id: 'draft', by: KAREN, content: CONTENT, replaces: null };
      await announcements.saveDraft(draft);
      await announcements.saveDraft({ ...draft, content: { ...CONTENT, text: 'Skrevet på telefonen' } });
      expect(await announcements.send({ id: 'draft', version: 1, by: KAREN })).toMatchObject({
        outcome: 'changed-draft',
        announcement: { version: 2, text: 'Skrevet på telefonen' },
      });
      expect(await storage.announcements.deliveries.of('draft')).toEqual([]);
      const looked = { id: 'draft', version: 2, by: KAREN };
      expect(await announcements.send(looked)).toMatchObject({ outcome: 'done' });
    });
  });

  it('keeps a draft to its author, who finds it again', async () => {
    await atNewsDesk(async ({ announcements }) => {
      const draft = await announcements.open(KAREN, { entries: ['svar-1'] });
      expect(draft?.content).toEqual({
        ...CONTENT,
        headline: '',
        text: '',
        channels: [],
        entries: ['svar-1'],
        wantsReceipt: false,
      });
      const id = draft?.id ?? '';
      await announcements.saveDraft({ id, by: KAREN, content: CONTENT, replaces: null });
      expect((await announcements.drafts(KAREN)).map((one) => one.id)).toEqual([id]);
      expect(await announcements.drafts(KIRSTEN)).toEqual([]);
      expect(await announcements.open(KIRSTEN, { draft: id })).toBeNull();
      expect(
        await announcements.saveDraft({ id, by: KIRSTEN, content: CONTENT, replaces: null }),
      ).toMatchObject({ outcome: 'gone' });
      expect(await announcements.send({ id, version: 1, by: KIRSTEN })).toMatchObject({ outcome: 'gone' });
      expect(await announcements.dropDraft(id, KAREN)).toBe(true);
      expect(await announcements.open(KAREN, { draft: id })).toBeNull();
    });
  });

  it('counts whom it reaches, each once', async () => {
    await atNewsDesk(async ({ announcements, channels }) => {
      expect(await announcements.reach(['C1', 'C2'])).toEqual({ people: 4, isAtLeast: false, shut: [] });
      channels.membersOf.set('C3', null);
      expect(await announcements.reach(['C1', 'C3'])).toEqual({
        people: 3,
        isAtLeast: true,
        shut: [],
      });
    });
  });
});

describe('an announcement that waits for its time', () => {
  const scheduled = { sendAt: '2026-11-26T13:00:00.000Z' };

  it('is changed by one of two who change it at the same time; the other hears of it and loses nothing', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements } = desk;
      const { id } = await announce(desk, scheduled);
      const karen = await announcements.open(KAREN, { replaces: id });
      const kirsten = await announcements.open(KIRSTEN, { replaces: id });
      if (karen === null || kirsten === null) throw new Error('not open');
      expect(karen.content).toEqual({ ...CONTENT, ...scheduled });
      // Also in a channel where only the other one is.
      desk.channels.membersOf.set('C1', [KAREN]);
      desk.channels.membersOf.set('C2', [KAREN]);
      await announcements.saveDraft({ ...karen, by: KAREN, content: { ...karen.content, text: 'Karens' } });
      await announcements.saveDraft({
        ...kirsten,
        by: KIRSTEN,
        content: { ...kirsten.content, text: 'Kirstens' },
      });
      expect(await announcements.send({ id: kirsten.id, version: 1, by: KIRSTEN })).toMatchObject({
        outcome: 'done',
        announcement: { id, text: 'Kirstens', status: 'scheduled', author: KAREN, changedBy: KIRSTEN },
      });
      expect(await announcements.send({ id: karen.id, version: 1, by: KAREN })).toMatchObject({
        outcome: 'conflict',
        announcement: { id, text: 'Kirstens' },
      });
      expect(await announcements.open(KAREN, { draft: karen.id })).toMatchObject({
        content: { text: 'Karens' },
      });
      // Having seen it, Karen lays hers over it.
      const replaces = { id, version: 3 };
      await announcements.saveDraft({
        id: karen.id,
        by: KAREN,
        content: { ...karen.content, text: 'Karens', sendAt: null },
        replaces,
      });
      expect(await announcements.send({ id: karen.id, version: 2, by: KAREN })).toMatchObject({
        outcome: 'done',
        announcement: { id, text: 'Karens', status: 'sending' },
      });
      expect(await announcements.drafts(KAREN)).toEqual([]);
    });
  });

  it('is moved, sent at once, or called off, until it is sent', async () => {
    await atNewsDesk(async (desk) => {
      const { announcements } = desk;
      const { id } = await announce(desk, scheduled);
      const move = { id, version: 2, by: KIRSTEN, sendAt: '2026-11-27T13:00:00.000Z' };
      expect(await announcements.move({ ...move, sendAt: '2026-11-20T13:00:00.000Z' })).toEqual({
        outcome: 'invalid',
        errors: { sendAt: 'past' },
      });
      expect(await announcements.move(move)).toMatchObject({
        outcome: 'done',
        announcement: { sendAt: move.sendAt },
      });
      expect(await announcements.cancel({ id, version: 2, by: KAREN })).toMatchObject({
        outcome: 'conflict',
      });
      expect(await announcements.sendNow({ id, version: 2, by: KAREN })).toMatchObject({
        outcome: 'conflict',
      });
      expect(await announcements.cancel({ id, version: 3, by: KAREN })).toMatchObject({ outcome: 'done' });
      expect(await announcements.sendNow({ id, version: 4, by: KAREN })).toMatchObject({
        outcome: 'gone',
        announcement: { status: 'cancelled' },
      });
      const other = await announce(desk, { ...scheduled, text: 'Et andet' });
      expect(await announcements.sendNow({ id: other.id, version: 2, by: KAREN })).toMatchObject({
        outcome: 'done',
      });
      expect(await announcements.open(KAREN, { replaces: other.id })).toBeNull();
      expect((await announcements.overview(KAREN)).sent).toMatchObject([{ id: other.id }]);
      expect((await announcements.detail(id, KAREN))?.acts.map(({ kind }) => kind)).toEqual([
        'announcement-scheduled',
        'announcement-moved',
        'announcement-cancelled',
      ]);
    });
  });
});
