import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/answering/answer-question.ts';
import { secondsToSay, spokenForm } from '../../src/answering/spoken.ts';
import { da } from '../../src/i18n/da.ts';
import type { Entry } from '../../src/knowledge/snapshot.ts';
import { entryOf, snapshotOf } from '../support/snapshot.ts';

function said(entry: Entry, language: 'da' | 'en' = 'da', ...others: Entry[]): string[] {
  return spokenForm(answerWith(snapshotOf([entry, ...others]), entry, language), (of) =>
    da.answers.spoken(entry, of),
  ).split('\n');
}

const PRICE = entryOf({
  id: 'pris',
  varies: ['prices', 'opening-hours'],
  answer:
    'En kodeviser koster **41,76 kroner**.\n\n1. Bestil på [MitID](https://www.mitid.dk)\n2. Vent:\n   - derhjemme\n\nRing ellers.\n\n## Mere\n\nAlt muligt.',
  english: 'A code display ("kodeviser") costs 41.76 kroner.\n\n1. Order it',
});

describe('an answer read aloud', () => {
  it('is the short answer, the steps by their numbers, and what to bear in mind', () => {
    expect(said(PRICE)).toEqual([
      'En kodeviser koster 41 kroner og 76 øre.',
      'Et: Bestil på MitID.',
      'To: Vent:',
      'derhjemme.',
      'Ring ellers.',
      'Priser og åbningstider kan ændre sig. Se mitid punktum dk.',
    ]);
  });

  it('is in English where the question was', () => {
    expect(said(PRICE, 'en')).toEqual([
      'A code display costs 41 kroner and 76 øre.',
      'One: Order it.',
      'Prices and opening hours may change. See mitid dot dk.',
    ]);
    expect(said(entryOf({ id: 'kun-dansk' }), 'en')).toEqual(['Svaret om kun-dansk.']);
  });

  it('asks back, and says what can be chosen', () => {
    const choices = [
      { label: 'PIN-koden', to: 'pris' },
      { label: 'Noget andet', to: 'pris' },
    ];
    const guide = entryOf({
      id: 'kode',
      kind: 'guide',
      answer: 'Hvilken kode?',
      english: 'Which code?',
      choices,
    });
    expect(said(guide, 'da', PRICE)).toEqual(['Hvilken kode?', 'Et: PIN-koden.', 'To: Noget andet.']);
    expect(said(guide, 'en', PRICE)).toEqual(['Which code?']);
  });

  it('takes a minute for 150 words', () => {
    expect(secondsToSay('ord '.repeat(150))).toBe(60);
    expect(secondsToSay('et – to\ntre.')).toBeCloseTo(1.2);
  });
});
