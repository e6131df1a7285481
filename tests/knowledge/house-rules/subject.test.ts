import { describe, expect, it } from 'vitest';
import { namesItsSubject } from '../../../src/knowledge/house-rules/subject.ts';

describe('a first sentence', () => {
  it.each([
    'MitID-appen kræver en nyere telefon.',
    'Ja, du må gerne have MitID-appen på flere telefoner.',
    'Nej, telefonens skærmlås hører ikke til MitID.',
    'Den gamle telefon skal ligge ved siden af.',
    'De 6 tal er PIN-koden.',
    'Så vidt vi ved, erstatter AltID ikke MitID.',
    'Dit pas viser, hvem du er.',
  ])('names its subject: %s', (sentence) => {
    expect(namesItsSubject(sentence, 'da')).toBe(true);
  });

  it.each([
    'Det gør du i appen.',
    'Det kunne du før.',
    'Ja, det kan du.',
    'Nej. Den virker ikke mere.',
    'Så skal du spærre MitID.',
    'De får et brev.',
    'Derfor skal du ringe.',
    'Her får du hjælp.',
  ])('does not: %s', (sentence) => {
    expect(namesItsSubject(sentence, 'da')).toBe(false);
  });

  it('is held to the same in English', () => {
    const names = ['IT volunteers help.', 'This app is free.', 'Yes, you can.', 'No, MitID is personal.'];
    expect(names.map((sentence) => namesItsSubject(sentence, 'en'))).toEqual([true, true, true, true]);
    const lacks = ['It is free.', "It's free.", 'Yes, that is right.', 'They can help.', 'These are free.'];
    expect(lacks.map((sentence) => namesItsSubject(sentence, 'en'))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
