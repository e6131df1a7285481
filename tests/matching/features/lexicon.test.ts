import { describe, expect, it } from 'vitest';
import { createLexicon, learnLexicon, type Written } from '../../../src/matching/features/lexicon.ts';
import { toStems, toWords } from '../../../src/matching/features/words.ts';
import type { Language } from '../../../src/text/language.ts';

const written = (text: string, language: Language = 'da'): Written => ({ words: toWords(text), language });
const lexicon = createLexicon(
  await learnLexicon(
    [
      written('banken og telefonen'),
      written('bestilling af en kodeviser'),
      written('nøglekort og app'),
      written('en kode, en brik, en kodebrik'),
      written('hvor finder jeg min kode, og hvad gør jeg i banken'),
      written('where is my code', 'en'),
    ],
    {
      glossary: [['telefon', 'den trådløse dims']],
      everydayWords: [
        ['købe', 'anskaffe'],
        ['rør', 'telefon', 'apparat'],
      ],
    },
  ),
);

describe('what an unknown word may stand for', () => {
  it('is nothing for a known word in any form', () => {
    expect(lexicon.guess('telefonerne', 'da')).toEqual([]);
    expect(lexicon.guess('nøglekortet', 'da')).toEqual([]);
    expect(lexicon.guess('codes', 'en')).toEqual([]);
  });

  it('is the nearest spelling, before the parts of a compound', () => {
    expect(lexicon.guess('kodevizer', 'da')).toEqual(['kodevis']);
    expect(lexicon.guess('papegøje', 'da')).toEqual([]);
    expect(lexicon.guess('kodbrik', 'da')).toEqual(['kodebrik']);
  });

  it('is the parts of a compound otherwise', () => {
    expect(lexicon.guess('kodeviserbestilling', 'da')).toEqual(['kodevis', 'bestilling']);
    expect(lexicon.guess('bestillingsapp', 'da')).toEqual(['bestilling', 'app']);
  });

  it('names a concept by its words, also by several', () => {
    expect(lexicon.concepts(toStems('Den trådløse dims virker ikke'))).toEqual(['telefon']);
    expect(lexicon.concepts(['telefon'])).toEqual(['telefon']);
    expect(lexicon.concepts(['dims'])).toEqual([]);
  });

  it('names one of everyday where the knowledge base says nothing else', () => {
    expect(lexicon.concepts(toStems('anskaffe et apparat'))).toEqual(['købe', 'rør']);
    expect(lexicon.concepts(['telefon'])).toEqual(['telefon']);
    expect(lexicon.guess('anskaffelsen', 'da')).toEqual([]);
  });
});

describe('the language of a text', () => {
  const language = (text: string): Language => lexicon.languageOf(toWords(text));

  it('is told by the words that are written in it', () => {
    expect(language('my code')).toBe('en');
    expect(language('min kode')).toBe('da');
    expect(language('is my telefon')).toBe('en');
  });

  it('is Danish when nothing tells, and where hardly anything is English', () => {
    expect(language('')).toBe('da');
    expect(language('xyzzy plugh')).toBe('da');
    // Each is written once, in Danish, and the few English words make any absence from them likely.
    expect(language('bestilling app')).toBe('da');
  });

  it('is not English with a Danish letter in an unknown word', () => {
    expect(language('my blåbærgrød æblegrød')).toBe('da');
  });
});
