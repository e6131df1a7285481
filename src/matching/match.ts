import type { Entry, Snapshot } from '../knowledge/snapshot.ts';

/** An entry that may answer a question. `confidence` runs from 0 to 1, 1 is best. */
export type Match = { readonly entry: Entry; readonly confidence: number };

/** A snapshot made searchable. `match` gives every entry with some evidence for it, best first. */
export type Matcher = {
  readonly snapshot: Snapshot;
  readonly match: (question: string) => Match[];
};
