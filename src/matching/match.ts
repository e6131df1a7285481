import type { Calibration } from '../knowledge/calibration.ts';
import type { Entry, NotCovered, Snapshot } from '../knowledge/snapshot.ts';

/** An entry that may answer a question. `confidence` runs from 0 to 1, 1 is best: 0.9 is right nine times of ten. */
export type Match = { readonly entry: Entry; readonly confidence: number };

/** What a question was found to be about. */
export type Matching = {
  /** The likeliest entries, best first. */
  readonly matches: readonly Match[];
  /** The uncovered subject that the question is about, when that is likelier than any entry. */
  readonly notCovered: NotCovered | null;
  readonly language: 'da' | 'en';
};

/** From which confidence in the best to answer, and from which in the three best together to suggest them. */
type Thresholds = Calibration['thresholds'];

/** What decided: features with their weight for the entry (below 0: against it), and the entry's nearest wording. */
export type Evidence = {
  readonly entry: Entry;
  readonly features: readonly { readonly kind: string; readonly name: string; readonly weight: number }[];
  readonly nearest: string;
};

/** A snapshot made searchable. */
export type Matcher = {
  readonly snapshot: Snapshot;
  readonly thresholds: Thresholds;
  readonly match: (question: string) => Matching;
  /** Why the likeliest entries were found, best first. */
  readonly explain: (question: string) => readonly Evidence[];
};
