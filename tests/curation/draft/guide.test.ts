import { describe, expect, it } from 'vitest';
import { readChoices, writeChoices } from '../../../src/curation/draft/choice-lines.ts';
import { draftEdit, draftEntry } from '../../../src/curation/draft/entry-draft.ts';
import { around, DRAFT } from '../../support/draft.ts';
import { entryOf, snapshotOf } from '../../support/snapshot.ts';

describe('a guide that a coordinator writes', () => {
  const pair = 'Jeg har en ny -> Hvad gør man med en ny telefon\n\n  Jeg har slet ingen → ny-telefon';

  it('asks back, and leads to what its choices name', () => {
    const drafted = draftEntry({ ...DRAFT, choices: pair }, around);
    expect('change' in drafted ? drafted.change.text : drafted).toContain(`kind: guide
questions:
  da:
    - kan jeg låne min kones telefon
choices:
  - label: Jeg har en ny
    to: ny-telefon
  - label: Jeg har slet ingen
    to: ny-telefon
sources:`);
  });

  it.each([
    ['no arrow', 'Jeg har en ny', 'choice-unreadable', { value: 'Jeg har en ny' }],
    [
      'an answer that is not there',
      'Ny -> ny-telefo',
      'unknown-entry',
      { value: 'ny-telefo', suggestion: 'ny-telefon' },
    ],
    ['one choice', 'Ny -> ny-telefon', 'choices-missing', { count: 1, minimum: 2 }],
    [
      'seven choices',
      Array.from({ length: 7 }, () => 'Ny -> ny-telefon').join('\n'),
      'too-many',
      { count: 7, maximum: 6 },
    ],
    [
      'a long label',
      `${'x'.repeat(61)} -> ny-telefon\nNy -> ny-telefon`,
      'too-long',
      { length: 61, maximum: 60 },
    ],
  ])('is told of %s', (_, choices, code, details) => {
    expect(draftEntry({ ...DRAFT, choices }, around)).toEqual({ errors: { choices: { code, details } } });
  });

  it('stays as it is when it is written out and read again', () => {
    const choices = [
      { label: 'Jeg har en ny', to: 'ny-telefon' },
      { label: 'Jeg har ingen', to: 'ny-telefon' },
    ];
    const { entries } = around.snapshot;
    expect(readChoices(writeChoices(choices, entries), entries, null)).toEqual({ choices });
  });

  it('may not lead back to itself, at once or over another guide', () => {
    const guide = (id: string, ...to: string[]) =>
      entryOf({ id, kind: 'guide', choices: to.map((one) => ({ label: 'Jeg', to: one })) });
    const [hvad, hvor] = [guide('hvad', 'svar', 'svar'), guide('hvor', 'svar', 'hvad')];
    const entries = snapshotOf([hvad, hvor, entryOf({ id: 'svar' })]);
    const drafted = (choices: string) =>
      draftEdit({ ...DRAFT, choices }, { snapshot: entries, today: '2026-11-24', entry: hvad });
    expect(drafted('Jeg -> svar\nJeg -> hvad')).toMatchObject({
      errors: { choices: { code: 'choice-to-itself' } },
    });
    expect(drafted('Jeg -> svar\nJeg -> hvor')).toMatchObject({
      errors: { choices: { code: 'choices-in-circle', details: { circle: 'hvad → hvor → hvad' } } },
    });
  });
});
