import { describe, expect, it } from 'vitest';
import type { NotCovered, SubjectKind } from '../../src/knowledge/snapshot.ts';
import type { Prediction } from '../../src/matching/model/model.ts';
import { holdsOwnWord, subjectOf as nameSubject, weighSubject } from '../../src/matching/subject.ts';
import { toStems } from '../../src/matching/features/words.ts';
import { subjectOf } from '../support/snapshot.ts';

/** Label 0 is an entry, label 1 the kind of the subject, whose nearest wording is `wording`. */
type Found = {
  readonly kind: SubjectKind;
  readonly entry: number;
  readonly subject: number;
  readonly likeness: number;
  readonly wording: string;
  readonly isRepeated?: boolean;
};

const ownWords = new Set(toStems('kodebrik appen'));

/** What a question is said to be about instead of the entries. */
function named(question: string, found: Found): NotCovered | null {
  return nameSubject(...given(question, found));
}

function given(question: string, found: Found): Parameters<typeof weighSubject> {
  const subject = subjectOf({ kind: found.kind });
  const wording = { text: found.wording, label: 1, group: 1, isAsked: true, language: 'da' } as const;
  const entries = [{ label: 0, probability: found.entry }];
  const notCovered = [{ label: 1, probability: found.subject }];
  const prediction: Prediction = {
    language: 'da',
    ranked: [...entries, ...notCovered].toSorted((a, b) => b.probability - a.probability),
    known: 1,
    size: 10,
    nearest: (label) => (label === 1 ? { wording, likeness: found.likeness } : null),
    evidence: () => [],
    repeated: found.isRepeated === true ? [wording] : [],
  };
  return [question, prediction, { entries, notCovered }, { entries: 1, notCovered: [subject], ownWords }];
}

const cards: Found = {
  kind: 'other',
  entry: 0.05,
  subject: 0.9,
  likeness: 0.5,
  wording: 'Hvor finder jeg reglerne for bridge?',
};

describe('a subject that no entry answers', () => {
  it('is named when it is surely meant and shares a telling word', () => {
    expect(named('reglerne for whist', cards)?.title).toBe('bagning af rugbrød');
  });

  it('is not named by small words that every question has', () => {
    expect(named('hvor finder jeg det', { ...cards, wording: 'hvor er det, jeg har det' })).toBeNull();
    expect(named('hvor har jeg det', cards)).toBeNull();
  });

  it('is not named when a word of the field stands in the question', () => {
    expect(named('reglerne for kodebrikken', cards)).toBeNull();
    expect(named('appens regler', cards)).toBeNull();
  });

  it.each([
    ['an entry is likelier', { ...cards, entry: 0.95 }],
    ['it is not very likely', { ...cards, subject: 0.75 }],
    ['nothing written about it is like the question', { ...cards, likeness: 0.25 }],
  ])('is not named when %s', (_why, found) => expect(named('reglerne for whist', found)).toBeNull());

  it.each([
    ['reglerne for whist', cards, null],
    ['reglerne for whist', { ...cards, entry: 0.95 }, 'entry-likelier'],
    ['reglerne for whist', { ...cards, subject: 0.75 }, 'unlikely'],
    ['reglerne for whist', { ...cards, likeness: 0.25 }, 'unlike'],
    ['reglerne for kodebrikken', cards, 'ours'],
    ['hvor har jeg det', cards, 'nothing-shared'],
  ])('is weighed with what speaks against it: %s', (question, found, against) =>
    expect(weighSubject(...given(question, found))).toMatchObject({ nearest: cards.wording, against }),
  );

  it('is always named when the question is written there word for word', () => {
    expect(named('kodebrik', { ...cards, entry: 1, subject: 0, isRepeated: true })).not.toBeNull();
  });
});

describe('what is no question', () => {
  const thanks: Found = { ...cards, kind: 'smalltalk', likeness: 0.45, wording: 'tak for det' };

  it('is small talk when it is nearly word for word what stands there', () => {
    expect(named('tak for alt', thanks)?.kind).toBe('smalltalk');
    expect(named('jamen det virkede ikke', { ...thanks, likeness: 0.35 })).toBeNull();
  });

  it.each(['complaint', 'person', 'repeat'] as const)(
    'is a word about the answer when it is like one, since that leads on to help: %s',
    (kind) => {
      expect(named('appen virkede ikke', { ...thanks, kind, likeness: 0.3 })?.kind).toBe(kind);
      expect(named('appen virkede ikke', { ...thanks, kind, likeness: 0.2 })).toBeNull();
    },
  );

  it.each(['smalltalk', 'complaint'] as const)('is not taken for %s when that is hardly likely', (kind) => {
    expect(named('tak', { ...thanks, kind, subject: 0.55 })).toBeNull();
    expect(named('tak', { ...thanks, kind, subject: 0.65 })).not.toBeNull();
  });
});

it('a word of the field is known in every form', () => {
  expect(holdsOwnWord('Kodebrikkens batteri', { ownWords })).toBe(true);
  expect(holdsOwnWord('bridge og whist', { ownWords })).toBe(false);
});
