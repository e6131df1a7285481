/*
 * What the bot remembers, as the core sees it. Everything resolves only when it is durable. Times are UTC in ISO
 * (`2026-11-24T10:00:00.000Z`), people are Slack's user ids; no text holds personal data: callers redact first. One
 * contract suite holds every implementation to this.
 */

import type { AnnouncementStore } from './announcement-store.ts';

export type Storage = {
  readonly inbox: Inbox;
  readonly questions: Questions;
  readonly votes: Votes;
  readonly misses: Misses;
  readonly learned: Learned;
  readonly coordinators: Coordinators;
  readonly acts: Acts;
  readonly announcements: AnnouncementStore;
  /**
   * Erases what is kept about somebody: see `Forgotten`. Their questions and votes remain in the figures, acts and learned
   * changes stay without the id, a coordinator stays one.
   */
  readonly forget: (userId: string) => Promise<Forgotten>;
  /**
   * Turns what is older than `before` into counts: questions, votes, misses closed or last asked before then, and deletes
   * who stood behind a miss before then, what lies in the inbox from then, and the text of what was exported before then.
   */
  readonly expire: (before: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** How much was erased. */
export type Forgotten = {
  readonly questions: number;
  readonly votes: number;
  /** Misses that the person stood behind; the misses themselves stay, without the person. */
  readonly misses: number;
};

/** Addressed questions, stored before they are handled. `key` names the message however often it is delivered. */
export type Inbox = {
  /** Stores what arrived. False when it is there already. `event` is the (redacted) event as JSON. */
  readonly store: (arrival: {
    readonly key: string;
    readonly event: string;
    readonly at: string;
  }) => Promise<boolean>;
  /**
   * Takes on the answering of a stored message for `until`; false when it is unknown, answered, or taken by somebody
   * whose time is not up at `at`. `first`: nobody tried before, so no answer can be out there.
   */
  readonly claim: (claim: {
    readonly key: string;
    readonly by: string;
    readonly at: string;
    readonly until: string;
  }) => Promise<'first' | 'again' | false>;
  /** Marks it answered and drops the event's text. */
  readonly answered: (key: string, at: string) => Promise<void>;
  /** Gives a claim back after a failure that surely left no answer, so that a redelivery may try at once. */
  readonly release: (key: string) => Promise<void>;
  /** What arrived after `since` and is neither answered nor taken by somebody whose time is not up at `at`, oldest first. */
  readonly open: (
    since: string,
    at: string,
  ) => Promise<readonly { readonly key: string; readonly event: string }[]>;
};

export type Outcome = 'answered' | 'suggestions' | 'unknown' | 'not-covered' | 'smalltalk';
/** Where to tell somebody that an answer came. `threadTs` null: the direct message. */
export type Place = {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly isPrivate: boolean;
};

export type AskedQuestion = {
  readonly id: string;
  readonly at: string;
  readonly userId: string;
  readonly text: string;
  readonly language: 'da' | 'en';
  readonly surface: 'mention' | 'direct' | 'command' | 'shortcut' | 'home';
  readonly outcome: Outcome;
  /** The entry that was shown, or chosen among the suggestions. */
  readonly entryId: string | null;
  readonly place: Place;
};

/** What remains is shown where a person looks up what they asked; expired questions are gone. */
export type Questions = {
  readonly add: (question: AskedQuestion) => Promise<void>;
  readonly find: (id: string) => Promise<AskedQuestion | null>;
  /** A suggestion was chosen. */
  readonly choose: (id: string, entryId: string) => Promise<void>;
  /** Newest first. */
  readonly ofUser: (userId: string, limit: number) => Promise<readonly AskedQuestion[]>;
  /** Ids of the entries shown most since then, most often first. */
  readonly mostShown: (
    since: string,
    limit: number,
  ) => Promise<readonly { readonly entryId: string; readonly count: number }[]>;
  /** Also of expired and forgotten ones, by whole days: those whose midnight (UTC) lies in the span. `since` included, `until` not. */
  readonly figures: (since: string, until: string) => Promise<Figures>;
};

export type Figures = {
  readonly asked: number;
  readonly answered: number;
  readonly suggestions: number;
  readonly unknown: number;
  readonly notCovered: number;
  readonly smalltalk: number;
  readonly helped: number;
  readonly notHelped: number;
  /** New misses, and those that were closed. */
  readonly misses: number;
  readonly closedMisses: number;
};

export type Vote = 'helped' | 'not-helped';
/** One vote a person and question; the last one counts. */
export type Votes = {
  readonly cast: (vote: {
    readonly questionId: string;
    readonly userId: string;
    readonly vote: Vote;
    readonly entryId: string | null;
    readonly at: string;
  }) => Promise<void>;
  readonly of: (questionId: string) => Promise<readonly { readonly userId: string; readonly vote: Vote }[]>;
};

export type MissReason = 'unknown' | 'not-helped' | 'none-of-these';
export type Miss = {
  readonly id: string;
  readonly text: string;
  readonly language: 'da' | 'en';
  readonly reason: MissReason;
  readonly firstAt: string;
  readonly lastAt: string;
  /** How often it was asked. */
  readonly count: number;
  readonly status: 'open' | 'answered' | 'not-for-us';
  /** The entry that answers it now. */
  readonly entryId: string | null;
};
/** Somebody behind a miss. `isOpen`: pressed "Spørg en koordinator", so coordinators may know who. */
export type Asker = {
  readonly missId: string;
  readonly questionId: string;
  readonly userId: string;
  readonly place: Place;
  readonly isOpen: boolean;
};
/** A question that was not answered well, with the one who asked. */
export type MissReport = Pick<Miss, 'text' | 'language' | 'reason'> & {
  /** Of the miss, if it becomes a new one. */
  readonly id: string;
  readonly at: string;
  readonly asker: Omit<Asker, 'missId' | 'isOpen'>;
};
export type Misses = {
  /**
   * Counts a question at the open miss that asks the same (`same` picks it), or makes a new miss of it. One report after the
   * other, whichever process it comes from, so that the same question from several people is one miss. `isNews`: false for
   * a question that an open miss has counted already.
   */
  readonly record: (
    report: MissReport,
    same: (open: readonly Miss[]) => Miss | null,
  ) => Promise<{ readonly miss: Miss; readonly isNews: boolean }>;
  readonly find: (id: string) => Promise<Miss | null>;
  /** The miss that this asked question belongs to. */
  readonly ofQuestion: (questionId: string) => Promise<Miss | null>;
  /** Most asked first, then newest. */
  readonly open: () => Promise<readonly Miss[]>;
  /** The one who asked shows himself. */
  readonly showAsker: (missId: string, questionId: string) => Promise<void>;
  readonly askers: (missId: string) => Promise<readonly Asker[]>;
  /**
   * Takes on telling one asker of an answered miss until a time; null when all were told or are being told at `at`. A person
   * is one asker, however often they asked. `isAgain`: somebody took it on before, so they may have been told.
   */
  readonly nextToTell: (claim: {
    readonly at: string;
    readonly until: string;
  }) => Promise<(Asker & { readonly miss: Miss; readonly isAgain: boolean }) | null>;
  /** They were told, or cannot be. */
  readonly told: (asker: Pick<Asker, 'missId' | 'userId'>, at: string) => Promise<void>;
  /** They were not, and may be from then on. */
  readonly tellLater: (asker: Pick<Asker, 'missId' | 'userId'>, notBefore: string) => Promise<void>;
};

/** A change to the knowledge made in Slack; `change` is JSON whose form is curation's. */
export type LearnedChange = {
  /** Its number; numbers grow. */
  readonly id: number;
  readonly at: string;
  readonly by: string | null;
  readonly change: string;
  /** The miss that it answers. */
  readonly missId: string | null;
};
/** What is learned comes with the act of a coordinator: see `Acts`. */
export type Learned = {
  /** Not exported yet, oldest first. */
  readonly active: () => Promise<readonly LearnedChange[]>;
  /** Differs whenever `active` does; cheap, for looking often. */
  readonly version: () => Promise<string>;
  readonly exported: (ids: readonly number[], at: string) => Promise<void>;
};

/** Coordinators named in Slack, beside those of the configuration. Whatever is changed comes with the act of who did it. */
export type Coordinators = {
  /** False when they were named already: then nothing is written down. */
  readonly add: (userId: string, act: SignedAct) => Promise<boolean>;
  /** False when they were not named. */
  readonly remove: (userId: string, act: SignedAct) => Promise<boolean>;
  readonly all: () => Promise<readonly string[]>;
};

/** What coordinators did. `subject` names an entry, a miss or an announcement by id. `by` becomes null when they are forgotten. */
export type Act = {
  readonly at: string;
  readonly by: string | null;
  readonly kind: string;
  readonly subject: string;
};
/** An act of somebody who is there. */
export type SignedAct = Act & { readonly by: string };
/** An act with what comes of it. */
export type Deed = SignedAct & {
  /** To the knowledge; JSON whose form is curation's. */
  readonly changes: readonly string[];
  readonly closes: {
    readonly missId: string;
    readonly status: 'answered' | 'not-for-us';
    readonly entryId: string | null;
  } | null;
};
export type Acts = {
  /**
   * Closes the miss, learns the changes and writes down the act, all of it or nothing. Gives the numbers of the changes; null
   * when the miss is not open (any more), and then nothing was done.
   */
  readonly perform: (deed: Deed) => Promise<readonly number[] | null>;
  /** Newest first. */
  readonly latest: (limit: number) => Promise<readonly Act[]>;
};
