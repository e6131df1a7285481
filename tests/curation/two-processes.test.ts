import { describe, expect, it } from 'vitest';
import { startChores } from '../../src/curation/curation.ts';
import { answerTo, ask, atDesk, COORDINATOR, DEVICE, DEVICE_AGAIN, missOf } from '../support/curation.ts';
import { newDatabase } from '../support/database.ts';

describe('two processes on one PostgreSQL', () => {
  it('answer what either of them learned, and tell whoever asked once', async () => {
    await atDesk(
      async (desk) => {
        const other = await desk.beside();
        const chores = startChores(other.curation, (error) => {
          throw error;
        });
        const miss = await missOf(desk, DEVICE);
        expect((await ask(other, DEVICE_AGAIN, { userId: 'UBO' })).miss).toMatchObject({
          id: miss.id,
          count: 2,
        });
        const act = { missId: miss.id, entryId: 'kodeviser', by: COORDINATOR };
        await desk.curation.resolveByWording(act);
        await expect.poll(async () => answerTo(other, DEVICE)).toBe('kodeviser');
        expect(await answerTo(other, DEVICE_AGAIN)).toBe('kodeviser');

        const told = await Promise.all(
          [desk, other, desk, other].map(async ({ curation }) => curation.nextToTell(60_000)),
        );
        expect(told.flatMap((asker) => asker?.userId ?? []).toSorted()).toEqual(['UANNA', 'UBO']);
        expect(await other.curation.resolveByWording(act)).toMatchObject({ outcome: 'already-closed' });
        await chores.stop();
      },
      {},
      await newDatabase(),
    );
  });
});
