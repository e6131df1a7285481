import { describe, expect, it } from 'vitest';
import { ask, atDesk, COORDINATOR, DIRECT, THREAD, type Desk } from '../support/curation.ts';
import type { Miss } from '../../src/storage/misses/misses.ts';
import type { ShownAsker } from '../../src/curation/handing-over.ts';

/** Those who may be named at a miss. */
async function askersOf(
  { curation }: Pick<Desk, 'curation'>,
  miss: Miss | null,
): Promise<readonly ShownAsker[]> {
  return miss === null ? [] : (await curation.waitingMiss(miss)).askers;
}

describe('"Spørg en koordinator"', () => {
  it('names only those who pressed it', async () => {
    await atDesk(async (desk) => {
      const { questionId, miss } = await ask(desk, 'Kan jeg betale mit krydstogt i euro?');
      await ask(desk, 'betale krydstogt med euro', { userId: 'UBO' });
      const { curation } = desk;
      expect(await askersOf(desk, miss)).toEqual([]);
      await curation.askCoordinator({ questionId, userId: 'UANNA', place: THREAD });
      expect(await askersOf(desk, miss)).toEqual([{ userId: 'UANNA', note: null }]);
    });
  });

  it('under somebody else’s question names the one who pressed, once, and not the one who asked', async () => {
    await atDesk(async (desk) => {
      const { curation } = desk;
      const { questionId, miss } = await ask(desk, 'Kan jeg betale mit krydstogt i euro?');
      const press = { questionId, userId: 'UBO', place: THREAD };
      await Promise.all([curation.askCoordinator(press), curation.askCoordinator(press)]);
      expect(await askersOf(desk, miss)).toEqual([{ userId: 'UBO', note: null }]);
      expect(await curation.miss(miss?.id ?? '')).toMatchObject({ count: 2 });
      expect(await curation.questionsOf('UBO')).toHaveLength(1);
    });
  });

  it('gives nobody somebody else’s private question', async () => {
    await atDesk(async (desk) => {
      const { questionId } = await ask(desk, 'Kan jeg betale mit krydstogt i euro?', { place: DIRECT });
      expect(await desk.curation.askCoordinator({ questionId, userId: 'UBO', place: THREAD })).toBeNull();
      expect(await desk.curation.questionsOf('UBO')).toEqual([]);
    });
  });

  it('makes a miss also of a known unknown', async () => {
    await atDesk(async (desk) => {
      const { questionId } = await ask(desk, 'hvordan bliver vejret i morgen');
      await desk.curation.askCoordinator({ questionId, userId: 'UANNA', place: THREAD });
      expect(await desk.curation.queue()).toMatchObject([{ text: 'hvordan bliver vejret i morgen' }]);
    });
  });

  it('and every other change of a miss is told to whoever listens', async () => {
    await atDesk(async (desk) => {
      const heard: string[] = [];
      desk.curation.onMiss(({ status, count }) => heard.push(`${status} ${count}`));
      const { questionId, miss } = await ask(desk, 'Kan jeg betale mit krydstogt i euro?');
      await ask(desk, 'betale krydstogt med euro', { userId: 'UBO' });
      await desk.curation.askCoordinator({ questionId, userId: 'UANNA', place: THREAD });
      await desk.curation.resolveByWording({ missId: miss?.id ?? '', entryId: 'kodeviser', by: COORDINATOR });
      expect(heard).toEqual(['open 1', 'open 2', 'open 2', 'answered 2']);
    });
  });

  it('says what is sent before it is, and that it was sent already, until it is answered', async () => {
    await atDesk(async (desk) => {
      const { curation } = desk;
      const { questionId, miss } = await ask(desk, 'Kan jeg betale mit krydstogt i euro?');
      const about = { questionId, userId: 'UBO' };
      const request = { text: 'Kan jeg betale mit krydstogt i euro?', isSent: false };
      expect(await curation.forCoordinator(about)).toEqual(request);
      await curation.askCoordinator({ ...about, place: THREAD });
      expect(await curation.forCoordinator(about)).toEqual({ ...request, isSent: true });
      expect(await curation.forCoordinator({ ...about, userId: 'UANNA' })).toEqual(request);
      await curation.resolveByWording({ missId: miss?.id ?? '', entryId: 'kodeviser', by: COORDINATOR });
      expect(await curation.forCoordinator(about)).toEqual(request);
    });
  });

  it('takes a few words along, without personal data', async () => {
    await atDesk(async (desk) => {
      const { curation } = desk;
      const { questionId, miss } = await ask(desk, 'Kan jeg betale mit krydstogt i euro?');
      const about = { questionId, userId: 'UANNA', place: THREAD };
      const sent = await curation.askCoordinator({
        ...about,
        note: ' Hans cpr er 010203-1234, på en iPhone. ',
      });
      expect(sent?.redacted).toEqual(['cpr']);
      const [shown] = await askersOf(desk, miss);
      expect(shown?.note).toMatch(/^Hans cpr er .*, på en iPhone\.$/u);
      expect(shown?.note).not.toContain('010203');
      await curation.askCoordinator({ ...about, note: '' });
      expect(await askersOf(desk, miss)).toEqual([shown]);
    });
  });
});
