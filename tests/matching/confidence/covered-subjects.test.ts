import { expect, it } from 'vitest';
import { buildMatcher } from '../../../src/matching/matcher.ts';
import { entryOf, snapshotOf, subjectOf } from '../../support/snapshot.ts';

const SUBJECTS = ['rugbrød', 'boller', 'kringle', 'lagkage', 'vafler', 'pizza'];
const wordings = (thing: string): string[] => [
  `Hvordan bager jeg ${thing}?`,
  `Opskrift på ${thing}`,
  `Hvor længe skal ${thing} i ovnen`,
  `Min dej til ${thing} hæver ikke`,
  `Hvor meget gær til ${thing}`,
  `Kan man fryse ${thing}`,
];
const entries = [
  ...SUBJECTS.map((thing, at) => entryOf({ id: `kage-${at}`, questions: { da: wordings(thing), en: [] } })),
  ...Array.from({ length: 14 }, (_, at) =>
    entryOf({
      id: `andet-${at}`,
      questions: {
        da: [`Hvad er sag ${at}?`, `fortæl om nummer ${at}`, `sag${at}`, `hvor er ${at}`],
        en: [],
      },
    }),
  ),
];
const baking = subjectOf({
  id: 'bagning',
  title: 'bagning',
  isEveryday: true,
  questions: {
    da: ['brød', 'kage', 'boller', 'lagkage', 'tærte', 'småkager', 'kiks'].flatMap(wordings),
    en: [],
  },
});
const QUESTION = 'hvor meget gær i lagkage';

it('forgets an everyday subject in a knowledge base that is about it', async () => {
  const matcher = await buildMatcher({ ...snapshotOf(entries), notCovered: [baking] });
  const without = await buildMatcher(snapshotOf(entries));
  expect(matcher.match(QUESTION)).toEqual(without.match(QUESTION));
  expect(matcher.match(QUESTION).matches[0]?.entry.id).toBe('kage-3');
});

it('keeps to what its own folder says it does not cover', async () => {
  const own = { ...baking, isEveryday: false };
  const matcher = await buildMatcher({ ...snapshotOf(entries), notCovered: [own] });
  expect(matcher.match('Hvordan bager jeg brød?').notCovered?.id).toBe('bagning');
});
