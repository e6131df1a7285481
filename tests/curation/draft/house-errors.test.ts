import { describe, expect, it } from 'vitest';
import { houseErrors } from '../../../src/curation/draft/house-errors.ts';
import { da } from '../../../src/i18n/da.ts';
import { prefilled } from '../../../src/curation/draft/prefilled.ts';
import { entryOf, snapshotOf } from '../../support/snapshot.ts';
import { FROM, sureMatcher } from '../../support/sure-matcher.ts';

/** What is wrong with a new answer, by field. */
function errorsOf(answer: string, english = ''): Record<string, string | undefined> {
  const text = [
    '---',
    'id: svar',
    'title: Hvad er det?',
    'sources: [{ id: kilde, checked: 2026-11-23 }]',
    'review: 2027-05-23',
    ...(english === '' ? [] : [`english: ${JSON.stringify(english)}`]),
    '---',
    '',
    answer,
    '',
  ].join('\n');
  const errors = houseErrors({
    text,
    publisher: 'mitid.dk',
    today: '2026-11-24',
    sources: [],
    wordsToSay: da.answers.spoken,
  });
  return Object.fromEntries(Object.entries(errors).map(([field, { code }]) => [field, code]));
}

const words = (count: number): string => Array.from({ length: count }, () => 'ord').join(' ');

describe('a draft is held against the rules of the house before it is stored', () => {
  it.each([
    ['nothing', 'MitID-appen åbner man med en PIN-kode.', {}],
    ['a long beginning', `MitID-appen er ${words(40)}.`, { answer: 'short-word-count' }],
    ['long steps', `MitID-appen er ny.\n\n${words(90)}.`, { answer: 'steps-word-count' }],
    ['no subject', 'Det gør man i appen.', { answer: 'no-subject' }],
    ['being told to check', 'MitID-appen koster 30 kroner (tjek mitid.dk).', { answer: 'told-to-check' }],
  ])('%s', (_name, answer, errors) => {
    expect(errorsOf(answer)).toEqual(errors);
  });

  it('with English that says other numbers', () => {
    expect(errorsOf('MitID-appen koster 30 kroner.', 'The MitID app costs 40 kroner.')).toEqual({
      english: 'numbers-differ',
    });
  });

  it('and every rule that a draft can break has its words for the window', () => {
    for (const code of Object.values(errorsOf('Det gør man i appen.')))
      expect(da.desk.errors).toHaveProperty(String(code));
    expect(da.desk.errors['too-long-to-say']({ seconds: 50, maximum: 45 })).toContain('50 sekunder');
  });
});

describe('a new answer begins', () => {
  const snapshot = snapshotOf([entryOf({ id: 'pin', topic: 'appen' })]);

  it('with the question as its title, and a guess at its topic and source where an entry lies near', () => {
    const { title, near } = prefilled(sureMatcher(snapshot, { pin: FROM.suggest }), 'kan man skifte pin?');
    expect(title).toBe('Kan man skifte pin?');
    expect(near).toMatchObject({ entry: { topic: 'appen' }, source: { url: 'https://www.mitid.dk/om' } });
  });

  it('without a guess where none is likely enough to be suggested', () => {
    const unsure = sureMatcher(snapshot, { pin: FROM.suggest - 0.01 });
    expect(prefilled(unsure, 'kan man skifte pin?').near).toBeNull();
  });

  it('without a title where the question is too long for one', () => {
    expect(prefilled(sureMatcher(snapshot, {}), words(40))).toEqual({ title: '', near: null });
  });
});
