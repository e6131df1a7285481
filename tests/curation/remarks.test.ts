import { describe, expect, it } from 'vitest';
import { ask, atDesk, DIRECT } from '../support/curation.ts';

const QUESTION = 'jeg har glemt min pinkode';
const COMPLAINT = 'det virkede ikke';
const PERSON = 'kan jeg tale med et menneske';
const REPEAT = 'kan du gentage det sidste';

describe('a word about the last answer', () => {
  it('a complaint counts as a vote against it, and leads to other answers', async () => {
    await atDesk(async (desk) => {
      const { questionId } = await ask(desk, QUESTION);
      const { remark, miss } = await ask(desk, COMPLAINT);
      expect(miss).toBeNull();
      expect(remark).toMatchObject({ kind: 'complaint', question: { id: questionId } });
      const ids = remark?.kind === 'complaint' ? remark.alternatives.map(({ id }) => id) : [];
      expect(ids.toSorted()).toEqual(['kodeviser', 'ny-telefon']);
      expect(await desk.curation.votesOf(questionId)).toEqual({ helped: 0, notHelped: 1 });
      expect(await desk.curation.queue()).toMatchObject([{ text: QUESTION, reason: 'not-helped', count: 1 }]);
    });
  });

  it('a second complaint leads to a person, also when the first was a press', async () => {
    await atDesk(async (desk) => {
      const { questionId } = await ask(desk, QUESTION);
      await desk.curation.vote({ questionId, userId: 'UANNA', vote: 'not-helped', entryId: 'glemt-pin' });
      expect((await ask(desk, COMPLAINT)).remark).toMatchObject({
        kind: 'person',
        question: { id: questionId },
      });
      expect(await desk.curation.votesOf(questionId)).toEqual({ helped: 0, notHelped: 1 });
    });
  });

  it('the wish for a person is about the question before it', async () => {
    await atDesk(async (desk) => {
      const { questionId } = await ask(desk, QUESTION);
      await ask(desk, 'goddag');
      expect((await ask(desk, PERSON)).remark).toMatchObject({
        kind: 'person',
        question: { id: questionId },
      });
    });
  });

  it('the wish to have it again is about the entry that was shown', async () => {
    await atDesk(async (desk) => {
      await ask(desk, QUESTION);
      expect((await ask(desk, REPEAT)).remark).toMatchObject({ kind: 'repeat', entry: { id: 'glemt-pin' } });
      await ask(desk, 'og hvad så med hendes?');
      expect((await ask(desk, REPEAT)).remark).toMatchObject({ kind: 'repeat', entry: null });
    });
  });

  it('is about nothing where nothing was asked in the last ten minutes, there and by the same person', async () => {
    await atDesk(async (desk) => {
      const { questionId } = await ask(desk, QUESTION);
      for (const text of [COMPLAINT, PERSON, REPEAT]) {
        const others = [{ userId: 'UBO' }, { place: DIRECT }];
        for (const who of others) {
          expect(await ask(desk, text, who), text).toMatchObject({
            answer: { outcome: 'chat' },
            remark: null,
          });
        }
      }
      desk.passDays(11 / (24 * 60));
      expect((await ask(desk, COMPLAINT)).remark).toBeNull();
      expect(await desk.curation.votesOf(questionId)).toEqual({ helped: 0, notHelped: 0 });
      expect(await desk.curation.queue()).toEqual([]);
    });
  });
});
