import { describe, expect, it } from 'vitest';
import { errandsAt } from '../../src/curation/errands.ts';
import { entryOf } from '../support/snapshot.ts';

const entries = new Map(
  [
    entryOf({ id: 'mit', review: '2026-07-01', owner: 'UKIRSTEN' }),
    entryOf({ id: 'ingens', review: '2026-07-01' }),
    entryOf({ id: 'frisk', owner: 'UKIRSTEN' }),
  ].map((entry) => [entry.id, entry]),
);
const namesAt = (moment: string, known = entries): string[] =>
  errandsAt(new Date(moment), known).map(({ name }) => name);

describe('what the bot says of itself', () => {
  it('is the week, on Mondays from eight in Denmark, summer and winter, and never later than that day', () => {
    const none = new Map();
    expect(namesAt('2026-11-30T06:59:00.000Z', none)).toEqual([]);
    expect(namesAt('2026-11-30T07:00:00.000Z', none)).toEqual(['week/2026-11-30']);
    expect(namesAt('2026-11-30T22:59:00.000Z', none)).toEqual(['week/2026-11-30']);
    expect(namesAt('2026-12-01T07:00:00.000Z', none)).toEqual([]);
    expect(namesAt('2026-07-06T05:59:00.000Z', none)).toEqual([]);
    expect(namesAt('2026-07-06T06:00:00.000Z', none)).toEqual(['week/2026-07-06']);
    // Sunday in UTC is not yet Monday's eight o'clock.
    expect(namesAt('2026-11-29T23:30:00.000Z', none)).toEqual([]);
  });

  it('is each due date of an answer with an owner, to the owner and to the coordinators, by day', () => {
    const due = ['due/mit/2026-07-01/owner', 'due/mit/2026-07-01/desk'];
    expect(namesAt('2026-07-01T10:00:00.000Z')).toEqual([]);
    expect(namesAt('2026-07-02T05:00:00.000Z')).toEqual([]);
    expect(namesAt('2026-07-02T10:00:00.000Z')).toEqual(due);
    const [owner, desk] = errandsAt(new Date('2026-07-02T10:00:00.000Z'), entries);
    expect(owner).toMatchObject({ to: 'UKIRSTEN', dueSince: '2026-07-01' });
    expect(desk).toMatchObject({ to: null });
  });
});
