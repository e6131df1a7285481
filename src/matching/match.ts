import type { Calibration } from '../knowledge/calibration.ts';
import type { Entry, NotCovered, Snapshot } from '../knowledge/snapshot.ts';
import type { Language } from '../text/language.ts';

/** An entry that may answer a question. `confidence` runs from 0 to 1, 1 is best: 0.9 is right nine times of ten. */
export type Match = { readonly entry: Entry; readonly confidence: number };

/** What a question was found to be about. */
export type Matching = {
  /** The likeliest entries, best first. */
  readonly matches: readonly Match[];
  /** How likely somebody may lose money or be misused, 0 to 1. */
  readonly harm: number;
  /**
   * What it is instead: chat that nearly repeats a wording of it, or an uncovered subject that is surely meant. Null when
   * that is not sure, too.
   */
  readonly notCovered: NotCovered | null;
  /** Whether it holds a word that only the entries use. */
  readonly isOurs: boolean;
  /** The known share of its words by weight, 0 to 1; 1 when it repeats a wording. */
  readonly known: number;
  /** Whether it was read together with the question before it. */
  readonly isJoined: boolean;
  readonly language: Language;
};

/** From which confidence in the best to answer, in the three best together to suggest them, and in harm to put safety first. */
type Thresholds = Calibration['thresholds'];

/** What decided: features with their weight for the entry (below 0: against it), and the entry's nearest wording. */
export type Evidence = {
  readonly entry: Entry;
  readonly features: readonly { readonly kind: string; readonly name: string; readonly weight: number }[];
  readonly nearest: string;
};

/** What a question may be about instead of the entries. Probability and likeness (a cosine) run from 0 to 1. */
export type SubjectEvidence = {
  readonly subject: NotCovered;
  readonly probability: number;
  /** The subject's nearest wording. */
  readonly nearest: string;
  readonly likeness: number;
  /** The stems of telling words that the question shares with it, and of those that only the entries use. */
  readonly shared: readonly string[];
  readonly ours: readonly string[];
  /** Why it is not taken for that; null when it is. */
  readonly against: 'entry-likelier' | 'unlikely' | 'unlike' | 'ours' | 'nothing-shared' | null;
};

/** A snapshot made searchable. */
export type Matcher = {
  readonly snapshot: Snapshot;
  readonly thresholds: Thresholds;
  /** `before`: what the same person asked just before in the same place; it is used when the question alone is not sure. */
  readonly match: (question: string, before?: string) => Matching;
  /** Why the likeliest entries were found, best first; where harm is likely, the likeliest one about safety is among them. */
  readonly explain: (question: string) => readonly Evidence[];
  /** What it may be about instead, and why it is taken for that or not; null where nothing comes near. */
  readonly explainSubject: (question: string) => SubjectEvidence | null;
};
