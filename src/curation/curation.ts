import type { Answer } from '../answering/answer.ts';
import type { Entry, NotCovered } from '../knowledge/snapshot.ts';
import type { Problem } from '../knowledge/problems.ts';
import type { Matcher } from '../matching/match.ts';
import type { Asker, Miss } from '../storage/misses/misses.ts';
import type { AskedQuestion, Figures, Place, Vote } from '../storage/questions/questions.ts';
import type { Forgotten, Storage } from '../storage/storage.ts';
import type { RedactedKind } from '../text/redact.ts';
import type { DraftErrors, EntryDraft } from './entry-draft.ts';
import type { Obstacle } from './take-up.ts';

/*
 * How every question that was not answered well reaches a person, and how what that person says becomes an answer. No
 * Slack in here: people are user ids, and whoever calls decides how things look.
 */
export type Curation = Asking & Voting & Resolving & Coordinating & Remembering;

/** What somebody asked, as the surface heard it. `text` may hold personal data: it is redacted before all else. */
export type Question = {
  readonly text: string;
  readonly userId: string;
  readonly surface: AskedQuestion['surface'];
  readonly place: Place;
  /** Its id, where the same question may be put a second time after a failure; it is remembered once. */
  readonly id?: string | undefined;
};

export type Asked = {
  readonly questionId: string;
  readonly answer: Answer;
  /** The kinds of personal data that were taken out of the question; empty when there were none. */
  readonly redacted: readonly RedactedKind[];
  /** The miss that the question became or raised, when it is unknown. */
  readonly miss: Miss | null;
};

export type Asking = {
  /** Answers a question and remembers it without personal data. */
  readonly ask: (question: Question) => Promise<Asked>;
  /** A suggestion or another entry was chosen for a question. */
  readonly choose: (questionId: string, entryId: string) => Promise<void>;
  /** The entries that come next for a question, without what was shown already; none when the question is no longer kept. */
  readonly alternatives: (questionId: string) => Promise<readonly Entry[]>;
  /** What somebody asked, newest first, with the entry that was shown, or that a coordinator answered it with since. */
  readonly questionsOf: (userId: string) => Promise<readonly AskedQuestion[]>;
  /** The entries shown most in the last 30 days, most often first. */
  readonly mostAsked: () => Promise<readonly { readonly entry: Entry; readonly count: number }[]>;
};

/** How many found an answer helpful, and how many did not. */
export type VoteCount = { readonly helped: number; readonly notHelped: number };

export type Voting = {
  /** Takes a vote; the last one of a person counts. `not-helped` makes a miss of the question. */
  readonly vote: (vote: {
    readonly questionId: string;
    readonly userId: string;
    readonly vote: Vote;
    readonly entryId: string | null;
  }) => Promise<{ readonly votes: VoteCount; readonly miss: Miss | null }>;
  readonly votesOf: (questionId: string) => Promise<VoteCount>;
  /** None of the suggestions fits: makes a miss and gives the alternatives. */
  readonly noneOfThese: (press: {
    readonly questionId: string;
    readonly userId: string;
  }) => Promise<{ readonly alternatives: readonly Entry[]; readonly miss: Miss | null }>;
  /**
   * Somebody wants a coordinator to look, and may be named to coordinators from then on. `place` is where to tell them.
   * Null when the question is no longer kept.
   */
  readonly askCoordinator: (press: {
    readonly questionId: string;
    readonly userId: string;
    readonly place: Place;
  }) => Promise<Miss | null>;
  /** Calls back after each change of a miss: new, asked again, an asker shown, closed. The callback must not throw. */
  readonly onMiss: (listener: (miss: Miss) => void) => void;
};

/** `already-closed`: somebody else was first. `gone`: the miss or the entry is not there (any more). */
export type Refused =
  { readonly outcome: 'already-closed'; readonly miss: Miss } | { readonly outcome: 'gone' };
/** What a coordinator did is learned and answers from now on. `miss` is as it is now, null when none was meant. */
export type Learnt = { readonly outcome: 'learnt'; readonly entry: Entry; readonly miss: Miss | null };
/** What a coordinator did is stored and the miss closed, but answers only when what is in its way is gone. */
export type Stored = {
  readonly outcome: 'not-in-use';
  readonly obstacle: Obstacle;
  readonly miss: Miss | null;
};
/** Nothing was kept; each field of the draft that is wrong, with a code whose wording is in `i18n/`. */
type Invalid = { readonly outcome: 'invalid'; readonly errors: DraftErrors };

/**
 * Each throws `not-a-coordinator` unless `by` is one, before anything else. What is learned is in use when it resolves, or the
 * outcome says why not.
 */
export type Resolving = {
  readonly resolveByWording: (act: {
    readonly missId: string;
    readonly entryId: string;
    readonly by: string;
  }) => Promise<Learnt | Stored | Refused>;
  /** Without a miss: an answer to what nobody asked the bot. */
  readonly resolveByAnswer: (act: {
    readonly missId: string | null;
    readonly draft: EntryDraft;
    readonly by: string;
  }) => Promise<Learnt | Stored | Invalid | Refused>;
  /** The question becomes a known unknown. `title` stands in a sentence: "skift af NemKonto". */
  readonly notForUs: (act: {
    readonly missId: string;
    readonly kind: Exclude<NotCovered['kind'], 'smalltalk'>;
    readonly title?: string;
    readonly by: string;
  }) => Promise<{ readonly outcome: 'closed'; readonly miss: Miss | null } | Stored | Refused>;
  /** Puts a new text over an entry's; the former becomes its newest earlier answer. */
  readonly editAnswer: (act: {
    readonly entryId: string;
    readonly draft: EntryDraft;
    readonly by: string;
  }) => Promise<Learnt | Stored | Invalid | Refused>;
  /** The entry was checked today and holds. */
  readonly stillRight: (act: {
    readonly entryId: string;
    readonly by: string;
  }) => Promise<Learnt | Stored | Refused>;
  /** An entry can also be asked for in these words. */
  readonly wordingFor: (act: {
    readonly text: string;
    readonly entryId: string;
    readonly by: string;
  }) => Promise<Learnt | Stored | Refused>;
};

/** `isConfigured`: named in the configuration or the user group, so nobody can take them off in Slack. */
type Coordinator = { readonly userId: string; readonly isConfigured: boolean };

export type Coordinating = {
  readonly isCoordinator: (userId: string) => Promise<boolean>;
  /** Throws `not-a-coordinator`; for what only coordinators may see. */
  readonly requireCoordinator: (userId: string) => Promise<void>;
  readonly coordinators: () => Promise<readonly Coordinator[]>;
  /** Both throw `not-a-coordinator` unless `by` is one. */
  readonly addCoordinator: (by: string, userId: string) => Promise<void>;
  /** False when the configuration names them, so that they stay. */
  readonly removeCoordinator: (by: string, userId: string) => Promise<boolean>;
  /** Open misses, most asked first. */
  readonly queue: () => Promise<readonly Miss[]>;
  readonly miss: (missId: string) => Promise<Miss | null>;
  /** Those behind a miss who pressed "Spørg en koordinator"; nobody else may be named. */
  readonly askersShown: (missId: string) => Promise<readonly string[]>;
  /** Entries past their review date, most overdue first. */
  readonly overdue: () => readonly Entry[];
  /** The figures of the last days, today included. */
  readonly figures: (days: number) => Promise<Figures>;
  /**
   * Somebody to tell that there is an answer now, taken on for so many milliseconds; null when there is nobody. Whoever is
   * not reported as told by then is handed out again.
   */
  readonly nextToTell: (forMs: number) => Promise<ToTell | null>;
  /** They were told, or cannot be. */
  readonly told: (asker: ToTell) => Promise<void>;
  /** They surely were not: they are handed out again after so many milliseconds. */
  readonly tellLater: (asker: ToTell, afterMs: number) => Promise<void>;
};

/** Where to tell it is `place`. `isAgain`: somebody may have told them already. */
export type ToTell = Asker & { readonly miss: Miss; readonly entry: Entry; readonly isAgain: boolean };

type Remembering = {
  /** Erases what is kept about somebody. */
  readonly forget: (userId: string) => Promise<Forgotten>;
  /** Turns what is older than the retention time into counts. */
  readonly expire: () => Promise<void>;
  /** Takes up what another process learned; next to nothing when there is nothing new. See keep-up.ts. */
  readonly catchUp: () => Promise<void>;
};

/** What curation is made of (`createCuration` in create-curation.ts). */
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
  /** How long questions are kept, in days. */
  readonly retentionDays: number;
};
