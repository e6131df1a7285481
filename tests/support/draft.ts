import type { EntryDraft } from '../../src/curation/draft/draft.ts';
import { entryOf, snapshotOf } from './snapshot.ts';

/** What a draft is checked against: one answer that is there. */
export const around = {
  snapshot: snapshotOf([entryOf({ id: 'ny-telefon', title: 'Hvad gør man med en ny telefon?' })]),
  today: '2026-11-24',
};

/** A sound draft. */
export const DRAFT: EntryDraft = {
  title: 'Må man låne en andens telefon?',
  topic: 'emne',
  answer: 'Nej: **aldrig**.\n\n1. Sig nej\n2. Ring',
  question: 'kan jeg låne min kones telefon',
  english: 'No, never.',
  source: {
    title: 'Lån: nej',
    url: 'https://www.mitid.dk/laan',
    publisher: 'mitid.dk',
    published: '2026-01',
  },
};
