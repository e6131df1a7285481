import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '../../src/curation/draft/draft.ts';
import { ask, atDesk, COORDINATOR, type Desk } from '../support/curation.ts';

const DRAFT: EntryDraft = {
  title: 'Må alle svare?',
  topic: 'emne',
  answer: 'Nej.',
  source: { title: 'Kilde', url: 'https://eksempel.dk/regler', publisher: 'Eksempel', published: null },
};

/** Everything that only coordinators may do. */
const DEEDS: Readonly<Record<string, (desk: Desk, missId: string, by: string) => Promise<unknown>>> = {
  resolveByWording: async ({ curation }, missId, by) =>
    curation.resolveByWording({ missId, entryId: 'kodeviser', by }),
  resolveByAnswer: async ({ curation }, missId, by) => curation.resolveByAnswer({ missId, draft: DRAFT, by }),
  notForUs: async ({ curation }, missId, by) =>
    curation.notForUs({ missId, kind: 'near', title: 'euro', by }),
  editAnswer: async ({ curation }, _, by) => curation.editAnswer({ entryId: 'kodeviser', draft: DRAFT, by }),
  stillRight: async ({ curation }, _, by) => curation.stillRight({ entryId: 'kodeviser', by }),
  wordingFor: async ({ curation }, _, by) =>
    curation.wordingFor({ text: 'en dims', entryId: 'kodeviser', by }),
  addCoordinator: async ({ curation }, _, by) => curation.addCoordinator(by, by),
  removeCoordinator: async ({ curation }, _, by) => curation.removeCoordinator(by, 'UNAMED'),
  requireCoordinator: async ({ curation }, _, by) => curation.requireCoordinator(by),
};

describe('a volunteer', () => {
  it.each(Object.keys(DEEDS))('is refused %s, and nothing changes', async (name) => {
    await atDesk(async (desk) => {
      await desk.curation.addCoordinator(COORDINATOR, 'UNAMED');
      const { miss } = await ask(desk, 'Kan jeg betale mit krydstogt i euro?');
      const before = await everything(desk);
      await expect(DEEDS[name]?.(desk, miss?.id ?? '', 'UANNA')).rejects.toMatchObject({
        code: 'not-a-coordinator',
      });
      expect(await everything(desk)).toEqual(before);
    });
  });

  it.each(Object.keys(DEEDS))('who was named a coordinator may do %s', async (name) => {
    await atDesk(async (desk) => {
      await desk.curation.addCoordinator(COORDINATOR, 'UNAMED');
      const { miss } = await ask(desk, 'Kan jeg betale mit krydstogt i euro?');
      await expect(DEEDS[name]?.(desk, miss?.id ?? '', 'UNAMED')).resolves.not.toThrow();
    });
  });
});

describe('the coordinators', () => {
  it('are those of the configuration, of the user group, and those they name', async () => {
    await atDesk(
      async ({ curation }) => {
        await curation.addCoordinator(COORDINATOR, 'UNAMED');
        await curation.addCoordinator('UNAMED', 'UGROUP');
        expect(await curation.coordinators()).toEqual([
          { userId: COORDINATOR, isConfigured: true },
          { userId: 'UGROUP', isConfigured: true },
          { userId: 'UNAMED', isConfigured: false },
        ]);
        expect(await curation.isCoordinator('UGROUP')).toBe(true);
        expect(await curation.isCoordinator('UANNA')).toBe(false);
      },
      { group: () => ['UGROUP'] },
    );
  });

  it('can be taken off, save those of the configuration', async () => {
    await atDesk(async ({ curation, storage }) => {
      await curation.addCoordinator(COORDINATOR, 'UNAMED');
      expect(await curation.removeCoordinator(COORDINATOR, 'UNAMED')).toBe(true);
      expect(await curation.removeCoordinator('UANOTHER', COORDINATOR).catch(() => 'refused')).toBe(
        'refused',
      );
      expect(await curation.removeCoordinator(COORDINATOR, COORDINATOR)).toBe(false);
      expect(await curation.isCoordinator(COORDINATOR)).toBe(true);
      expect(await curation.isCoordinator('UNAMED')).toBe(false);
      const acts = await storage.acts.latest(10);
      expect(acts.map(({ kind }) => kind)).toEqual(['coordinator-removed', 'coordinator-added']);
      expect(JSON.stringify(acts)).not.toContain('UNAMED');
    });
  });

  it('see what is overdue', async () => {
    await atDesk(async (desk) => {
      expect(desk.curation.overdue()).toEqual([]);
      await desk.curation.resolveByAnswer({ missId: null, draft: DRAFT, by: COORDINATOR });
      desk.passDays(4000);
      expect(desk.curation.overdue().map(({ title }) => title)).toEqual([DRAFT.title]);
    });
  });
});

async function everything({ storage, matcher }: Desk): Promise<unknown> {
  return {
    misses: await storage.misses.open(),
    learned: await storage.learned.active(),
    coordinators: await storage.coordinators.all(),
    acts: await storage.acts.latest(100),
    entries: [...matcher().snapshot.entries.values()],
  };
}
