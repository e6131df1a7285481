import { describe, expect, it } from 'vitest';
import { answerTo, atDesk, COORDINATOR, DEVICE, DRAFT, missOf } from '../support/curation.ts';

describe('an answer that is there', () => {
  it('is put right; what was said before becomes its newest earlier answer', async () => {
    await atDesk(async (desk) => {
      const before = desk.matcher().snapshot.entries.get('kodeviser');
      const draft = { ...DRAFT, title: before?.title ?? '', answer: 'Den viser en kode.' };
      const done = await desk.curation.editAnswer({ entryId: 'kodeviser', draft, by: COORDINATOR });
      expect(done).toMatchObject({
        outcome: 'learnt',
        entry: { id: 'kodeviser', answer: 'Den viser en kode.', earlier: [{ answer: before?.answer }] },
      });
      expect(await desk.curation.editAnswer({ entryId: 'findes-ikke', draft, by: COORDINATOR })).toEqual({
        outcome: 'gone',
      });
    });
  });

  it('is said to be still right, also when it is overdue', async () => {
    await atDesk(async (desk) => {
      desk.passDays(30);
      const done = await desk.curation.stillRight({ entryId: 'kodeviser', by: COORDINATOR });
      expect(done).toMatchObject({ outcome: 'learnt', entry: { checked: '2026-12-24' } });
    });
  });

  it('gets one more wording, from any text', async () => {
    await atDesk(async (desk) => {
      const act = { text: `${DEVICE} 010150-1234`, entryId: 'kodeviser', by: COORDINATOR };
      expect(await desk.curation.wordingFor(act)).toMatchObject({ outcome: 'learnt', miss: null });
      expect(await answerTo(desk, DEVICE)).toBe('kodeviser');
      expect(JSON.stringify(await desk.storage.learned.active())).not.toContain('1234');
    });
  });
});

describe('what is learned', () => {
  it('is known to a process before it tells anybody of it', async () => {
    await atDesk(async (desk) => {
      const miss = await missOf(desk);
      const other = await desk.beside();
      await desk.curation.resolveByAnswer({ missId: miss.id, draft: DRAFT, by: COORDINATOR });
      expect(await other.curation.nextToTell(60_000)).toMatchObject({ entry: { answer: DRAFT.answer } });
    });
  });

  it('is taken back when it cannot be used, and the miss stays open', async () => {
    let isBroken = false;
    await atDesk(
      async (desk) => {
        const miss = await missOf(desk);
        isBroken = true;
        const act = { missId: miss.id, entryId: 'kodeviser', by: COORDINATOR };
        await expect(desk.curation.resolveByWording(act)).rejects.toThrow('no database');
        expect(await desk.storage.learned.active()).toEqual([]);
        expect(await desk.curation.queue()).toHaveLength(1);
      },
      {
        reload: async () => {
          if (isBroken) throw new Error('no database');
        },
      },
    );
  });

  it('is remembered as an act of who did it', async () => {
    await atDesk(async (desk) => {
      const miss = await missOf(desk);
      await desk.curation.resolveByWording({ missId: miss.id, entryId: 'kodeviser', by: COORDINATOR });
      await desk.curation.stillRight({ entryId: 'ny-telefon', by: COORDINATOR });
      expect(await desk.storage.acts.latest(10)).toMatchObject([
        { kind: 'checked', subject: 'ny-telefon', by: COORDINATOR },
        { kind: 'wording', subject: 'kodeviser', by: COORDINATOR },
      ]);
      await desk.curation.forget(COORDINATOR);
      expect((await desk.storage.acts.latest(10)).map(({ by }) => by)).toEqual([null, null]);
    });
  });
});
