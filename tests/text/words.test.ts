import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';
import { foldDanishLetters, stem } from '../../src/text/stems.ts';
import { tokenise } from '../../src/text/tokens.ts';

describe('text as people type and paste it', () => {
  it.each([
    ['  MitID-APPEN \n virker\tikke  ', 'mitid-appen virker ikke'],
    ['a\u030a', 'å'],
    ['zero\u200bwidth', 'zerowidth'],
    ['\u0007klokke', 'klokke'],
    ['', ''],
  ])('normalises %j', (typed, expected) => expect(normalise(typed)).toBe(expected));

  it.each([
    ['bruger-id', ['bruger', 'id', 'brugerid']],
    ["app'en er væk!", ['app', 'er', 'væk']],
    ['æ, ø og å?', ['æ', 'ø', 'og', 'å']],
    ['33 98 00 10', ['33', '98', '00', '10']],
    ['😀 …', []],
    ['x'.repeat(40_000), ['x'.repeat(60)]],
  ])('finds the words of %j', (text, words) => expect(tokenise(text)).toEqual(words));

  it.each([
    [['nøglekort', 'noeglekort', 'noglekort']],
    [['få', 'faa', 'fa']],
    [['læser', 'laeser', 'laser']],
    [['æøå', 'aeoeaa']],
  ])('every spelling of a Danish letter meets: %j', (spellings) => {
    expect(new Set(spellings.map(foldDanishLetters)).size).toBe(1);
  });

  it.each([
    [['telefon', 'telefonen', 'telefoner', 'telefonerne']],
    [['nøglekort', 'nøglekortet', 'noeglekortene']],
    [['skifte', 'skifter']],
  ])('every inflection meets in one stem: %j', (forms) =>
    expect(new Set(forms.map((form) => stem(form))).size).toBe(1),
  );
});
