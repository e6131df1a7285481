import { describe, expect, it } from 'vitest';
import { ask, atDesk, DIRECT, THREAD } from '../support/curation.ts';

describe('asking', () => {
  it('answers what is known and remembers what was shown', async () => {
    await atDesk(async (desk) => {
      const { questionId, answer, miss, redacted } = await ask(desk, 'Jeg har glemt min pinkode');
      expect(answer).toMatchObject({ outcome: 'answered', entry: { id: 'glemt-pin' } });
      expect({ miss, redacted }).toEqual({ miss: null, redacted: [] });
      expect(await desk.storage.questions.find(questionId)).toMatchObject({
        userId: 'UANNA',
        text: 'Jeg har glemt min pinkode',
        outcome: 'answered',
        entryId: 'glemt-pin',
        place: THREAD,
      });
      expect(await desk.curation.mostAsked()).toMatchObject([{ entry: { id: 'glemt-pin' }, count: 1 }]);
    });
  });

  it('keeps no personal data, and says of what kind it was', async () => {
    await atDesk(async (desk) => {
      const asked = await ask(desk, 'Kan min mor med CPR 010150-1234 rejse med krydstogt?');
      expect(asked.redacted).toEqual(['cpr']);
      expect(asked.miss?.text).not.toContain('1234');
      expect(JSON.stringify(await desk.curation.questionsOf('UANNA'))).not.toContain('010150');
    });
  });

  it('makes a miss of an unknown question, and counts the same one asked in other words', async () => {
    await atDesk(async (desk) => {
      const first = await ask(desk, 'Kan jeg betale mit krydstogt i euro?');
      const again = await ask(desk, 'betale krydstogt med euro', { userId: 'UBO', place: DIRECT });
      const other = await ask(desk, 'Hvem vandt cykelløbet?');
      expect(first.miss).toMatchObject({ count: 1, status: 'open', reason: 'unknown' });
      expect(again.miss).toMatchObject({ id: first.miss?.id, count: 2 });
      expect(other.miss?.id).not.toBe(first.miss?.id);
      expect((await desk.curation.queue()).map(({ count }) => count)).toEqual([2, 1]);
    });
  });

  it('makes one miss of the same question from two people at the same moment', async () => {
    await atDesk(async (desk) => {
      await Promise.all([
        ask(desk, 'Kan jeg betale mit krydstogt i euro?'),
        ask(desk, 'Kan jeg betale mit krydstogt i euro?', { userId: 'UBO' }),
      ]);
      expect(await desk.curation.queue()).toMatchObject([{ count: 2 }]);
    });
  });

  it('bothers nobody with greetings, known unknowns and no words at all', async () => {
    await atDesk(async (desk) => {
      for (const text of ['goddag', 'hvordan bliver vejret i morgen', '???', '']) {
        expect((await ask(desk, text)).miss, text).toBeNull();
      }
      expect(await desk.curation.queue()).toEqual([]);
      expect(await desk.curation.figures(7)).toMatchObject({
        asked: 4,
        smalltalk: 1,
        notCovered: 1,
        unknown: 2,
      });
    });
  });

  it('shows people their own questions alone, newest first', async () => {
    await atDesk(async (desk) => {
      await ask(desk, 'jeg har glemt min pinkode');
      await ask(desk, 'hvordan bruger jeg en kodeviser');
      await ask(desk, 'Hvem vandt cykelløbet?', { userId: 'UBO' });
      const own = await desk.curation.questionsOf('UANNA');
      expect(own.map(({ text }) => text)).toEqual([
        'hvordan bruger jeg en kodeviser',
        'jeg har glemt min pinkode',
      ]);
    });
  });

  it('keeps the beginning of a pasted page, without half a letter at its end', async () => {
    await atDesk(async (desk) => {
      const { questionId } = await ask(desk, `${'x'.repeat(1999)}😀 ${'mere '.repeat(8000)}`);
      expect((await desk.storage.questions.find(questionId))?.text).toBe('x'.repeat(1999));
    });
  });

  it('offers what comes next, without what was shown or chosen', async () => {
    await atDesk(async (desk) => {
      const { questionId } = await ask(desk, 'jeg har glemt min pinkode til min nye telefon med kodeviser');
      await desk.curation.choose(questionId, 'kodeviser');
      const next = await desk.curation.alternatives(questionId);
      expect(next.map(({ id }) => id)).not.toContain('kodeviser');
      await desk.curation.choose(questionId, 'findes-ikke');
      expect(await desk.storage.questions.find(questionId)).toMatchObject({ entryId: 'kodeviser' });
      expect(await desk.curation.alternatives('ukendt')).toEqual([]);
    });
  });
});
