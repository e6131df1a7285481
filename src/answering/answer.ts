import type { ChatKind, Entry, NotCovered, Topic } from '../knowledge/snapshot.ts';
import type { Match, Matching } from '../matching/match.ts';
import type { ForeignLanguage } from '../text/foreign-language.ts';

/** What we decided to say. `confidence` (0 to 1) is the best match's, also when it was too low to answer. */
export type Answer = Answered | Suggestions | Unknown | Chat | Foreign;

export type Answered = {
  readonly outcome: 'answered';
  readonly entry: Entry;
  /** Where a guide's choices lead, in their order; an answer has none. */
  readonly choices: readonly Choice[];
  /** At most three next steps. */
  readonly related: readonly Entry[];
  /** The language of the question: to one in English the entry's English answer is shown first. */
  readonly language: Matching['language'];
  /** It was only understood together with the question before it. */
  readonly isJoined: boolean;
  readonly confidence: number;
};

/** What a person says of themselves, and the entry or guide that it leads to. */
type Choice = { readonly label: string; readonly entry: Entry };

export type Suggestions = {
  readonly outcome: 'suggestions';
  /** Two or three, best first; those about safety first where somebody may come to harm. */
  readonly suggestions: readonly Match[];
  /** It was only understood together with the question before it. */
  readonly isJoined: boolean;
  readonly confidence: number;
};

export type Unknown = {
  readonly outcome: 'unknown';
  /** What the question is about instead, when that is known. */
  readonly about: NotCovered | null;
  /** At most three entries that lie nearest, where the question may be about MitID after all; else none. */
  readonly nearest: readonly Entry[];
  /** At most three topics that lie nearest to the question; none where it is about something far from MitID. */
  readonly topics: readonly Topic[];
  readonly confidence: number;
};

/** No question, but a word about the answer before: a complaint, the wish for a person, or to have it said again. */
export type Chat = {
  readonly outcome: 'chat';
  readonly kind: Exclude<ChatKind, 'smalltalk'>;
  readonly confidence: number;
};

/** A question in a language that no answer is written in. */
export type Foreign = {
  readonly outcome: 'foreign';
  readonly language: ForeignLanguage;
  readonly confidence: number;
};
