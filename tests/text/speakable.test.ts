import { describe, expect, it } from 'vitest';
import { findUnspeakable, toSpeakable } from '../../src/text/speakable.ts';

describe('what is written, as one says it', () => {
  it.each([
    ['Den koster 41,76 kroner.', 'Den koster 41 kroner og 76 øre.'],
    ['Den koster 41,05 kr. i alt', 'Den koster 41 kroner og 5 øre i alt'],
    ['Den koster 20,00 kroner', 'Den koster 20 kroner'],
    ['Højst 8.000 kroner', 'Højst 8000 kroner'],
    ['Åbent klokken 8-16', 'Åbent fra klokken 8 til 16'],
    ['Åbent fra kl. 8.30–16.15', 'Åbent fra klokken 8 30 til 16 15'],
    ['Efter 3-7 hverdage', 'Efter 3 til 7 hverdage'],
    ['Ring 33 98 00 10 eller +45 33 98 00 10', 'Ring 33 98 00 10 eller plus 45 33 98 00 10'],
    ['Den 31. oktober 2023', 'Den 31. oktober 2023'],
    ['Læs på https://www.mitid.dk/.', 'Læs på mitid punktum dk.'],
    ['Gå til borger.dk/digitalhjælper, og læs', 'Gå til borger punktum dk skråstreg digitalhjælper, og læs'],
    ['Vælg Pas/ID-kort (i menuen), fx nu', 'Vælg Pas eller ID-kort, for eksempel nu'],
    ['Skriv "Glemt PIN-kode" – og vent', 'Skriv Glemt PIN-kode, og vent'],
    ['10 % af 1,5 millioner', '10 procent af 1 komma 5 millioner'],
  ])('%s', (written, said) => {
    expect(toSpeakable(written, 'da')).toBe(said);
  });

  it.each([
    ['It costs 41.76 kroner ("prisen")', 'It costs 41 kroner and 76 øre'],
    ['At most 8,000 kroner, e.g. by card', 'At most 8000 kroner, for example by card'],
    ['See mitid.dk, 8-16', 'See mitid dot dk, 8 to 16'],
  ])('%s', (written, said) => {
    expect(toSpeakable(written, 'en')).toBe(said);
  });
});

describe('what cannot be said', () => {
  it.each([
    ['Det er fx billigt', 'fx'],
    ['Kl. 8', 'Kl.'],
    ['Den koster 20,- om året', '20,-'],
    ['Åbent 24/7', '24/7'],
    ['Ring (men kun hvis du har prøvet)', '(men kun hvis du har prøvet)'],
  ])('%s', (text, found) => {
    expect(findUnspeakable(text, 'da')).toBe(found);
  });

  it.each(['Skriv PIN-koden (PIN code)', 'Tegnene ( og ) må ikke bruges', 'Kirsten og kr.istian.dk', 'Bl a'])(
    '%s is fine',
    (text) => {
      expect(findUnspeakable(text, 'da')).toBeNull();
    },
  );

  it('is less in English, where the Danish words stand in brackets', () => {
    expect(findUnspeakable('Block it ("spær hele dit MitID nu")', 'en')).toBeNull();
    expect(findUnspeakable('That is, i.e. never', 'en')).toBe('i.e.');
  });
});
