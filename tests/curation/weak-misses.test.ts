import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../src/storage/questions/questions.ts';
import { question } from '../contracts/storage/stories.ts';
import { atDesk, COORDINATOR, DIRECT } from '../support/curation.ts';

/** An hour before the desk opens. */
const BEFORE = '2026-11-24T09:00:00.000Z';

function asked(id: string, given: Partial<AskedQuestion>): AskedQuestion {
  return question(id, { at: BEFORE, entryId: null, outcome: 'not-covered', place: DIRECT, ...given });
}

describe('what may have been missed', () => {
  it('is counted by its words, and with one press a miss of all who asked it', async () => {
    await atDesk(async ({ curation, storage }) => {
      const text = 'Må hunden sove på krydstogtet?';
      await storage.questions.add(asked('q1', { text }));
      await storage.questions.add(asked('q2', { text: 'må hunden sove på krydstogtet', userId: 'UBO' }));
      await storage.questions.add(asked('q3', { text: 'Er der is?', outcome: 'suggestions' }));
      expect(await curation.weakMisses()).toMatchObject([
        { count: 2, reason: 'turned-away' },
        { text: 'Er der is?', count: 1, reason: 'not-chosen' },
      ]);
      const miss = await curation.makeMiss({ questionId: 'q1', by: COORDINATOR });
      expect(miss).toMatchObject({ count: 2, reason: 'turned-away', status: 'open', firstAt: BEFORE });
      expect(await curation.weakMisses()).toHaveLength(1);
      expect(await curation.makeMiss({ questionId: 'q2', by: COORDINATOR })).toEqual(miss);
      expect(await curation.makeMiss({ questionId: 'gone', by: COORDINATOR })).toBeNull();
      await expect(curation.makeMiss({ questionId: 'q3', by: 'UANNA' })).rejects.toThrow('not-a-coordinator');
    });
  });

  it('is neither what was put aside in these words, nor a question in a foreign language, nor one of just now', async () => {
    await atDesk(async ({ curation, storage }) => {
      await storage.questions.add(asked('aside', { text: 'Hvordan bliver vejret i morgen?' }));
      const german = 'Wie bekomme ich einen neuen Reisepass für meine Mutter?';
      await storage.questions.add(asked('foreign', { text: german }));
      const now = '2026-11-24T09:59:00.000Z';
      await storage.questions.add(asked('now', { text: 'Er der is?', outcome: 'suggestions', at: now }));
      expect(await curation.weakMisses()).toEqual([]);
    });
  });
});
