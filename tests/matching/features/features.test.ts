import { describe, expect, it } from 'vitest';
import { createVocabulary, UNSEEN } from '../../../src/matching/features/vocabulary.ts';
import { createExtractor, type Features } from '../../../src/matching/features/extractor.ts';
import { createLexicon, learnLexicon, type Written } from '../../../src/matching/features/lexicon.ts';
import { toWords } from '../../../src/matching/features/words.ts';
import type { Language } from '../../../src/text/language.ts';

const written = (text: string, language: Language = 'da'): Written => ({ words: toWords(text), language });
const WORDINGS = [
  written('jeg har fået ny telefon'),
  written('skift telefon'),
  written('uden telefon og uden pas'),
  written('spær MitID'),
  written('a spare phone', 'en'),
];
const lexicon = createLexicon(
  await learnLexicon(WORDINGS, { glossary: [['telefon', 'mobil']], everydayWords: [] }),
);
const names = createVocabulary();
const see = createExtractor(lexicon, names, true);
WORDINGS.forEach(({ words, language }) => see(words, language));
names.close();

/** Each feature by its kind and name, with how often it was seen. */
function seenIn(text: string, language: Language = 'da'): Map<string, number> {
  const { numbers, counts }: Features = see(toWords(text), language);
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
    const { numbers, unseen } = see(toWords('gulerødder telefon'), 'da');
    expect(numbers).not.toContain(UNSEEN);
    expect(unseen).toMatchObject({ word: 1, pair: 2 });
    expect(seenIn('mobil').has('concept telefon')).toBe(true);
  });

  it('is what a negation stands before, up to two telling words on', () => {
    expect(seenIn('uden pas').has('negated pas')).toBe(true);
    expect(seenIn('hun har ikke fået et pas').has('negated pas')).toBe(true);
    expect(seenIn('ikke med telefonen i dag, men med pas').has('negated telefon')).toBe(true);
    expect(seenIn('ikke med briller, kiks og pas').has('negated pas')).toBe(false);
    expect(seenIn('med pas').has('negated pas')).toBe(false);
    // The word itself counts either way.
    expect(seenIn('uden pas').get('word pas')).toBe(seenIn('med pas').get('word pas'));
  });

  it('says nothing by a negation that no wording has', () => {
    expect(see(toWords('uden gulerødder'), 'da').unseen.negated).toBe(0);
  });

  it('are stems of the language it is in: a spare phone is not "spær"', () => {
    expect([...seenIn('spær').keys()]).toContain('word spar');
    expect([...seenIn('a spare one', 'en').keys()]).toContain('word spare');
    expect([...seenIn('a spare one', 'en').keys()]).not.toContain('word spar');
  });
});
