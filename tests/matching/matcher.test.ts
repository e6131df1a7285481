import { describe, expect, it } from 'vitest';
import { buildMatcher } from '../../src/matching/matcher.ts';
import { entryOf, snapshotOf } from '../support/snapshot.ts';

const entries = [
  entryOf({
    id: 'noeglekort',
    title: 'Hvad sker der med nøglekortet?',
    questions: {
      da: ['kan jeg smide mit papkort ud', 'virker nøglekortet endnu'],
      en: ['Does the key card still work?'],
    },
  }),
  entryOf({
    id: 'ny-telefon',
    title: 'Hvordan flytter man MitID til en ny telefon?',
    questions: {
      da: ['jeg har købt en ny mobil', 'flytte appen til en anden telefon'],
      en: ['I got a new phone'],
    },
  }),
  entryOf({
    id: 'bruger-id',
    title: 'Kan man bruge æ, ø og å i sit bruger-ID?',
    questions: { da: ['danske bogstaver i brugernavnet', 'må der være ø i bruger-id'], en: [] },
  }),
  entryOf({
    id: 'pris',
    title: 'Hvad koster en kodeviser?',
    questions: { da: ['prisen på kodeviseren'], en: [] },
  }),
];
const matcher = buildMatcher(
  snapshotOf(entries, [
    ['nøglekort', 'papkort', 'kortet med koder'],
    ['telefon', 'mobil', 'smartphone'],
  ]),
);
const best = (question: string): string | undefined => matcher.match(question)[0]?.entry.id;

describe('finding the entry for a question as people type it', () => {
  it.each([
    ['the exact question', 'Hvad sker der med nøglekortet?', 'noeglekort'],
    ['case and punctuation', 'HVAD SKER DER MED NØGLEKORTET!!', 'noeglekort'],
    ['ae, oe, aa', 'hvad sker der med noeglekortet', 'noeglekort'],
    ['letters left out', 'noglekort', 'noeglekort'],
    ['inflection', 'nøglekortene', 'noeglekort'],
    ['a synonym', 'hvad med min gamle smartphone', 'ny-telefon'],
    ['a synonym of several words', 'kortet med koder', 'noeglekort'],
    ['a typo', 'hvad sker der med nøglekrotet', 'noeglekort'],
    ['a typo in a short question', 'kodevisser', 'pris'],
    ['a compound written together', 'kodeviserpris', 'pris'],
    ['a compound written apart', 'nøgle kort', 'noeglekort'],
    ['a hyphen left out', 'ø i brugerid', 'bruger-id'],
    ['English', 'my key card', 'noeglekort'],
  ])('understands %s', (_what, question, id) => expect(best(question)).toBe(id));

  it('gives confidences from 0 to 1, best first', () => {
    const confidences = matcher.match('ny telefon og nøglekort').map((match) => match.confidence);
    expect(confidences.length).toBeGreaterThan(1);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    for (const confidence of confidences) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('is surer of a question it knows than of one that only shares a word', () => {
    const known = matcher.match('Hvad koster en kodeviser?')[0]?.confidence ?? 0;
    const shared = matcher.match('hvad koster en liter mælk')[0]?.confidence ?? 0;
    expect(known).toBeGreaterThan(0.8);
    expect(shared).toBeLessThan(known / 2);
  });

  it.each(['', '   ', '???', '😀', '\u0000', 'xyzzy plugh'])('has nothing to say to %j', (question) => {
    expect(matcher.match(question)).toEqual([]);
  });
});
