import { expect, it } from 'vitest';
import { createDesk } from '../../src/curation/desk.ts';
import { buildMatcher } from '../../src/matching/matcher.ts';
import { atDesk } from '../support/curation.ts';
import { entryOf, snapshotOf } from '../support/snapshot.ts';

it('an entry is to be seen to when its day has passed, and when a page that it builds on has changed', async () => {
  const matcher = await buildMatcher(
    snapshotOf([
      entryOf({ id: 'frisk' }),
      entryOf({ id: 'gammel', review: '2026-11-20' }),
      entryOf({ id: 'aendret', sourceChangedOn: '2026-11-18' }),
      entryOf({ id: 'begge', review: '2026-11-10', sourceChangedOn: '2026-11-22' }),
      entryOf({ id: 'i-dag', review: '2026-11-24' }),
    ]),
  );
  await atDesk(async ({ storage }) => {
    const desk = createDesk({
      storage,
      matcher: () => matcher,
      clock: () => new Date('2026-11-24T10:00:00Z'),
    });
    expect(desk.overdue().map(({ id }) => id)).toEqual(['begge', 'aendret', 'gammel']);
  });
});
