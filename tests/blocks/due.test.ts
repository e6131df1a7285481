import { expect, it } from 'vitest';
import { buildDesk } from '../../src/blocks/desk/desk.ts';
import { entryOf } from '../support/snapshot.ts';

it('coordinators see why an answer is to be seen to: its day has passed, or one of its pages says something else', () => {
  const overdue = [
    entryOf({ id: 'gammel', title: 'Hvad er gammelt?', review: '2026-11-20' }),
    entryOf({ id: 'aendret', title: 'Hvad er ændret?', sourceChangedOn: '2026-11-18' }),
  ];
  const desk = {
    queue: [],
    more: 0,
    overdue,
    votedDown: [],
    figures: [],
    coordinators: [],
    weak: 0,
    thin: 0,
  };
  const blocks = JSON.stringify(
    buildDesk({ ...desk, announcements: { drafts: [], upcoming: [], sent: [] } }),
  );
  expect(blocks).toContain('Skal ses efter');
  expect(blocks).toContain('Hvad er gammelt?\\nSkulle tjekkes 20. november 2026');
  expect(blocks).toContain('Hvad er ændret?\\nEn af dets kilder er ændret (set 18. november 2026)');
});
