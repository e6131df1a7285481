import { describe, expect, it } from 'vitest';
import { createSpelling, learnSpelling } from '../../../src/matching/features/spelling.ts';
import { createLexicon, learnLexicon } from '../../../src/matching/features/lexicon.ts';
import { toStems, toWords } from '../../../src/matching/features/words.ts';

const spelling = createSpelling(
  await learnSpelling(['banken', 'telefon', 'kommunen', 'sparekassen', 'kode', 'pas', 'borgerservice']),
);

describe('the nearest known spelling', () => {
  it.each([
    ['bnaken', 'banken'],
    ['telfon', 'telefon'],
    ['komunen', 'kommunen'],
    ['sparekasen', 'sparekassen'],
    ['bogerservise', 'borgerservice'],
  ])('of %s is %s', (typed, meant) => expect(spelling(typed)).toBe(meant));

  it.each(['pos', 'elefantunge', 'xyzxyz', ''])('%j stands for no known word', (typed) =>
    expect(spelling(typed)).toBeNull(),
  );
});

describe('what an unknown word may stand for', async () => {
  const lexicon = createLexicon(
    await learnLexicon(
      ['banken og telefonen', 'bestilling af en kodeviser', 'nøglekort og app'].map(toWords),
      {
        glossary: [['telefon', 'den trådløse dims']],
        everydayWords: [
          ['købe', 'anskaffe'],
          ['rør', 'telefon', 'apparat'],
        ],
      },
    ),
  );

  it('is nothing for a known word in any form', () => {
    expect(lexicon.guess('telefonerne')).toEqual([]);
    expect(lexicon.guess('nøglekortet')).toEqual([]);
  });

  it('is the parts of a compound', () => {
    expect(lexicon.guess('kodeviserbestilling')).toEqual(['kodevis', 'bestilling']);
    expect(lexicon.guess('bestillingsapp')).toEqual(['bestilling', 'app']);
  });

  it('is the nearest spelling otherwise', () => {
    expect(lexicon.guess('kodevizer')).toEqual(['kodevis']);
    expect(lexicon.guess('papegøje')).toEqual([]);
  });

  it('names a concept by its words, also by several', () => {
    expect(lexicon.concepts(toStems('Den trådløse dims virker ikke'))).toEqual(['telefon']);
    expect(lexicon.concepts(['telefon'])).toEqual(['telefon']);
    expect(lexicon.concepts(['dims'])).toEqual([]);
  });

  it('names one of everyday where the knowledge base says nothing else', () => {
    expect(lexicon.concepts(toStems('anskaffe et apparat'))).toEqual(['købe', 'rør']);
    expect(lexicon.concepts(['telefon'])).toEqual(['telefon']);
    expect(lexicon.guess('anskaffelsen')).toEqual([]);
  });
});
