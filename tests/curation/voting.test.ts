import { describe, expect, it } from 'vitest';
import { ask, atDesk, DIRECT } from '../support/curation.ts';

describe('voting', () => {
  it('counts the last vote of each person', async () => {
    await atDesk(async ({ curation, ...desk }) => {
      const { questionId } = await ask({ curation }, 'jeg har glemt min pinkode');
      const vote = { questionId, entryId: 'glemt-pin' };
      await curation.vote({ ...vote, userId: 'UANNA', vote: 'not-helped' });
      await curation.vote({ ...vote, userId: 'UBO', vote: 'helped' });
      const { votes } = await curation.vote({ ...vote, userId: 'UANNA', vote: 'helped' });
      expect(votes).toEqual({ helped: 2, notHelped: 0 });
      expect(await curation.votesOf(questionId)).toEqual(votes);
      expect(await desk.storage.misses.open()).toHaveLength(1);
    });
  });

  it('makes one miss of an answer that did not help, however often and by whom it is said', async () => {
    await atDesk(async ({ curation }) => {
      const { questionId } = await ask({ curation }, 'jeg har glemt min pinkode');
      for (const userId of ['UANNA', 'UBO', 'UANNA']) {
        await curation.vote({ questionId, userId, vote: 'not-helped', entryId: 'glemt-pin' });
      }
      await curation.noneOfThese({ questionId, userId: 'UBO' });
      expect(await curation.queue()).toMatchObject([{ count: 1, reason: 'not-helped' }]);
    });
  });

  it('gives other answers to whom no suggestion fits', async () => {
    await atDesk(async ({ curation }) => {
      const { questionId } = await ask({ curation }, 'jeg har glemt min pinkode til den nye telefon');
      const { alternatives, miss } = await curation.noneOfThese({ questionId, userId: 'UANNA' });
      expect(miss).toMatchObject({ reason: 'none-of-these' });
      expect(alternatives.length).toBeLessThanOrEqual(3);
    });
  });

  it('says nothing and keeps nothing of questions that are not kept any more', async () => {
    await atDesk(async ({ curation }) => {
      const gone = { questionId: 'ukendt', userId: 'UANNA' };
      expect(await curation.vote({ ...gone, vote: 'not-helped', entryId: null })).toEqual({
        votes: { helped: 0, notHelped: 0 },
        miss: null,
      });
      expect(await curation.noneOfThese(gone)).toEqual({ alternatives: [], miss: null });
      expect(await curation.askCoordinator({ ...gone, place: DIRECT })).toBeNull();
    });
  });

  it('takes no vote of others on what was asked in private, unless it was shared', async () => {
    await atDesk(async ({ curation, storage }) => {
      const { questionId } = await ask({ curation }, 'jeg har glemt min pinkode', { place: DIRECT });
      const others = { questionId, userId: 'UBO', vote: 'not-helped', entryId: 'glemt-pin' } as const;
      expect(await curation.vote(others)).toEqual({ votes: { helped: 0, notHelped: 0 }, miss: null });
      expect(await curation.noneOfThese(others)).toEqual({ alternatives: [], miss: null });
      expect(await storage.misses.open()).toEqual([]);
      expect((await curation.vote({ ...others, isShared: true })).votes).toEqual({ helped: 0, notHelped: 1 });
      expect((await curation.vote({ ...others, userId: 'UANNA', vote: 'helped' })).votes).toEqual({
        helped: 1,
        notHelped: 1,
      });
    });
  });
});
