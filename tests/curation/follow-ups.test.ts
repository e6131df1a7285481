import { describe, expect, it } from 'vitest';
import { ask, atDesk, DIRECT, THREAD } from '../support/curation.ts';

const FIRST = 'jeg har glemt min pinkode';
/** Means nothing alone. */
const THEN = 'og hvad så med hendes?';
const MINUTE = 1 / (24 * 60);

describe('a question that follows another one', () => {
  it('is read together with it when it is not sure alone', async () => {
    await atDesk(async (desk) => {
      const first = await ask(desk, FIRST);
      const then = await ask(desk, THEN);
      expect(then.joinedTo).toMatchObject({ id: first.questionId, text: FIRST });
      expect(then.answer).toMatchObject({
        outcome: 'suggestions',
        suggestions: [{ entry: { id: 'glemt-pin' } }, {}, {}],
      });
      expect(await desk.storage.questions.find(then.questionId)).toMatchObject({
        text: THEN,
        joinedTo: first.questionId,
      });
    });
  });

  it('is read alone when it is sure, and when it is none', async () => {
    await atDesk(async (desk) => {
      await ask(desk, FIRST);
      const sure = await ask(desk, 'hvordan bruger jeg en kodeviser');
      expect(sure).toMatchObject({ joinedTo: null, answer: { entry: { id: 'kodeviser' } } });
      expect(await ask(desk, 'goddag')).toMatchObject({ joinedTo: null, answer: { outcome: 'unknown' } });
      const then = await ask(desk, THEN);
      expect(then.joinedTo?.text).toBe('hvordan bruger jeg en kodeviser');
    });
  });

  it('never joins what people ask, what is asked elsewhere, or what is long ago', async () => {
    await atDesk(async (desk) => {
      await ask(desk, FIRST);
      const joined = async (...who: Parameters<typeof ask>[2][]): Promise<unknown[]> =>
        Promise.all(who.map(async (one) => (await ask(desk, THEN, one)).joinedTo));
      const elsewhere = [
        { place: DIRECT },
        { place: { ...THREAD, threadTs: '1700000009.000100' } },
        { place: { ...THREAD, channel: 'CANDRE' } },
      ];
      expect(await joined({ userId: 'UBO' }, ...elsewhere)).toEqual([null, null, null, null]);
      desk.passDays(9 * MINUTE);
      expect((await ask(desk, THEN)).joinedTo?.text).toBe(FIRST);
      desk.passDays(11 * MINUTE);
      expect((await ask(desk, THEN)).joinedTo).toBeNull();
    });
  });

  it('is followed by the command in the same channel, and not from the Home tab or a message of somebody else', async () => {
    await atDesk(async ({ curation }) => {
      const place = { channel: 'CALLE', threadTs: null, isPrivate: true };
      const asked = async (text: string, surface: 'command' | 'shortcut' | 'home') =>
        (await curation.ask({ text, userId: 'UANNA', surface, place })).joinedTo?.text ?? null;
      await asked(FIRST, 'home');
      await asked(FIRST, 'shortcut');
      expect(await asked(THEN, 'command')).toBeNull();
      await asked(FIRST, 'command');
      expect(await asked(THEN, 'shortcut')).toBeNull();
      expect(await asked(THEN, 'command')).toBe(FIRST);
    });
  });

  it('is understood by a process that did not see the first one', async () => {
    await atDesk(async (desk) => {
      await ask(desk, FIRST);
      const other = await desk.beside();
      expect((await ask(other, THEN)).joinedTo?.text).toBe(FIRST);
    });
  });

  it('is read the same at a second try, whatever was asked meanwhile', async () => {
    await atDesk(async ({ curation }) => {
      const asker = { userId: 'UANNA', surface: 'direct', place: DIRECT } as const;
      await curation.ask({ ...asker, text: FIRST });
      const first = await curation.ask({ ...asker, text: THEN, id: 'once' });
      await curation.ask({ ...asker, text: 'hvordan bruger jeg en kodeviser' });
      const second = await curation.ask({ ...asker, text: THEN, id: 'once' });
      expect(second.joinedTo).toEqual(first.joinedTo);
      expect(await curation.questionsOf('UANNA')).toHaveLength(3);
    });
  });

  it('becomes a miss in the words of both', async () => {
    await atDesk(async (desk) => {
      await ask(desk, FIRST);
      const { questionId } = await ask(desk, THEN);
      const { miss, alternatives } = await desk.curation.noneOfThese({ questionId, userId: 'UANNA' });
      expect(miss?.text).toBe(`${FIRST} – ${THEN}`);
      // The three there are were all suggested.
      expect(alternatives).toEqual([]);
    });
  });
});

describe('a question that was a new one after all', () => {
  it('is answered alone, remembered so, and becomes a miss where nothing answers it', async () => {
    await atDesk(async (desk) => {
      await ask(desk, FIRST);
      const { questionId } = await ask(desk, THEN);
      expect(await desk.curation.joinedTo('UANNA', questionId)).toMatchObject({ text: FIRST });
      const alone = await desk.curation.askAlone('UANNA', questionId);
      expect(alone).toMatchObject({ answer: { outcome: 'unknown' }, joinedTo: null, miss: { text: THEN } });
      expect(await desk.curation.joinedTo('UANNA', questionId)).toBeNull();
      const again = await desk.curation.askAlone('UANNA', questionId);
      expect(again?.miss).toMatchObject({ id: alone?.miss?.id, count: 1 });
    });
  });

  it('shows nobody else what was asked in private', async () => {
    await atDesk(async (desk) => {
      await ask(desk, FIRST, { place: DIRECT });
      const { questionId } = await ask(desk, THEN, { place: DIRECT });
      expect(await desk.curation.joinedTo('UBO', questionId)).toBeNull();
      expect(await desk.curation.askAlone('UBO', questionId)).toBeNull();
      expect(await desk.storage.questions.find(questionId)).toMatchObject({ outcome: 'suggestions' });
      expect(await desk.curation.askAlone('UANNA', 'ukendt')).toBeNull();
    });
  });
});
