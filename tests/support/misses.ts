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
    ...given,
  };
}
