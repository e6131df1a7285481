import { describe, expect, it } from 'vitest';
import {
  answerTo,
  ask,
  atDesk,
  COORDINATOR,
  DEVICE,
  DRAFT,
  missOf,
  QUESTION,
  type Desk,
} from '../support/curation.ts';
import { newDatabase } from '../support/database.ts';
import { refuseWrites } from '../support/refuse-writes.ts';

describe.each(['embedded', 'PostgreSQL'])('an act of a coordinator, kept by %s', (kind) => {
  const at = async (story: (desk: Desk) => Promise<void>): Promise<void> =>
    atDesk(story, {}, kind === 'PostgreSQL' ? await newDatabase() : null);

  it('while a file is broken is stored, said not to be in use, and told to whoever asked once it is', async () => {
    await at(async (desk) => {
      const miss = await missOf(desk, DEVICE);
      const mend = await desk.breakFile();
      const done = await desk.curation.resolveByWording({
        missId: miss.id,
        entryId: 'kodeviser',
        by: COORDINATOR,
      });
      expect(done).toMatchObject({ outcome: 'not-in-use', miss: { status: 'answered' } });
      expect(await answerTo(desk, DEVICE)).not.toBe('kodeviser');
      expect(await desk.curation.nextToTell(60_000)).toBeNull();

      await mend();
      await expect.poll(async () => answerTo(desk, DEVICE)).toBe('kodeviser');
      desk.passDays(1);
      expect(await desk.curation.nextToTell(60_000)).toMatchObject({ userId: 'UANNA' });
    });
  });

  it('on a miss that another process closes at the same moment leaves nothing behind', async () => {
    await at(async (desk) => {
      const other = await desk.beside();
      const miss = await missOf(desk);
      const draft = (title: string) => ({ missId: miss.id, draft: { ...DRAFT, title }, by: COORDINATOR });
      const done = await Promise.all([
        desk.curation.resolveByAnswer(draft('Kan man betale et krydstogt i euro?')),
        other.curation.resolveByAnswer(draft('Tager krydstogter imod euro?')),
      ]);
      expect(done.map(({ outcome }) => outcome).toSorted()).toEqual(['already-closed', 'in-use']);
      for (const { curation, matcher } of [desk, other]) {
        await curation.catchUp();
        expect(matcher().snapshot.entries.size).toBe(4);
      }
      expect(await desk.storage.acts.latest(10)).toHaveLength(1);
    });
  });

  it.each(['misses', 'learned', 'acts'])(
    'that fails at %s changes nothing, and can be done again',
    async (table) => {
      await at(async (desk) => {
        const miss = await missOf(desk);
        const act = { missId: miss.id, draft: DRAFT, by: COORDINATOR };
        const allow = await refuseWrites(desk.database, table);
        await expect(desk.curation.resolveByAnswer(act)).rejects.toThrow('refused');
        await allow();
        await desk.curation.catchUp();
        expect(await answerTo(desk, QUESTION)).toBe('unknown');
        expect(await desk.curation.queue()).toMatchObject([{ id: miss.id }]);
        expect(await desk.curation.resolveByAnswer(act)).toMatchObject({ outcome: 'in-use' });
      });
    },
  );
});

describe.each(['embedded', 'PostgreSQL'])(
  'the same unknown question on three processes, kept by %s',
  (kind) => {
    it('becomes one miss', async () => {
      await atDesk(
        async (desk) => {
          const processes = [desk, await desk.beside(), await desk.beside()];
          const questions = [QUESTION, 'Hvem vandt cykelløbet?', 'Hvilke havne sejler båden til i Norge?'];
          for (const question of questions)
            await Promise.all(
              processes.map(async (process, n) => ask(process, question, { userId: `U${n}` })),
            );
          const queue = await desk.curation.queue();
          expect(new Map(queue.map(({ text, count }) => [text, count]))).toEqual(
            new Map(questions.map((question) => [question, 3])),
          );
          expect(queue).toHaveLength(3);
        },
        {},
        kind === 'PostgreSQL' ? await newDatabase() : null,
      );
    });
  },
);
