import type { ShownMiss } from '../../src/blocks/desk/miss.ts';
import type { Miss } from '../../src/storage/misses/misses.ts';

/** A question without a good answer; a test gives what its story is about. */
export function missOf(given: Partial<Miss> = {}): Miss {
  return {
    id: 'miss-1',
    text: 'kan hunden få MitID',
    language: 'da',
    reason: 'unknown',
    firstAt: '2026-11-20T10:00:00.000Z',
    lastAt: '2026-11-23T10:00:00.000Z',
    count: 3,
    status: 'open',
    entryId: null,
    taken: null,
    ...given,
  };
}

/** A miss as coordinators see it. */
export function shownMissOf(miss: Miss, given: Partial<Omit<ShownMiss, 'miss'>> = {}): ShownMiss {
  return { miss, askers: [], places: [], notHelped: [], nearest: [], letters: [], days: 0, ...given };
}
