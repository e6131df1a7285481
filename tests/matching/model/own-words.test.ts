import { expect, it } from 'vitest';
import { findOwnWords } from '../../../src/matching/model/own-words.ts';
import { trainingSetOf } from '../../../src/matching/model/training-set.ts';
import { entryOf, snapshotOf, subjectOf } from '../../support/snapshot.ts';

/** So many wordings with a word. */
const wordings = (word: string, times: number): string[] =>
  Array.from({ length: times }, (_, at) => `hvordan nr${at} ${word}`);

const snapshot = {
  ...snapshotOf([
    entryOf({
      id: 'a',
      title: 'A',
      questions: {
        da: [
          ...wordings('kodebrikken', 8),
          ...wordings('koden', 20),
          ...wordings('chip', 7),
          ...wordings('min app', 9),
        ],
        en: [],
      },
    }),
  ]),
  notCovered: [
    subjectOf({
      questions: {
        da: [...wordings('vejret', 30), ...wordings('koden', 2), ...wordings('kodebrik', 0)],
        en: [],
      },
    }),
  ],
};

it('words of the field are those that entries are asked about often, and other subjects hardly ever', async () => {
  const own = await findOwnWords(trainingSetOf(snapshot));
  expect(own).toContain('kodebrik');
  // Also asked about elsewhere, too seldom, elsewhere only, and said of everything.
  for (const stem of ['kod', 'chip', 'vejr', 'hvordan', 'min']) expect(own).not.toContain(stem);
});
