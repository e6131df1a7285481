import { describe, expect, it } from 'vitest';
import {
  answerTo,
  ask,
  atDesk,
  COORDINATOR,
  DEVICE,
  DEVICE_AGAIN,
  DIRECT,
  DRAFT,
  missOf,
  PARAPHRASE,
  QUESTION,
  THREAD,
} from '../support/curation.ts';
import { answerTextOf } from '../../src/text/answer-parts.ts';

describe('a miss that belongs to an existing entry', () => {
  it('is answered from then on, in the same words and in others, and whoever asked is told once', async () => {
    await atDesk(async (desk) => {
      const miss = await missOf(desk, DEVICE);
      await missOf(desk, DEVICE_AGAIN, { userId: 'UBO', place: DIRECT });
      const done = await desk.curation.resolveByWording({
        missId: miss.id,
        entryId: 'kodeviser',
        by: COORDINATOR,
      });
      expect(done).toMatchObject({
        outcome: 'in-use',
        entry: { id: 'kodeviser' },
        miss: { status: 'answered' },
      });
      expect(await answerTo(desk, DEVICE)).toBe('kodeviser');
      expect(await answerTo(desk, DEVICE_AGAIN)).toBe('kodeviser');

      const told = [await desk.curation.nextToTell(60_000), await desk.curation.nextToTell(60_000)];
      expect(told.map((asker) => [asker?.userId, asker?.entry.id, asker?.place])).toEqual([
        ['UANNA', 'kodeviser', THREAD],
        ['UBO', 'kodeviser', DIRECT],
      ]);
      expect(await desk.curation.nextToTell(60_000)).toBeNull();
      expect(await desk.curation.queue()).toEqual([]);
      expect(await desk.curation.questionsOf('UBO')).toMatchObject([{ entryId: 'kodeviser' }]);
    });
  });

  it('is resolved by the first of two acts at once; the second learns that it was, and by whom', async () => {
    await atDesk(async (desk) => {
      const miss = await missOf(desk);
      const done = await Promise.all(
        ['kodeviser', 'ny-telefon'].map(async (entryId) =>
          desk.curation.resolveByWording({ missId: miss.id, entryId, by: COORDINATOR }),
        ),
      );
      expect(done).toMatchObject([
        { outcome: 'in-use' },
        { outcome: 'already-closed', miss: { entryId: 'kodeviser' }, by: COORDINATOR },
      ]);
      expect(await desk.storage.learned.active()).toHaveLength(1);
    });
  });

  it('stays open when the entry is not there (any more)', async () => {
    await atDesk(async (desk) => {
      const miss = await missOf(desk);
      const act = { missId: miss.id, entryId: 'findes-ikke', by: COORDINATOR };
      expect(await desk.curation.resolveByWording(act)).toEqual({ outcome: 'gone' });
      expect(await desk.curation.resolveByWording({ ...act, missId: 'ukendt' })).toEqual({ outcome: 'gone' });
      expect(await desk.curation.queue()).toHaveLength(1);
      expect(await desk.storage.learned.active()).toEqual([]);
    });
  });

  it('can be long, of several lines, and have had personal data in it', async () => {
    await atDesk(async (desk) => {
      const story = `Krydstogt!\n\nMin mor, 010150-1234, vil betale krydstogtet i euro. ${'Hun sejler fra Rønne. '.repeat(30)}`;
      const miss = await missOf(desk, story);
      await desk.curation.resolveByWording({ missId: miss.id, entryId: 'kodeviser', by: COORDINATOR });
      const learned = desk.matcher().snapshot.entries.get('kodeviser')?.questions.da.at(-1) ?? '';
      expect(learned).toMatch(/^Krydstogt! Min mor, .*euro/u);
      expect(learned).not.toMatch(/fjernet|1234|\n/u);
    });
  });
});

describe('a miss that gets an answer of its own', () => {
  it('is answered by it at once, marked with the day, in the words in which it was asked too', async () => {
    await atDesk(async (desk) => {
      const miss = await missOf(desk);
      const done = await desk.curation.resolveByAnswer({
        missId: miss.id,
        draft: { ...DRAFT, question: 'Tager de imod euro på et krydstogt?' },
        by: COORDINATOR,
      });
      expect(done).toMatchObject({
        outcome: 'in-use',
        entry: {
          title: DRAFT.title,
          answer: answerTextOf(DRAFT.answer),
          addedOn: '2026-11-24',
          questions: { da: ['Tager de imod euro på et krydstogt?', QUESTION] },
        },
        miss: { status: 'answered' },
      });
      const id = done.outcome === 'in-use' ? done.entry.id : '';
      expect(await answerTo(desk, QUESTION)).toBe(id);
      expect(await answerTo(desk, PARAPHRASE)).toBe(id);
      expect(await desk.curation.nextToTell(60_000)).toMatchObject({ userId: 'UANNA', entry: { id } });
    });
  });

  it('keeps nothing of a draft with errors, and names the fields', async () => {
    await atDesk(async (desk) => {
      const miss = await missOf(desk);
      const draft = { ...DRAFT, title: '', source: { ...DRAFT.source, url: 'http://eksempel.dk' } };
      const done = await desk.curation.resolveByAnswer({ missId: miss.id, draft, by: COORDINATOR });
      expect(done).toMatchObject({
        outcome: 'invalid',
        errors: { title: { code: 'empty' }, sourceUrl: { code: 'not-https' } },
      });
      expect(await desk.curation.queue()).toHaveLength(1);
      expect(await desk.storage.learned.active()).toEqual([]);
    });
  });

  it('is not taken from whoever does not say that they read a page that was guessed', async () => {
    await atDesk(async ({ curation }) => {
      const act = { missId: null, draft: { ...DRAFT, isSourceRead: false }, by: COORDINATOR };
      expect(await curation.resolveByAnswer(act)).toMatchObject({
        outcome: 'invalid',
        errors: { sourceRead: { code: 'source-unread' } },
      });
      const read = { ...act, draft: { ...DRAFT, isSourceRead: true } };
      expect(await curation.resolveByAnswer(read)).toMatchObject({ outcome: 'in-use' });
    });
  });

  it('can come without a miss; a second one under the same title is refused', async () => {
    await atDesk(async (desk) => {
      const add = { missId: null, draft: DRAFT, by: COORDINATOR };
      expect(await desk.curation.resolveByAnswer(add)).toMatchObject({ outcome: 'in-use', miss: null });
      expect(await desk.curation.resolveByAnswer(add)).toMatchObject({
        outcome: 'invalid',
        errors: { title: { code: 'title-twice' } },
      });
      expect(desk.matcher().snapshot.entries.size).toBe(4);
    });
  });
});

describe('a miss that is not for us', () => {
  it('becomes a known unknown that makes no miss again', async () => {
    await atDesk(async (desk) => {
      const miss = await missOf(desk);
      const act = { missId: miss.id, kind: 'other', title: 'krydstogter', by: COORDINATOR } as const;
      expect(await desk.curation.notForUs(act)).toMatchObject({
        outcome: 'closed',
        miss: { status: 'not-for-us' },
      });
      expect(await desk.curation.notForUs(act)).toMatchObject({ outcome: 'already-closed' });
      const { answer, miss: next } = await ask(desk, QUESTION);
      expect(answer).toMatchObject({ outcome: 'unknown', about: { title: 'krydstogter' } });
      expect(next).toBeNull();
      expect(await desk.curation.nextToTell(60_000)).toBeNull();
    });
  });

  it('joins the subject of that title; without a title it goes by its words', async () => {
    await atDesk(async (desk) => {
      const about = async (text: string, title?: string): Promise<void> => {
        const { id: missId } = await missOf(desk, text);
        await desk.curation.notForUs({
          missId,
          kind: 'other',
          by: COORDINATOR,
          ...(title === undefined ? {} : { title }),
        });
      };
      await about(QUESTION, 'krydstogter');
      await about('Hvilke havne sejler båden til i Norge?', 'Krydstogter ');
      await about('Hvem vandt cykelløbet?');
      const titles = desk
        .matcher()
        .snapshot.notCovered.filter(({ isEveryday }) => !isEveryday)
        .map(({ title, questions }) => [title, questions.da.length]);
      expect(titles.slice(2)).toEqual([
        ['krydstogter', 2],
        ['Hvem vandt cykelløbet?', 1],
      ]);
    });
  });
});
