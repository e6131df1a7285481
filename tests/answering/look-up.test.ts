import { describe, expect, it } from 'vitest';
import { lookUp } from '../../src/answering/look-up.ts';
import { buildMatcher } from '../../src/matching/matcher.ts';
import { ownMatcher } from '../support/own-knowledge.ts';
import { entryOf, snapshotOf } from '../support/snapshot.ts';

const matcher = await buildMatcher(
  snapshotOf([
    entryOf({ id: 'pin', title: 'Hvad gør jeg, hvis jeg har glemt min pinkode?' }),
    entryOf({ id: 'pas', title: 'Kan jeg få MitID med pas?' }),
    entryOf({
      id: 'telefon',
      title: 'Hvad gør jeg, når jeg får ny telefon?',
      questions: { da: ['min mobil er gået i stykker'], en: [] },
    }),
  ]),
);
const ids = (typed: string, most = 10): string[] => lookUp(matcher, typed, most).map(({ id }) => id);

describe('looking up while typing', () => {
  it('begins with the first letter', () => {
    expect(ids('p').toSorted()).toEqual(['pas', 'pin']);
    expect(ids('PI')).toEqual(['pin']);
  });

  it('puts words that say something before those that every question has', () => {
    expect(ids('g')).toEqual(['pin', 'telefon']);
    expect(ids('m')[0]).toBe('pas');
    expect(ids('kan')[0]).toBe('pas');
  });

  it('finds several words in any order, half-typed', () => {
    expect(ids('pink gle')[0]).toBe('pin');
  });

  it('finds other words that people ask with, after the titles', () => {
    expect(ids('mobi')[0]).toBe('telefon');
  });

  it('puts the likeliest first among those with the same words', () => {
    expect(ids('mitid pas')[0]).toBe('pas');
    expect(ids('jeg telefon')[0]).toBe('telefon');
  });

  it('gives nothing for nothing, and no more than wanted', () => {
    expect(ids('  ')).toEqual([]);
    expect(ids('zx')).toEqual([]);
    expect(ids('p', 1)).toHaveLength(1);
  });
});

describe('looking up in this project’s own answers', () => {
  it.each([
    ['ipad', /tablet/u],
    ['glemt pin', /PIN-kode/u],
    ['ny telefon', /ny telefon/u],
    ['død', /død|dør/u],
  ])('finds for "%s" first what it is about', async (typed, title) => {
    expect(lookUp(await ownMatcher(), typed, 20)[0]?.title).toMatch(title);
  });

  it.each(['zzzz', 'asdfgh', 'pizza'])(
    'finds nothing for "%s", which nobody would be answered, either',
    async (typed) => {
      expect(lookUp(await ownMatcher(), typed, 20)).toEqual([]);
    },
  );
});
