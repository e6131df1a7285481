import type { Entry, Topic } from '../knowledge/snapshot.ts';
import type { Match } from '../matching/match.ts';

/** What we decided to say. `confidence` (0 to 1) is the best match's, also when it was too low to answer. */
export type Answer = Answered | Suggestions | Unknown;

export type Answered = {
  readonly outcome: 'answered';
  readonly entry: Entry;
  /** At most three next steps. */
  readonly related: readonly Entry[];
  readonly confidence: number;
};

export type Suggestions = {
  readonly outcome: 'suggestions';
  /** Two or three, best first. */
  readonly suggestions: readonly Match[];
  readonly confidence: number;
};

export type Unknown = {
  readonly outcome: 'unknown';
  /** At most three topics that lie nearest to the question. */
  readonly topics: readonly Topic[];
  readonly confidence: number;
};
