import { describe, expect, it } from 'vitest';
import { createTakeUp } from '../../src/curation/learned/take-up.ts';
import { answerTo, atDesk, COORDINATOR, DEVICE, DRAFT, missOf } from '../support/curation.ts';
import { answerTextOf } from '../../src/text/answer-parts.ts';

describe('an answer that is there', () => {
  it('is put right; what was said before becomes its newest earlier answer', async () => {
    await atDesk(async (desk) => {
      const before = desk.matcher().snapshot.entries.get('kodeviser');
      const draft = { ...DRAFT, title: before?.title ?? '', answer: 'Kodeviseren viser en kode.' };
      const done = await desk.curation.editAnswer({ entryId: 'kodeviser', draft, by: COORDINATOR });
      expect(done).toMatchObject({
        outcome: 'in-use',
        entry: {
          id: 'kodeviser',
          answer: answerTextOf('Kodeviseren viser en kode.'),
          earlier: [{ answer: before?.answer.short }],
        },
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
      expect(done).toMatchObject({ outcome: 'in-use', entry: { checked: '2026-12-24' } });
    });
  });

  it('gets one more wording, from any text', async () => {
    await atDesk(async (desk) => {
      const act = { text: `${DEVICE} 010150-1234`, entryId: 'kodeviser', by: COORDINATOR };
      expect(await desk.curation.wordingFor(act)).toMatchObject({ outcome: 'in-use', miss: null });
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
      expect(await other.curation.nextToTell(60_000)).toMatchObject({
        entry: { answer: answerTextOf(DRAFT.answer) },
      });
    });
  });

  it('waits when it cannot be fetched again, and is used and told when it can', async () => {
    await atDesk(async (desk) => {
      const miss = await missOf(desk, DEVICE);
      const find = desk.loseDatabase();
      const act = { missId: miss.id, entryId: 'kodeviser', by: COORDINATOR };
      expect(await desk.curation.resolveByWording(act)).toMatchObject({
        outcome: 'not-in-use',
        obstacle: { kind: 'not-loaded', code: 'database-unreachable' },
        miss: { status: 'answered' },
      });
      await expect(desk.curation.nextToTell(60_000)).rejects.toThrow('database-unreachable');
      find();
      desk.passDays(1);
      expect(await desk.curation.nextToTell(60_000)).toMatchObject({ userId: 'UANNA' });
      expect(await answerTo(desk, DEVICE)).toBe('kodeviser');
    });
  });

  it('is not in use while a file is broken, whatever it is; what is wrong where is told', async () => {
    await atDesk(async (desk) => {
      const miss = await missOf(desk);
      const kodeviser = { entryId: 'kodeviser', by: COORDINATOR };
      const title = desk.matcher().snapshot.entries.get('kodeviser')?.title ?? '';
      const mend = await desk.breakFile();
      const notForUs = { missId: miss.id, kind: 'other', title: 'krydstogter', by: COORDINATOR } as const;
      const done = [
        await desk.curation.notForUs(notForUs),
        await desk.curation.editAnswer({ ...kodeviser, draft: { ...DRAFT, title } }),
        await desk.curation.stillRight(kodeviser),
        await desk.curation.wordingFor({ ...kodeviser, text: DEVICE }),
        await desk.curation.resolveByAnswer({ missId: null, draft: DRAFT, by: COORDINATOR }),
      ];
      const file: unknown = expect.stringContaining('emne/ny-telefon.md');
      const obstacle = {
        kind: 'files-broken',
        problems: [
          { file, code: 'missing', path: 'title' },
          { file, code: 'unknown-key' },
        ],
      };
      for (const one of done) expect(one).toMatchObject({ outcome: 'not-in-use', obstacle });

      await mend();
      await expect.poll(() => [...desk.matcher().snapshot.learned.values()]).toHaveLength(5);
      expect(await answerTo(desk, DEVICE)).toBe('kodeviser');
      expect(desk.matcher().snapshot.entries.get('kodeviser')).toMatchObject({
        answer: answerTextOf(DRAFT.answer),
      });
    });
  });

  it('has its title for itself from the moment it is stored', async () => {
    await atDesk(async (desk) => {
      await desk.breakFile();
      const add = { missId: null, draft: DRAFT, by: COORDINATOR };
      expect(await desk.curation.resolveByAnswer(add)).toMatchObject({ outcome: 'not-in-use' });
      expect(await desk.curation.resolveByAnswer(add)).toMatchObject({
        outcome: 'invalid',
        errors: { title: { code: 'title-twice' } },
      });
      expect(await desk.storage.learned.active()).toHaveLength(1);
    });
  });

  it('that does not fit the files is said not to', async () => {
    const inUse = () =>
      new Map([
        [1, null],
        [2, 'entry-missing' as const],
      ]);
    const takeUp = createTakeUp({ inUse, problems: () => [], catchUp: async () => undefined });
    expect(await takeUp([1])).toBeNull();
    expect(await takeUp([1, 2])).toEqual({ kind: 'skipped', reason: 'entry-missing' });
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
