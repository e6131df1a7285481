import { describe, expect, it } from 'vitest';
import { startChores } from '../../src/curation/curation.ts';
import { createCatchUp } from '../../src/curation/learned/take-up.ts';
import { ask, atDesk, COORDINATOR } from '../support/curation.ts';

const QUESTION = 'Kan jeg betale mit krydstogt i euro?';

describe('somebody who wants to be forgotten', () => {
  it('hears what was erased; the miss stays, and nobody else loses anything', async () => {
    await atDesk(async ({ curation }) => {
      const { questionId } = await ask({ curation }, QUESTION);
      await ask({ curation }, QUESTION, { userId: 'UBO' });
      await curation.vote({ questionId, userId: 'UANNA', vote: 'not-helped', entryId: null });
      expect(await curation.forget('UANNA')).toEqual({ questions: 1, votes: 1, misses: 1 });
      expect(await curation.questionsOf('UANNA')).toEqual([]);
      expect(await curation.questionsOf('UBO')).toHaveLength(1);
      expect(await curation.queue()).toMatchObject([{ text: QUESTION }]);
      expect(await curation.figures(7)).toMatchObject({ asked: 2, unknown: 2 });
    });
  });

  it('is not told of an answer any more', async () => {
    await atDesk(async ({ curation }) => {
      const { miss } = await ask({ curation }, QUESTION);
      await curation.forget('UANNA');
      await curation.resolveByWording({ missId: miss?.id ?? '', entryId: 'kodeviser', by: COORDINATOR });
      expect(await curation.nextToTell(60_000)).toBeNull();
    });
  });

  it('leaves no trace of the id under a question that was joined', async () => {
    await atDesk(async ({ curation, storage }) => {
      const { questionId, miss } = await ask({ curation }, QUESTION);
      await curation.askCoordinator({
        questionId,
        userId: 'UBO',
        place: { channel: 'C', threadTs: null, isPrivate: false },
      });
      const ids = (await storage.misses.askers(miss?.id ?? '')).map((asker) => asker.questionId);
      expect(ids).toHaveLength(2);
      expect(ids.join()).not.toContain('UBO');
    });
  });
});

describe('the retention time', () => {
  it('turns old questions into counts, and keeps an open miss as long as it is asked', async () => {
    await atDesk(async ({ curation, passDays, storage }) => {
      await ask({ curation }, QUESTION);
      const { questionId } = await ask({ curation }, 'jeg har glemt min pinkode');
      await ask({ curation }, 'Hvem vandt cykelløbet?');
      passDays(179);
      await ask({ curation }, QUESTION);
      await curation.expire();
      expect(await storage.questions.find(questionId)).not.toBeNull();
      passDays(2);
      await curation.expire();
      expect(await storage.questions.find(questionId)).toBeNull();
      expect(await curation.figures(365)).toMatchObject({
        asked: 4,
        answered: 1,
        unknown: 2,
        notCovered: 1,
        misses: 2,
      });
      expect(await curation.queue()).toMatchObject([{ text: QUESTION, count: 2 }]);
    });
  });
});

describe('keeping up with what is learned', () => {
  it('loads the knowledge only when something was learned', async () => {
    await atDesk(async ({ curation, reloads }) => {
      await curation.catchUp();
      const before = reloads();
      await curation.catchUp();
      expect(reloads()).toBe(before);
      await curation.stillRight({ entryId: 'kodeviser', by: COORDINATOR });
      expect(reloads()).toBe(before + 1);
      await Promise.all([curation.catchUp(), curation.catchUp()]);
      expect(reloads()).toBe(before + 1);
    });
  });

  it('gives another process what was learned here', async () => {
    await atDesk(async ({ curation, beside }) => {
      const other = await beside();
      await curation.wordingFor({
        text: 'Kan dimsen bruges på et krydstogt?',
        entryId: 'kodeviser',
        by: COORDINATOR,
      });
      await other.curation.catchUp();
      expect(other.matcher().snapshot.entries.get('kodeviser')?.questions.da).toContain(
        'Kan dimsen bruges på et krydstogt?',
      );
    });
  });

  it('tries again after a failure', async () => {
    let tries = 0;
    const catchUp = createCatchUp({ version: async () => 'v1' }, async () => {
      tries += 1;
      if (tries === 1) throw new Error('no database');
    });
    await expect(catchUp()).rejects.toThrow('no database');
    await catchUp();
    await catchUp();
    expect(tries).toBe(2);
  });
});

describe('the chores of a running bot', () => {
  it('forget what is too old, and take up what others learned, without being asked', async () => {
    await atDesk(async ({ curation, beside, passDays, storage, reloads }) => {
      const { questionId } = await ask({ curation }, 'jeg har glemt min pinkode');
      await curation.wordingFor({ text: 'en dims', entryId: 'kodeviser', by: COORDINATOR });
      passDays(200);
      const other = await beside();
      const before = reloads();
      await startChores(other.curation, (error) => {
        throw error;
      }).stop();
      expect(await storage.questions.find(questionId)).toBeNull();
      expect(reloads()).toBe(before + 1);
    });
  });
});
