import { describe, expect, it } from 'vitest';
import { buildMatcher } from '../../src/matching/matcher.ts';
import { findNearDuplicates } from '../../src/matching/near-duplicates.ts';
import { entryOf, snapshotOf } from '../support/snapshot.ts';

const about = (id: string, title: string, ...da: string[]): ReturnType<typeof entryOf> =>
  entryOf({ id, title, questions: { da, en: [] } });

const pairs = async (...entries: ReturnType<typeof entryOf>[]): Promise<string[]> =>
  findNearDuplicates(await buildMatcher(snapshotOf(entries))).map(
    ({ entry, other }) => `${entry.id} ${other.id}`,
  );

describe('entries that the matcher cannot tell apart', () => {
  const cycle = about(
    'cykel',
    'Hvordan lapper man en cykel?',
    'punktering på cyklen',
    'nyt dæk',
    'lappegrej',
  );

  it('are found when they ask the same in the same words', async () => {
    const one = about('pin', 'Hvad gør man, når PIN-koden er glemt?', 'glemt pinkode', 'pinkoden er væk');
    const two = about('kode', 'Hvad gør man, når PIN-koden er glemt?', 'glemt pinkode', 'pinkoden er væk');
    expect(await pairs(one, two, cycle)).toHaveLength(1);
  });

  it('are none when each has words of its own', async () => {
    const one = about('pin', 'Hvad gør man, når PIN-koden er glemt?', 'glemt pinkode', 'pinkoden er væk');
    const two = about('pris', 'Hvad koster en kodeviser?', 'prisen på en dims', 'er den gratis');
    expect(await pairs(one, two, cycle)).toEqual([]);
  });
});
