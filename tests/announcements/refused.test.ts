import { describe, expect, it } from 'vitest';
import type { Announcements } from '../../src/announcements/announcements.ts';
import { announce, atNewsDesk, CONTENT, VOLUNTEER } from '../support/news-desk.ts';

describe('a volunteer', () => {
  const versioned = { id: 'a', version: 1, by: VOLUNTEER };
  it.each<[what: string, attempt: (announcements: Announcements, id: string) => Promise<unknown>]>([
    ['channelsFor', async (all) => all.channelsFor(VOLUNTEER)],
    ['open', async (all) => all.open(VOLUNTEER)],
    ['saveDraft', async (all, id) => all.saveDraft({ id, by: VOLUNTEER, content: CONTENT, replaces: null })],
    ['drafts', async (all) => all.drafts(VOLUNTEER)],
    ['dropDraft', async (all, id) => all.dropDraft(id, VOLUNTEER)],
    ['send', async (all, id) => all.send({ ...versioned, id })],
    ['overview', async (all) => all.overview(VOLUNTEER)],
    ['detail', async (all, id) => all.detail(id, VOLUNTEER)],
    ['cancel', async (all, id) => all.cancel({ ...versioned, id })],
    ['move', async (all, id) => all.move({ ...versioned, id, sendAt: '2026-12-24T10:00:00.000Z' })],
    ['sendNow', async (all, id) => all.sendNow({ ...versioned, id })],
    ['correct', async (all, id) => all.correct({ ...versioned, id, headline: 'H', text: 'T' })],
    ['withdraw', async (all, id) => all.withdraw({ id, by: VOLUNTEER, reason: 'Det var forkert.' })],
    ['retry', async (all, id) => all.retry(id, VOLUNTEER)],
    ['decide', async (all, id) => all.decide(id, 'there', VOLUNTEER)],
    ['readers', async (all, id) => all.readers(id, VOLUNTEER)],
    ['remind', async (all, id) => all.remind(id, VOLUNTEER)],
  ])('is refused: %s', async (_, attempt) => {
    await atNewsDesk(async (desk) => {
      const { id } = await announce(desk, { sendAt: '2026-11-26T13:00:00.000Z' });
      const before = await desk.storage.announcements.find(id);
      await expect(attempt(desk.announcements, id)).rejects.toMatchObject({ code: 'not-a-coordinator' });
      expect(await desk.storage.announcements.find(id)).toEqual(before);
      expect(desk.channels.calls).toEqual({ post: 0, find: 0, update: 0 });
    });
  });
});
