import { describe, expect, it } from 'vitest';
import { answerTextOf } from '../../src/text/answer-parts.ts';
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
const matcher = await buildMatcher({
  ...snapshotOf(entries, [
    ['nøglekort', 'papkort', 'kortet med koder'],
    ['telefon', 'mobil', 'smartphone'],
  ]),
  notCovered: [
    {
      id: 'maelk',
      title: 'prisen på mælk',
      kind: 'other',
      questions: { da: ['hvad koster en liter mælk', 'er smør blevet dyrere'], en: [] },
      elsewhere: null,
      reply: null,
      isEveryday: false,
    },
  ],
});
const best = (question: string): string | undefined => matcher.match(question).matches[0]?.entry.id;

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
    [
      'a story with the question in it',
      'Vi sad og drak kaffe, og så kom naboen. Hun har fået en ny telefon. Det regnede.',
      'ny-telefon',
    ],
  ])('understands %s', (_what, question, id) => expect(best(question)).toBe(id));

  it('gives confidences from 0 to 1, best first', () => {
    const confidences = matcher.match('ny telefon og nøglekort').matches.map((match) => match.confidence);
    expect(confidences.length).toBeGreaterThan(1);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    for (const confidence of confidences) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('is surer of a question it knows than of one that only shares words', () => {
    const sure = (question: string): number => matcher.match(question).matches[0]?.confidence ?? 0;
    expect(sure('Hvad koster en kodeviser?')).toBeGreaterThan(sure('hvad koster en tur til månen'));
  });

  it('recognises a subject that it does not cover', () => {
    expect(matcher.match('hvad koster mælken i dag').notCovered?.id).toBe('maelk');
    expect(matcher.match('Hvad koster en kodeviser?').notCovered).toBeNull();
  });

  it('knows again what a curator wrote, in any spelling, and is sure of it', () => {
    const sure = (question: string): number => matcher.match(question).matches[0]?.confidence ?? 0;
    expect(sure('FLYTTE appen til en anden telefon?!')).toBeGreaterThan(0.95);
    expect(matcher.match('Er smør blevet dyrere').notCovered?.id).toBe('maelk');
    expect(sure('er smør blevet dyrere')).toBeLessThan(0.05);
  });

  it('is not sure of a wording that stands under two entries', async () => {
    const twice = await buildMatcher(
      snapshotOf([
        entryOf({ id: 'en', questions: { da: ['glemt kode'], en: [] } }),
        entryOf({ id: 'to', questions: { da: ['Glemt kode?'], en: [] } }),
      ]),
    );
    expect(twice.match('glemt kode').matches[0]?.confidence).toBeLessThan(0.6);
  });

  it('tells Danish from English', () => {
    expect(matcher.match('Does the key card still work?').language).toBe('en');
    expect(matcher.match('Hvad sker der med nøglekortet?').language).toBe('da');
  });

  it.each(['', '   ', '???', '😀', '\u0000'])('has nothing to say to %j', (question) => {
    expect(matcher.match(question).matches).toEqual([]);
  });

  it('explains what decided: words, and the nearest wording', () => {
    const [why] = matcher.explain('flytte appen til ny mobil');
    expect(why?.entry.id).toBe('ny-telefon');
    expect(why?.nearest).toBe('flytte appen til en anden telefon');
    expect(why?.features.some(({ name, weight }) => name.startsWith('flyt') && weight > 0)).toBe(true);
  });

  it('goes on as before when an answer was edited and no wording', async () => {
    // With so many wordings the answers teach nothing.
    const known = entries.map((entry) => ({
      ...entry,
      questions: { da: Array.from({ length: 20 }, (_, at) => `${entry.title} ${at}`), en: [] },
    }));
    const before = await buildMatcher(snapshotOf(known));
    const edited = known.map((entry) => ({ ...entry, answer: answerTextOf('Et nyt svar.') }));
    const after = await buildMatcher(snapshotOf(edited), { before });
    expect(after.match('noglekort').matches[0]?.entry.answer.short).toBe('Et nyt svar.');
    expect(after.match('noglekort').matches[0]?.confidence).toBe(
      before.match('noglekort').matches[0]?.confidence,
    );
  });

  it('learns a wording that was written since', async () => {
    const [entry, ...others] = entries;
    const wording = 'hvor finder jeg den dims';
    const edited = entry === undefined ? [] : [{ ...entry, questions: { da: [wording], en: [] } }];
    const after = await buildMatcher(snapshotOf([...edited, ...others]), { before: matcher });
    expect(after.match(wording).matches[0]?.entry.id).toBe(entry?.id);
    expect(after.match(wording).matches[0]?.confidence).toBeGreaterThan(0.9);
  });

  it('learns from the answer of an entry with few wordings', async () => {
    const answered = entryOf({ id: 'fuldmagt', answer: 'En pårørende kan ordne det digitale for dig.' });
    const taught = await buildMatcher(snapshotOf([...entries, answered]));
    expect(taught.match('min pårørende skal ordne noget').matches[0]?.entry.id).toBe('fuldmagt');
  });
});
