import type { Entry, NotCovered, Topic } from '../knowledge/snapshot.ts';
import type { Match, Matching } from '../matching/match.ts';

/** What we decided to say. `confidence` (0 to 1) is the best match's, also when it was too low to answer. */
export type Answer = Answered | Suggestions | Unknown;

export type Answered = {
  readonly outcome: 'answered';
  readonly entry: Entry;
  /** Where a guide's choices lead, in their order; an answer has none. */
  readonly choices: readonly Choice[];
  /** At most three next steps. */
  readonly related: readonly Entry[];
  /** The language of the question: to one in English the entry's English answer is shown first. */
  readonly language: Matching['language'];
  readonly confidence: number;
};

/** What a person says of themselves, and the entry or guide that it leads to. */
type Choice = { readonly label: string; readonly entry: Entry };

export type Suggestions = {
  readonly outcome: 'suggestions';
  /** Two or three, best first. */
  readonly suggestions: readonly Match[];
  readonly confidence: number;
};

export type Unknown = {
  readonly outcome: 'unknown';
  /** What the question is about instead, when that is known. */
  readonly about: NotCovered | null;
  /** At most three topics that lie nearest to the question; none for small talk. */
  readonly topics: readonly Topic[];
  readonly confidence: number;
};
