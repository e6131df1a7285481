import { describe, expect, it } from 'vitest';
import { createVocabulary, UNSEEN } from '../../../src/matching/features/vocabulary.ts';
import { createExtractor, type Features } from '../../../src/matching/features/extractor.ts';
import { createLexicon, learnLexicon } from '../../../src/matching/features/lexicon.ts';
import { toWords } from '../../../src/matching/features/words.ts';

const WORDINGS = ['jeg har fået ny telefon', 'skift telefon'].map(toWords);
const lexicon = createLexicon(
  await learnLexicon(WORDINGS, { glossary: [['telefon', 'mobil']], everydayWords: [] }),
);
const names = createVocabulary();
const see = createExtractor(lexicon, names, true);
WORDINGS.forEach((words) => see(words));
names.close();

/** Each feature by its kind and name, with how often it was seen. */
function seenIn(text: string): Map<string, number> {
  const { numbers, counts }: Features = see(toWords(text));
  const entries = numbers.map((number, at): [string, number] => {
    const { kind, name } = names.nameOf(number);
    return [`${kind} ${name}`, counts[at] ?? 0];
  });
  return new Map(entries);
}

describe('what of a text is looked at', () => {
  it('are words, their letter pieces, neighbours, and what means the same', () => {
    const seen = seenIn('ny telefon');
    for (const feature of ['word telefon', 'pair ny telefon', 'piece ^tel', 'concept telefon']) {
      expect(seen.get(feature)).toBeGreaterThan(0);
    }
    expect(seenIn('telefon ny').has('pair ny telefon')).toBe(false);
  });

  it('is counted in each text anew', () => {
    expect(seenIn('telefon telefon').get('word telefon')).toBe(2);
    expect(seenIn('telefon').get('word telefon')).toBe(1);
  });

  it('has no number when nobody wrote it before', () => {
    const { numbers, unseen } = see(toWords('gulerødder telefon'));
    expect(numbers).not.toContain(UNSEEN);
    expect(unseen).toMatchObject({ word: 1, pair: 2 });
    expect(seenIn('mobil').has('concept telefon')).toBe(true);
  });
});
