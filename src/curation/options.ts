import type { WordsToSay } from './draft/house-errors.ts';
import type { Problem } from '../knowledge/problems.ts';
import type { Matcher } from '../matching/match.ts';
import type { Storage } from '../storage/storage.ts';

/** What curation works with; each concern takes the parts that it needs. */
export type CurationOptions = {
  readonly storage: Storage;
  readonly matcher: () => Matcher;
  /** Now. */
  readonly clock: () => Date;
  /** A new id, never given before. */
  readonly newId: () => string;
  /** Coordinators by the configuration. */
  readonly coordinators: readonly string[];
  /** Those of the user group, as far as they are known now. */
  readonly group?: () => readonly string[];
  /** Loads the knowledge anew with what was learned; resolves when it is in use, or `problems` says why not. */
  readonly reload: () => Promise<void>;
  /** What keeps the files, as they are now, from being used; empty when they are in use. */
  readonly problems: () => readonly Problem[];
  /** What is said around an answer that is read aloud. */
  readonly wordsToSay: WordsToSay;
  /** How long questions are kept, in days. */
  readonly retentionDays: number;
};
